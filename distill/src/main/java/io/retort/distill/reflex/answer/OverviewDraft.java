package io.retort.distill.reflex.answer;

import io.retort.core.evidence.Property;
import io.retort.distill.reflex.answer.Observed.Fact;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What is usually told of one material, a line a property. */
final class OverviewDraft {

    private final Wording words;

    OverviewDraft(Wording words) {
        this.words = words;
    }

    String write(Observed result, List<Property> properties) {
        List<Fact> facts = properties.stream()
                .flatMap(property -> Wording.main(result, List.of(property)).stream())
                .toList();
        if (facts.isEmpty()) {
            return "{withhold: nothing about it is recorded in this catalogue}" + result.summary();
        }
        String lines = facts.stream().map(fact -> line(result, fact)).collect(Collectors.joining("\n"));
        String beside = Wording.said(result, "own") + Wording.said(result, "entry") + Wording.said(result, "caveat");
        return "What the catalogue holds of {" + facts.get(0).id() + ":material}:\n" + lines + "\n" + beside.strip();
    }

    /** A property with its method, and the measured value beside a calculated one. */
    private String line(Observed result, Fact fact) {
        String measured = result.facts(fact.property()).stream()
                .filter(other ->
                        other.method().equals("experiment") && !other.id().equals(fact.id()))
                .findFirst()
                .map(other -> "; " + words.value(other) + Wording.origin(other) + "{alternative: " + other.id() + "}")
                .orElse("");
        String method = Optional.of(fact.method()).filter(m -> !m.isEmpty()).isPresent() ? Wording.origin(fact) : "";
        return "• {" + fact.id() + ":property}: " + words.value(fact) + method + measured;
    }
}
