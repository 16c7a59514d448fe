package io.retort.agent;

import java.util.List;
import java.util.Optional;

/**
 * What a run took.
 *
 * @param runId also the id of its trace
 * @param model that answered: {@code reflex}, {@code openai:gpt-…}
 * @param route {@code reflex} or {@code agent}
 * @param confidence in the answer, 0 to 1
 * @param modelCalls to a language model; the reflex does not count
 * @param tokensIn read by language models
 * @param tokensOut written by language models
 * @param toolCalls made
 * @param millis from question to answer
 * @param cost in US dollars, where the price of every model that replied is known
 * @param wishes that stood while it ran, in words
 */
public record RunReport(
        String runId,
        String model,
        String route,
        double confidence,
        int modelCalls,
        long tokensIn,
        long tokensOut,
        int toolCalls,
        long millis,
        Optional<Double> cost,
        List<String> wishes) {

    public RunReport {
        wishes = List.copyOf(wishes);
    }

    /** Of a run in which nobody wished anything. */
    public RunReport(
            String runId,
            String model,
            String route,
            double confidence,
            int modelCalls,
            long tokensIn,
            long tokensOut,
            int toolCalls,
            long millis,
            Optional<Double> cost) {
        this(runId, model, route, confidence, modelCalls, tokensIn, tokensOut, toolCalls, millis, cost, List.of());
    }

    /** Of a run whose cost nobody knows. */
    public RunReport(
            String runId,
            String model,
            String route,
            double confidence,
            int modelCalls,
            long tokensIn,
            long tokensOut,
            int toolCalls,
            long millis) {
        this(runId, model, route, confidence, modelCalls, tokensIn, tokensOut, toolCalls, millis, Optional.empty());
    }

    public RunReport withWishes(List<String> words) {
        return new RunReport(
                runId, model, route, confidence, modelCalls, tokensIn, tokensOut, toolCalls, millis, cost, words);
    }
}
