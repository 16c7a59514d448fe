package io.retort.agent;

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
        long millis) {}
