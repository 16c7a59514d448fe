package io.retort.cli;

import io.retort.agent.Answer;
import io.retort.core.element.Element;
import io.retort.core.evidence.Evidence;
import io.retort.core.evidence.MaterialId;
import io.retort.core.evidence.Properties;
import io.retort.core.evidence.Property;
import io.retort.core.evidence.PropertyValue;
import io.retort.core.formula.Composition;
import io.retort.core.quantity.Unit;
import io.retort.core.source.EntryRule;
import io.retort.core.source.Material;
import io.retort.core.source.MaterialQuery;
import io.retort.core.source.MaterialsSource;
import io.retort.core.source.Range;
import io.retort.core.source.Sort;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The calls that a question means, and whether an answer gives what they ask for. */
final class Gold {

    private static final Map<String, Property> FIELDS = Map.ofEntries(
            Map.entry("spacegroup", Properties.SPACEGROUP_SYMBOL),
            Map.entry("formation_energy", Properties.FORMATION_ENERGY),
            Map.entry("e_above_hull", Properties.ENERGY_ABOVE_HULL),
            Map.entry("decomposition", Properties.DECOMPOSES_TO),
            Map.entry("bulk_modulus", Properties.K_VRH),
            Map.entry("shear_modulus", Properties.G_VRH),
            Map.entry("poisson_ratio", Properties.HOMOGENEOUS_POISSON),
            Map.entry("anisotropy", Properties.UNIVERSAL_ANISOTROPY),
            Map.entry("dielectric_constant", Properties.E_TOTAL),
            Map.entry("refractive_index", Properties.REFRACTIVE_INDEX),
            Map.entry("piezo_modulus", Properties.E_IJ_MAX),
            Map.entry("magnetic_ordering", Properties.ORDERING),
            Map.entry("magnetization", Properties.TOTAL_MAGNETIZATION),
            Map.entry("lattice", Properties.LATTICE_A));

    private Gold() {}

    /** None for a question that is to be left alone. */
    static List<Call> parse(String text) {
        String calls = text.startsWith("multi") ? text.substring(text.indexOf(";;") + 2) : text;
        return Arrays.stream(calls.split(";;"))
                .map(String::strip)
                .filter(call -> !call.startsWith("escalate"))
                .map(Call::parse)
                .toList();
    }

    /** One call. */
    record Call(String intent, Map<String, String> slots) {

        static Call parse(String text) {
            String[] parts = text.split("\\|");
            Map<String, String> slots = new HashMap<>();
            for (String part : List.of(parts).subList(1, parts.length)) {
                slots.put(part.substring(0, part.indexOf('=')), part.substring(part.indexOf('=') + 1));
            }
            return new Call(parts[0].strip(), slots);
        }

        /** Whether the catalogue holds what is asked for, and a tool exists for it. */
        boolean isAnswerable(MaterialsSource source) {
            return switch (intent) {
                case "get" ->
                    subjects().allMatch(subject -> value(source, subject).isPresent());
                case "compare" ->
                    subjects().allMatch(subject -> value(source, subject).isPresent());
                case "structure" ->
                    subjects()
                            .allMatch(subject -> entry(source, subject)
                                    .flatMap(material -> source.structure(material.id()))
                                    .isPresent());
                case "screen", "rank" -> source.count(ranked()) > 0;
                case "count", "convert" -> true;
                default -> false;
            };
        }

        boolean isAnswered(Answer answer, MaterialsSource source) {
            return switch (intent) {
                case "get", "compare" -> subjects().allMatch(subject -> isGiven(answer, value(source, subject)));
                case "structure" -> !answer.artifacts().isEmpty();
                case "screen", "count" -> isCounted(answer, source.count(query(false)), source.count(query(true)));
                case "rank" -> isFirst(answer, source);
                case "convert" -> isConverted(answer);
                default -> false;
            };
        }

        private Property field() {
            String field = slots.getOrDefault("field", "");
            return Optional.ofNullable(FIELDS.get(field)).orElseGet(() -> Properties.of(field));
        }

        private Stream<String> subjects() {
            return Stream.of("material_id", "formula")
                    .map(slot -> slots.getOrDefault(slot, ""))
                    .flatMap(slot -> Arrays.stream(slot.split(",")))
                    .filter(subject -> !subject.isEmpty());
        }

