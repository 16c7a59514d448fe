package io.retort.client.mp;

import io.retort.core.element.Element;
import io.retort.core.evidence.MaterialId;
import io.retort.core.evidence.Properties;
import io.retort.core.evidence.Property;
import io.retort.core.evidence.PropertyValue;
import io.retort.core.source.Material;
import io.retort.core.source.MaterialQuery;
import io.retort.core.source.Range;
import io.retort.core.source.Sort;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Predicate;

/**
 * How a question about materials is put to the summaries: what the service filters, and what is filtered here because
 * the service cannot, or would misread it.
 *
 * @param parameters that are sent
 * @param local the rest of the question; everything passes where {@link #said} is empty
 * @param said what is filtered here, in words: {@code density > 3 (the service knows no open bounds)}
 * @param hopeless no record can match: ids of other databases, names of polymorphs
 */
public record SummaryPlan(Parameters parameters, Predicate<Material> local, List<String> said, boolean hopeless) {

    /** Properties with a range on the wire, and what it is called there. */
    static final Map<Property, String> RANGES = Map.ofEntries(
            Map.entry(Properties.BAND_GAP, "band_gap"),
            Map.entry(Properties.EFERMI, "efermi"),
            Map.entry(Properties.FORMATION_ENERGY, "formation_energy_per_atom"),
            Map.entry(Properties.ENERGY_ABOVE_HULL, "energy_above_hull"),
            Map.entry(Properties.DENSITY, "density"),
            Map.entry(Properties.VOLUME, "volume"),
            Map.entry(Properties.NSITES, "nsites"),
            Map.entry(Properties.K_VRH, "k_vrh"),
            Map.entry(Properties.K_VOIGT, "k_voigt"),
            Map.entry(Properties.K_REUSS, "k_reuss"),
            Map.entry(Properties.G_VRH, "g_vrh"),
            Map.entry(Properties.UNIVERSAL_ANISOTROPY, "universal_anisotropy"),
            Map.entry(Properties.HOMOGENEOUS_POISSON, "homogeneous_poisson"),
            Map.entry(Properties.E_TOTAL, "e_total"),
            Map.entry(Properties.E_ELECTRONIC, "e_electronic"),
            Map.entry(Properties.REFRACTIVE_INDEX, "n"),
            Map.entry(Properties.E_IJ_MAX, "e_ij_max"),
            Map.entry(Properties.TOTAL_MAGNETIZATION, "total_magnetization"),
            Map.entry(Properties.TOTAL_MAGNETIZATION_PER_FORMULA_UNIT, "total_magnetization_normalized_formula_units"));

    private static final Map<Property, String> FLAGS = Map.of(
            Properties.IS_STABLE, "is_stable",
            Properties.IS_METAL, "is_metal",
            Properties.IS_GAP_DIRECT, "is_gap_direct");

    private static final Map<Property, String> LABELS = Map.of(
            Properties.ORDERING, "ordering",
            Properties.CRYSTAL_SYSTEM, "crystal_system",
            Properties.SPACEGROUP_SYMBOL, "spacegroup_symbol");

    /** A bound that every value passes; it leaves out records that have none, which the service sorts first. */
    private static final double ANY = -1e9;

    public SummaryPlan {
        said = List.copyOf(said);
    }

    /** Of a question; paging is left to the caller. */
    public static SummaryPlan of(MaterialQuery query) {
        return new Draft(query).plan();
    }

    /** Whether the service's count and pages are those of the question. */
    public boolean isAllSent() {
        return said.isEmpty();
    }

    private static final class Draft {

        private final MaterialQuery query;
        private final List<String> said = new ArrayList<>();
        private Parameters parameters = Parameters.NONE;
        private Predicate<Material> local = material -> true;
        private boolean hopeless;

        Draft(MaterialQuery query) {
            this.query = query;
        }

