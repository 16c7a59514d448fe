package io.retort.agent.loop;

import io.retort.agent.RunReport;
import io.retort.agent.Step;
import java.util.Optional;

/** What a run has taken so far. */
final class Usage {

    /** Confidence of an answer whose model states none: accepted at once, accepted after an objection. */
    private static final double AT_ONCE = 0.8;

    private static final double AFTER_OBJECTION = 0.5;

    private final String runId;
    private final String model;
    private final long start = System.nanoTime();
    private int replies;
    private int toolCalls;
    private long tokensIn;
    private long tokensOut;
    private Optional<Double> confidence = Optional.empty();

    Usage(String runId, String model) {
        this.runId = runId;
        this.model = model;
    }

    String runId() {
        return runId;
    }

    int modelReplies() {
        return replies;
    }

    int toolCalls() {
        return toolCalls;
    }

    long tokens() {
        return tokensIn + tokensOut;
    }

    void replied(Step.Replied step) {
        replies++;
        tokensIn += step.tokensIn();
        tokensOut += step.tokensOut();
        confidence = step.confidence().or(() -> confidence);
    }

    void calledTool() {
        toolCalls++;
    }

    RunReport report(boolean atOnce) {
        boolean reflex = model.equals("reflex");
        return new RunReport(
                runId,
                model,
                reflex ? "reflex" : "agent",
                confidence.orElse(atOnce ? AT_ONCE : AFTER_OBJECTION),
                reflex ? 0 : replies,
                reflex ? 0 : tokensIn,
                reflex ? 0 : tokensOut,
                toolCalls,
                (System.nanoTime() - start) / 1_000_000);
    }
}
