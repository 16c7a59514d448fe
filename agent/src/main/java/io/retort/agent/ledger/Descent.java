package io.retort.agent.ledger;

import io.retort.core.evidence.Evidence;
import io.retort.core.evidence.EvidenceId;
import io.retort.core.evidence.MaterialId;
import io.retort.core.evidence.Properties;
import io.retort.core.evidence.PropertyValue;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where a value comes from. A method, source, release or condition shown in a sentence has to be that of a value in it,
 * in their order where there are as many; a result of a calculation names every material it was made of, and every method
 * where there are several; and "times as" has to be the ratio of the two in that order.
 */
final class Descent {

    private static final Pattern TIMES = Pattern.compile("(?i)\\A\\s*times\\b.*", Pattern.DOTALL);
    private static final double NEAR = 1e-6;

    private final Map<EvidenceId, Evidence> known;

    Descent(Map<EvidenceId, Evidence> known) {
        this.known = known;
    }

    List<String> objections(Draft draft, List<Sentence> sentences) {
        List<String> objections = new ArrayList<>();
        for (Sentence sentence : sentences) {
            if (sentence.quoted()) {
                continue;
            }
            facets(sentence, Part.Field.METHOD, e -> e.provenance().method(), objections);
            facets(sentence, Part.Field.SOURCE, e -> e.provenance().source(), objections);
            facets(sentence, Part.Field.RELEASE, e -> e.provenance().release(), objections);
            facets(sentence, Part.Field.CONDITIONS, Evidence::conditions, objections);
            ratios(sentence, objections);
        }
        draft.parts(Part.Value.class)
                .map(value -> known.get(value.id()))
                .filter(Objects::nonNull)
                .distinct()
                .forEach(result -> result(result, draft, objections));
        return objections;
    }

    private void facets(
            Sentence sentence, Part.Field field, Function<Evidence, Object> reading, List<String> objections) {
        List<Object> values = shown(sentence.parts().stream().filter(Part.Value.class::isInstance), reading);
        List<Object> facets = shown(
                sentence.parts().stream().filter(part -> part instanceof Part.Facet facet && facet.field() == field),
                reading);
        boolean paired = facets.size() == values.size() ? facets.equals(values) : values.containsAll(facets);
        if (!facets.isEmpty() && !values.isEmpty() && !paired) {
            objections.add("The " + field.name().toLowerCase(Locale.ROOT)
                    + " that is shown beside a value is not its own; write {ev-…:"
                    + field.name().toLowerCase(Locale.ROOT) + "} with the id of that value.");
        }
    }

    private List<Object> shown(Stream<Part> parts, Function<Evidence, Object> reading) {
        return parts.flatMap(part -> Sentence.shown(part).stream())
                .map(known::get)
                .filter(evidence -> evidence != null && evidence.material().isPresent())
                .map(reading)
                .toList();
    }

    private void result(Evidence result, Draft draft, List<String> objections) {
        Set<Evidence> inputs = inputs(result);
        Set<String> methods = inputs.stream()
                .filter(input -> !input.property().equals(Properties.RESULT))
                .map(input -> input.provenance().method().name())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        Set<String> shown = draft.parts(Part.Facet.class)
                .filter(facet -> facet.field() == Part.Field.METHOD)
                .flatMap(facet -> Optional.ofNullable(known.get(facet.id())).stream())
                .map(evidence -> evidence.provenance().method().name())
                .collect(Collectors.toSet());
        if (methods.size() > 1 && !shown.containsAll(methods)) {
            objections.add(result.id() + " mixes values of " + methods
                    + "; calculate with values of one method, or show the method of each, as in {ev-…:method}.");
        }
        Set<MaterialId> materials =
                inputs.stream().flatMap(input -> input.material().stream()).collect(Collectors.toSet());
        Set<MaterialId> named = Stream.concat(draft.parts(Part.Facet.class), draft.parts(Part.Value.class))
                .flatMap(part -> Sentence.shown(part).stream())
                .flatMap(id -> Optional.ofNullable(known.get(id)).stream())
                .flatMap(evidence -> evidence.material().stream())
                .collect(Collectors.toSet());
        if (materials.size() > 1 && !named.containsAll(materials)) {
            objections.add(
                    result.id() + " was calculated from " + materials + "; name each of them, as in {ev-…:material}.");
        }
    }

    private Set<Evidence> inputs(Evidence result) {
        Set<Evidence> inputs = new LinkedHashSet<>();
        for (EvidenceId id : result.provenance().derivedFrom()) {
            Evidence input = known.get(id);
            if (input != null && inputs.add(input)) {
                inputs.addAll(inputs(input));
            }
        }
        return inputs;
    }

    /** "A is {ratio} times as dense as B". */
    private void ratios(Sentence sentence, List<String> objections) {
        List<Part> parts = sentence.parts();
        for (int i = 0; i + 1 < parts.size(); i++) {
            if (parts.get(i) instanceof Part.Value value
                    && parts.get(i + 1) instanceof Part.Literal behind
                    && TIMES.matcher(behind.text()).matches()
                    && !isRatio(known.get(value.id()), named(parts.subList(0, i)))) {
                objections.add(value.id() + " is not how many times the one is of the other, in this order; calculate"
                        + " {ev-first} / {ev-second} and name the first material before it.");
            }
        }
    }

    private Optional<MaterialId> named(List<Part> before) {
        return before.stream()
                .flatMap(part -> Sentence.shown(part).stream())
                .flatMap(id -> Optional.ofNullable(known.get(id)).stream())
                .flatMap(evidence -> evidence.material().stream())
                .findFirst();
    }

    private boolean isRatio(@Nullable Evidence result, Optional<MaterialId> first) {
        if (result == null || !(result.value() instanceof PropertyValue.Number ratio)) {
            return false;
        }
        List<Evidence> inputs = result.provenance().derivedFrom().stream()
                .map(known::get)
                .filter(Objects::nonNull)
                .toList();
        return inputs.size() == 2
                && inputs.stream()
                        .anyMatch(one -> inputs.stream()
                                .anyMatch(other -> !one.equals(other)
                                        && one.material().equals(first)
                                        && isRatio(one, other, ratio.quantity().value())));
    }

    private static boolean isRatio(Evidence one, Evidence other, double ratio) {
        return one.value() instanceof PropertyValue.Number a
                && other.value() instanceof PropertyValue.Number b
                && a.quantity().unit().convertsTo(b.quantity().unit())
                && Math.abs(a.quantity().in(b.quantity().unit()).value()
                                        / b.quantity().value()
                                - ratio)
                        <= NEAR * Math.abs(ratio);
    }
}