        SummaryPlan plan() {
            ids();
            query.composition().ifPresent(c -> send("formula", c.reducedFormula()));
            query.system().ifPresent(system -> send("chemsys", system.toString()));
            elements("elements", query.include(), "with ");
            elements("exclude_elements", query.exclude(), "without ");
            query.ranges().forEach(this::range);
            query.flags().forEach(this::flag);
            query.labels().forEach(this::label);
            query.observed().ifPresent(observed -> send("theoretical", String.valueOf(!observed)));
            query.name().ifPresent(name -> {
                hopeless = true;
                said.add("the name " + name + " (the service knows no names of polymorphs)");
            });
            query.sort().ifPresent(this::sort);
            if (query.sort().isEmpty()) {
                send("_sort_fields", "energy_above_hull");
            }
            return new SummaryPlan(parameters, local, said, hopeless);
        }

        private void ids() {
            List<String> ours = query.ids().stream()
                    .filter(id -> id.database().equals("mp") || id.database().equals("mvc"))
                    .map(MaterialId::toString)
                    .toList();
            hopeless = ours.isEmpty() && !query.ids().isEmpty();
            if (!ours.isEmpty()) {
                send("material_ids", String.join(",", ours));
            }
        }

        /** A formula or more symbols than the service takes leave this to us. */
        private void elements(String name, Set<Element> elements, String word) {
            if (elements.isEmpty()) {
                return;
            }
            String symbols = String.join(
                    ",", elements.stream().map(Element::symbol).sorted().toList());
            if (query.composition().isEmpty() && symbols.length() <= ParameterCheck.LONGEST_ELEMENTS) {
                send(name, symbols);
                return;
            }
            boolean wanted = name.equals("elements");
            here(
                    word + symbols,
                    material -> wanted
                            ? material.composition().elements().containsAll(elements)
                            : material.composition().elements().stream().noneMatch(elements::contains));
        }

        private void range(Range range) {
            String name = RANGES.get(range.property());
            if (name == null) {
                here(range.toString(), material -> passes(range, material));
                return;
            }
            boolean whole = name.equals("nsites");
            range.min().ifPresent(min -> tighter(name + "_min", whole ? Math.ceil(min) : min, true));
            range.max().ifPresent(max -> tighter(name + "_max", whole ? Math.floor(max) : max, false));
            if (range.min().isPresent() && !range.minIncluded() || range.max().isPresent() && !range.maxIncluded()) {
                here(range + " (the service includes the bound)", material -> passes(range, material));
            }
        }

        /** Of two bounds on one side the tighter one holds. */
        private void tighter(String name, double bound, boolean lower) {
            double known = parameters.get(name).map(Double::parseDouble).orElse(bound);
            send(name, Wire.number(lower ? Math.max(known, bound) : Math.min(known, bound)));
        }

        private void flag(Property property, boolean wanted) {
            String name = FLAGS.get(property);
            if (name != null) {
                send(name, String.valueOf(wanted));
            } else if (property.equals(Properties.OBSERVED)) {
                send("theoretical", String.valueOf(!wanted));
            } else {
                here(property + "=" + wanted, material -> is(material, property, new PropertyValue.Flag(wanted)));
            }
        }

        private void label(Property property, String wanted) {
            String name = LABELS.get(property);
            if (name != null) {
                send(name, wanted);
            } else {
                here(property + "=" + wanted, material -> is(material, property, new PropertyValue.Label(wanted)));
            }
        }

        private void sort(Sort sort) {
            String name = RANGES.get(sort.property());
            if (name != null && QueryRules.isSortable(name)) {
                send("_sort_fields", (sort.descending() ? "-" : "") + name);
                if (!parameters.has(name + "_min") && !parameters.has(name + "_max")) {
                    send(name + "_min", Wire.number(ANY));
                }
            } else {
                here(
                        "in order of " + sort.property(),
                        material -> material.number(sort.property()).isPresent());
            }
        }

        private void here(String words, Predicate<Material> test) {
            said.add(words);
            local = local.and(test);
        }

        private void send(String name, String value) {
            parameters = parameters.with(name, value);
        }

        private static boolean passes(Range range, Material material) {
            OptionalDouble value = material.number(range.property());
            return value.isPresent() && range.accepts(value.getAsDouble());
        }

        private static boolean is(Material material, Property property, PropertyValue wanted) {
            return material.fact(property)
                    .filter(fact -> fact.value().equals(wanted))
                    .isPresent();
        }
    }
}