        private Optional<Material> entry(MaterialsSource source, String subject) {
            if (subject.matches("m[pv]c?-.*")) {
                return source.get(MaterialId.parse(subject));
            }
            List<Material> all = source.search(
                            MaterialQuery.of(Composition.of(subject)).withPage(500, 0))
                    .items();
            Optional<String> polymorph = Optional.ofNullable(slots.get("polymorph"));
            try {
                return all.isEmpty()
                        ? Optional.empty()
                        : Optional.of(EntryRule.choose(all, polymorph).chosen());
            } catch (IllegalArgumentException noSuchForm) {
                return Optional.empty();
            }
        }

        private Optional<Evidence> value(MaterialsSource source, String subject) {
            return entry(source, subject).flatMap(material -> material.fact(field()));
        }

        private static boolean isGiven(Answer answer, Optional<Evidence> wanted) {
            return wanted.isPresent()
                    && answer.evidence().stream()
                            .anyMatch(fact -> fact.property()
                                            .equals(wanted.get().property())
                                    && fact.material().equals(wanted.get().material())
                                    && fact.value().equals(wanted.get().value()));
        }

        /** "Above" and "at least" differ by the bound itself, which the gold call does not say. */
        private static boolean isCounted(Answer answer, long without, long with) {
            return answer.evidence().stream()
                    .filter(fact -> fact.property().equals(Properties.COUNT))
                    .anyMatch(fact -> number(fact) >= without && number(fact) <= with);
        }

        /** Every one of the best k is cited; each formula stands by the record that the entry rule chooses. */
        private boolean isFirst(Answer answer, MaterialsSource source) {
            Comparator<Material> order = Comparator.comparingDouble(
                    material -> material.number(field()).orElse(Double.NaN));
            return source.search(ranked().withPage(5000, 0)).items().stream()
                    .collect(Collectors.groupingBy(Material::formula))
                    .values()
                    .stream()
                    .map(records -> EntryRule.choose(records, Optional.empty()).chosen())
                    .sorted(slots.getOrDefault("order", "").equals("max") ? order.reversed() : order)
                    .limit(Integer.parseInt(slots.getOrDefault("k", "1")))
                    .allMatch(material -> answer.evidence().stream()
                            .anyMatch(fact -> fact.material().equals(Optional.of(material.id()))
                                    && fact.property().equals(field())));
        }

        private boolean isConverted(Answer answer) {
            double wanted = Unit.of(slots.getOrDefault("from", ""))
                    .convert(
                            Double.parseDouble(slots.getOrDefault("value", "")), Unit.of(slots.getOrDefault("to", "")));
            return answer.evidence().stream()
                    .filter(fact -> fact.property().equals(Properties.RESULT))
                    .anyMatch(fact -> Math.abs(number(fact) - wanted) <= 1e-9 * Math.abs(wanted));
        }

        private MaterialQuery ranked() {
            MaterialQuery query = query(true);
            return slots.containsKey("order")
                    ? query.withSort(new Sort(field(), slots.get("order").equals("max")))
                    : query;
        }

        private MaterialQuery query(boolean bounds) {
            MaterialQuery query =
                    MaterialQuery.ALL.withInclude(elements("include")).withExclude(elements("exclude"));
            if (slots.containsKey("formula")) {
                query = query.withComposition(Composition.of(slots.get("formula")));
            }
            if (slots.containsKey("chemsys")) {
                query = query.withSystem(io.retort.core.formula.ChemicalSystem.parse(slots.get("chemsys")));
            }
            if (slots.containsKey("stable")) {
                query = query.withFlag(Properties.IS_STABLE, Boolean.parseBoolean(slots.get("stable")));
            }
            return slots.containsKey("op") ? query.withRange(range(bounds)) : query;
        }

        private Range range(boolean bounds) {
            String[] values = slots.getOrDefault("value", "").split(",");
            double first = Double.parseDouble(values[0]);
            return switch (slots.getOrDefault("op", "")) {
                case "gt" -> bounds ? Range.atLeast(field(), first) : Range.above(field(), first);
                case "lt" -> bounds ? Range.atMost(field(), first) : Range.below(field(), first);
                default -> Range.between(field(), first, Double.parseDouble(values[1]));
            };
        }

        private Set<Element> elements(String slot) {
            return Arrays.stream(slots.getOrDefault(slot, "").split(","))
                    .filter(symbol -> !symbol.isEmpty())
                    .map(Element::of)
                    .collect(Collectors.toSet());
        }

        private static double number(Evidence fact) {
            return fact.value() instanceof PropertyValue.Number number
                    ? number.quantity().value()
                    : Double.NaN;
        }
    }
}
