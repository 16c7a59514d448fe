package io.retort.eval;

import io.retort.agent.Agent;
import io.retort.agent.Answer;
import io.retort.agent.Claim;
import io.retort.agent.RunReport;
import io.retort.core.evidence.Conditions;
import io.retort.core.evidence.Evidence;
import io.retort.core.evidence.MaterialId;
import io.retort.core.evidence.Method;
import io.retort.core.evidence.Property;
import io.retort.core.evidence.PropertyValue;
import io.retort.core.evidence.Provenance;
import io.retort.core.formula.Composition;
import io.retort.core.quantity.Quantity;
import io.retort.core.quantity.Unit;
import io.retort.eval.answer.Response;
import io.retort.eval.answer.TypedAnswer;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Answers as an agent gives them, made by hand. */
public final class Told {

    private static final Pattern OF = Pattern.compile("of (\\S+?)\\?");

    private Told() {}

    /** One number of one material, on the property's own basis. */
    public static Evidence number(String formula, String id, Property property, double value, String method) {
        return fact(formula, id, property, new PropertyValue.Number(new Quantity(value, property.unit())), method);
    }

    public static Evidence label(String formula, String id, Property property, String label) {
        return fact(formula, id, property, new PropertyValue.Label(label), "PBE");
    }

    private static Evidence fact(String formula, String id, Property property, PropertyValue value, String method) {
        return Evidence.recorded(
                MaterialId.parse(id),
                Composition.of(formula),
                property,
                value,
                Conditions.NONE,
                new Provenance(
                        "Materials Project",
                        Optional.of("2018-10-18"),
                        id,
                        Method.calculated(method),
                        Instant.EPOCH,
                        Optional.empty(),
                        "CC-BY-4.0",
                        List.of()));
    }

    /** An answer that cites these facts and nothing else. */
    public static Answer given(double confidence, String text, Evidence... facts) {
        return new Answer.Given(text, claims(facts), List.of(facts), List.of(), report(confidence));
    }

    /** The same, shown in another unit. */
    public static Answer shown(String text, Evidence fact, double value, String unit) {
        Claim claim = new Claim(text, 0, Optional.of(new Quantity(value, Unit.of(unit))), List.of(fact.id()));
        return new Answer.Given(text, List.of(claim), List.of(fact), List.of(), report(0.9));
    }

    public static Answer withheld(String reason) {
        return new Answer.Withheld("I would rather not guess.", reason, report(0.3));
    }

    public static Response response(String sample, Answer answer) {
        return TypedAnswer.of(sample, 0, "?", answer, List.of("get_material"));
    }

    /** Answers "… of Fe?" with the number for Fe, and withholds the rest; the same every time. */
    public static Agent agent(Property property, Map<String, Double> values) {
        return (question, listener) -> {
            Matcher of = OF.matcher(question.text());
            String formula = of.find() ? of.group(1) : "";
            return values.containsKey(formula)
                    ? given(0.9, "It is known.", number(formula, "mp-1", property, values.get(formula), "PBE"))
                    : withheld("it is not recorded");
        };
    }

    private static List<Claim> claims(Evidence... facts) {
        return List.of(facts).stream()
                .map(fact -> new Claim(
                        fact.value().toString(),
                        0,
                        fact.value() instanceof PropertyValue.Number number
                                ? Optional.of(number.quantity())
                                : Optional.empty(),
                        List.of(fact.id())))
                .toList();
    }

    private static RunReport report(double confidence) {
        return new RunReport("", "told", "agent", confidence, 1, 100, 20, 1, 7);
    }
}
