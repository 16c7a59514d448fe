package io.retort.tools.synthesis;

import io.retort.core.evidence.Conditions;
import io.retort.core.evidence.Evidence;
import io.retort.core.evidence.Property;
import io.retort.core.evidence.PropertyValue;
import io.retort.core.quantity.Basis;
import io.retort.core.quantity.Quantity;
import io.retort.core.synthesis.Recipe;
import io.retort.core.synthesis.Span;
import io.retort.core.synthesis.Treatment;
import io.retort.tools.Cite;
import io.retort.tools.Report;
import io.retort.tools.chemistry.ChemicalProperties;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Tells one recipe in the draft language: what it starts from, what is done, which paper says so. */
final class RecipeTelling {

    private static final int MOST_STEPS = 12;

    private final Recipe recipe;
    private final Report report;

    RecipeTelling(Recipe recipe, Report report) {
        this.recipe = recipe;
        this.report = report;
    }

    /** One line, without its end. */
    String line() {
        List<String> told = new ArrayList<>();
        recipe.treatments().stream().map(this::step).forEach(step -> withoutRepeats(told, step));
        String steps = told.stream().limit(MOST_STEPS).collect(Collectors.joining(", then "));
        String reaction = recipe.reaction().isEmpty()
                ? ""
                : "; by " + Cite.value(label(ChemicalProperties.REACTION, recipe.reaction()));
        return "from " + labels(SynthesisProperties.PRECURSOR, recipe.precursors())
                + (steps.isEmpty() ? "" : ": " + steps) + reaction + ". Paper: "
                + Cite.value(label(SynthesisProperties.DOI, recipe.doi()));
    }

    /** "mix, then mix" tells no more than "mix". */
    private static void withoutRepeats(List<String> told, String step) {
        if (told.isEmpty() || !told.get(told.size() - 1).equals(step)) {
            told.add(step);
        }
    }

    private String step(Treatment step) {
        String text = step.kind().words();
        if (!step.media().isEmpty()) {
            text += " (" + labels(SynthesisProperties.MEDIUM, step.media()) + ")";
        }
        if (!step.temperatures().isEmpty()) {
            text += " at " + spans(SynthesisProperties.TEMPERATURE, step.temperatures());
        }
        if (!step.times().isEmpty()) {
            text += " for " + spans(SynthesisProperties.TIME, step.times());
        }
        return step.atmospheres().isEmpty()
                ? text
                : text + " in " + labels(SynthesisProperties.ATMOSPHERE, step.atmospheres());
    }

    private String labels(Property property, List<String> texts) {
        return each(texts, text -> Cite.value(label(property, text)));
    }

    private String spans(Property property, List<Span> spans) {
        return each(
                spans,
                span -> span.isOne()
                        ? Cite.value(number(property, span.low()))
                        : Cite.value(number(property, span.low())) + " to "
                                + Cite.value(number(property, span.high())));
    }

    private static <T> String each(List<T> items, Function<T, String> text) {
        List<String> texts = items.stream().map(text).toList();
        int last = texts.size() - 1;
        return last < 1 ? texts.get(0) : String.join(", ", texts.subList(0, last)) + " and " + texts.get(last);
    }

    private Evidence number(Property property, Quantity quantity) {
        return evidence(property, new PropertyValue.Number(quantity));
    }

    private Evidence label(Property property, String text) {
        return evidence(property, new PropertyValue.Label(text));
    }

    private Evidence evidence(Property property, PropertyValue value) {
        return report.cited(Evidence.of(
                Optional.empty(),
                Optional.of(recipe.target()),
                property,
                value,
                Basis.NONE,
                Conditions.NONE,
                recipe.provenance()));
    }
}
