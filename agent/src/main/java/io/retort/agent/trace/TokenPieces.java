package io.retort.agent.trace;

import io.retort.agent.Step;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * Joins the pieces of a reply, on every floor, into few steps. Where the whole reply follows, the pieces are not kept; a
 * reply that is cut off leaves what came.
 */
final class TokenPieces {

    private static final int LONGEST = 4000;

    private final Map<String, StringBuilder> open = new LinkedHashMap<>();

    /** What is to be written for this step, in order. */
    List<Step> on(Step step) {
        String floor = floor(step);
        Step inner = inner(step);
        if (inner instanceof Step.Token token) {
            StringBuilder text = open.computeIfAbsent(floor, key -> new StringBuilder());
            text.append(token.text());
            return text.length() < LONGEST ? List.of() : List.of(joined(step, floor));
        } else if (inner instanceof Step.Replied) {
            open.remove(floor);
        } else if (open.containsKey(floor)) {
            return List.of(joined(step, floor), step);
        }
        return List.of(step);
    }

    private Step joined(Step like, String floor) {
        StringBuilder text = open.remove(floor);
        return wrapping(like).apply(new Step.Token(text == null ? "" : text.toString()));
    }

    private static String floor(Step step) {
        return step instanceof Step.Below below ? below.callId() + "/" + floor(below.step()) : "";
    }

    private static Step inner(Step step) {
        return step instanceof Step.Below below ? inner(below.step()) : step;
    }

    /** Puts a step on the floor of this one. */
    private static UnaryOperator<Step> wrapping(Step like) {
        return like instanceof Step.Below below
                ? step -> new Step.Below(
                        below.callId(), below.agent(), wrapping(below.step()).apply(step))
                : step -> step;
    }
}
