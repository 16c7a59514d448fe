package io.retort.kg.crate;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** {@code workings.json}: how each number of the answer, and each derived fact, is worked out again. */
final class WorkingsJson {

    private static final String RULE =
            "Each expression is in SI units: {ev-...} is the number of that fact in facts.json times the factor of its unit"
                    + " plus the offset (units.json); [GPa] is the factor of that unit; the rest is arithmetic with"
                    + " + - * / ^ ( ) min max abs sqrt, or a comparison. Subtract the offset of the result's unit and divide"
                    + " by its factor; the number must agree with the result to 'within', in the result's unit.";

    private WorkingsJson() {}

    static ObjectNode of(List<Working> claims, List<Working> facts) {
        ObjectNode node = JsonNodeFactory.instance.objectNode().put("rule", RULE);
        ArrayNode shown = node.putArray("claims");
        claims.forEach(claim -> shown.add(json(claim, "text")));
        ArrayNode derived = node.putArray("facts");
        facts.forEach(fact -> derived.add(json(fact, "id")));
        return node;
    }

    private static ObjectNode json(Working working, String name) {
        ObjectNode node =
                JsonNodeFactory.instance.objectNode().put(name, working.of()).put("how", working.how());
        working.expression().ifPresent(expression -> node.put("expression", expression));
        ArrayNode inputs = node.putArray("inputs");
        working.inputs().forEach(id -> inputs.add(id.text()));
        working.result()
                .ifPresent(result -> node.putObject("result")
                        .put("value", result.value())
                        .put("unit", result.unit().symbol())
                        .put("within", working.within()));
        return node;
    }
}
