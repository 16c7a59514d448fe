package io.retort.agent.loop;

import io.retort.agent.RunReport;
import io.retort.agent.Step;
import io.retort.agent.model.Models;
import io.retort.agent.model.Prices;
import io.retort.agent.tool.Caller;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What a run has taken so far, the floors below it included. */
final class Usage {

    private final String runId;
    private final String model;
    private final Prices prices;
    private final Map<String, String> models = new HashMap<>();
    private final long start = System.nanoTime();
    private int replies;
    private int remoteReplies;
    private int toolCalls;
    private long tokensIn;
    private long tokensOut;
    private double dollars;
    private boolean priced = true;

    Usage(String runId, String model, Prices prices) {
        this.runId = runId;
        this.model = model;
        this.prices = prices;
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

    /** US dollars, as far as prices are known. */
    double dollars() {
        return dollars;
    }

    void replied(Step.Replied step) {
        replied(step, model);
    }

    void calledTool() {
        toolCalls++;
    }

    /** A step of a floor below takes from the same budget. */
    void below(Step.Below below) {
        Step step = below.step();
        if (step instanceof Step.Below deeper) {
            below(deeper);
        } else if (step instanceof Step.Asked asked) {
            models.put(below.callId(), asked.model());
        } else if (step instanceof Step.Replied replied) {
            replied(replied, models.getOrDefault(below.callId(), model));
        } else if (step instanceof Step.Called) {
            toolCalls++;
        }
    }

    private void replied(Step.Replied step, String name) {
        replies++;
        if (name.equals(Models.REFLEX)) {
            return;
        }
        remoteReplies++;
        tokensIn += step.tokensIn();
        tokensOut += step.tokensOut();
        Optional<Double> cost = prices.cost(name, step.tokensIn(), step.tokensCached(), step.tokensOut());
        priced &= cost.isPresent();
        dollars += cost.orElse(0.0);
    }

    /** What is left of a budget. */
    Caller.Rest rest(Budget budget, long millisLeft) {
        return new Caller.Rest(
                Math.max(0, budget.modelCalls() - replies),
                Math.max(0, budget.toolCalls() - toolCalls),
                millisLeft,
                Math.max(0, budget.tokens() - tokens()),
                Math.max(0, budget.dollars() - dollars));
    }

    RunReport report(double confidence) {
        boolean reflex = model.equals(Models.REFLEX);
        return new RunReport(
                runId,
                model,
                reflex ? "reflex" : "agent",
                confidence,
                remoteReplies,
                tokensIn,
                tokensOut,
                toolCalls,
                (System.nanoTime() - start) / 1_000_000,
                priced ? Optional.of(dollars) : Optional.empty());
    }
}
