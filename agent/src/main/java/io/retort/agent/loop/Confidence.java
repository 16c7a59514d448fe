package io.retort.agent.loop;

import io.retort.agent.Step;
import java.util.Optional;

/**
 * How sure a run may be of its answer, from what happened on the way: what the model says of itself, whether its draft
 * was objected to, how often it erred, how far sampled replies agreed.
 */
final class Confidence {

    /** Where the model says nothing of itself. */
    private static final double SILENT = 0.8;

    private static final double AFTER_OBJECTION = 0.625;
    private static final double AFTER_FAILURE = 0.95;

    private Optional<Double> stated = Optional.empty();
    private int objections;
    private int failures;

    void on(Step step) {
        if (step instanceof Step.Replied replied) {
            stated = replied.confidence().or(() -> stated);
        } else if (step instanceof Step.Objected) {
            objections++;
        } else if (step instanceof Step.Failed) {
            failures++;
        }
    }

    /** What a reply is worth that shares its result with this part of the sampled ones. */
    static double agreed(Step.Replied reply, double share) {
        return reply.confidence().orElse(SILENT) * share;
    }

    double value() {
        return stated.orElse(SILENT) * Math.pow(AFTER_OBJECTION, objections) * Math.pow(AFTER_FAILURE, failures);
    }
}
