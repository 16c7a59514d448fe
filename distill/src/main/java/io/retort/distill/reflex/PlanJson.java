package io.retort.distill.reflex;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** A plan as the JSON document of {@code retort reflex plan}. */
public final class PlanJson {

    private PlanJson() {}

    /** {@code question, act, confidence, intent, slots}; {@code calls} for several; {@code why} where it does not act. */
    public static ObjectNode document(ReflexPlan plan) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("question", plan.question());
        node.put("act", plan.act());
        node.put("confidence", Math.round(plan.confidence() * 1e4) / 1e4);
        node.put("intent", plan.intent().key());
        ObjectNode slots = node.putObject("slots");
        plan.slots().forEach(slots::put);
        if (plan.intent() == Intent.MULTI) {
            var calls = node.putArray("calls");
            for (Call call : plan.calls()) {
                ObjectNode one = calls.addObject().put("intent", call.intent().key());
                ObjectNode own = one.putObject("slots");
                call.slots().forEach(own::put);
            }
        }
        if (!plan.why().isEmpty()) {
            node.put("why", plan.why());
        }
        return node;
    }
}
