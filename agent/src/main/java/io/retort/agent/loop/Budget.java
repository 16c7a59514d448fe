package io.retort.agent.loop;

import io.retort.agent.tool.Caller;
import java.time.Duration;
import java.util.Map;

/**
 * What one question may cost. Each limit can be raised by an environment variable, and the message that ends a run
 * says which.
 *
 * @param modelCalls replies of the model
 * @param toolCalls calls of tools
 * @param time from question to answer
 * @param tokens read and written by the model, together
 * @param questionLength characters
 * @param dollars US dollars, as far as the prices of the models are known
 * @param requests sent by tools to sources outside this machine
 */
public record Budget(
        int modelCalls, int toolCalls, Duration time, long tokens, int questionLength, double dollars, int requests) {

    public static final Budget DEFAULT = new Budget(16, 40, Duration.ofMinutes(2), 400_000, 20_000, 1.0, 400);

    public static final String MODEL_CALLS = "RETORT_BUDGET_MODEL_CALLS";
    public static final String TOOL_CALLS = "RETORT_BUDGET_TOOL_CALLS";
    public static final String SECONDS = "RETORT_BUDGET_SECONDS";
    public static final String TOKENS = "RETORT_BUDGET_TOKENS";
    public static final String QUESTION_LENGTH = "RETORT_BUDGET_QUESTION_LENGTH";
    public static final String DOLLARS = "RETORT_BUDGET_DOLLARS";
    public static final String REQUESTS = "RETORT_BUDGET_REQUESTS";

    /**
     * The default with what the environment raises or lowers.
     *
     * @throws IllegalArgumentException where a variable is not a whole number above 0, or dollars no number above 0
     */
    public static Budget from(Map<String, String> environment) {
        return new Budget(
                (int) number(environment, MODEL_CALLS, DEFAULT.modelCalls),
                (int) number(environment, TOOL_CALLS, DEFAULT.toolCalls),
                Duration.ofSeconds(number(environment, SECONDS, DEFAULT.time.toSeconds())),
                number(environment, TOKENS, DEFAULT.tokens),
                (int) number(environment, QUESTION_LENGTH, DEFAULT.questionLength),
                dollars(environment),
                (int) number(environment, REQUESTS, DEFAULT.requests));
    }

    /** What {@link #from} reads back; a trace keeps it. */
    public Map<String, String> environment() {
        return Map.of(
                MODEL_CALLS, Integer.toString(modelCalls),
                TOOL_CALLS, Integer.toString(toolCalls),
                SECONDS, Long.toString(Math.max(1, time.toSeconds())),
                TOKENS, Long.toString(tokens),
                QUESTION_LENGTH, Integer.toString(questionLength),
                DOLLARS, Double.toString(dollars),
                REQUESTS, Integer.toString(requests));
    }

    public Budget withModelCalls(int limit) {
        return new Budget(limit, toolCalls, time, tokens, questionLength, dollars, requests);
    }

    public Budget withToolCalls(int limit) {
        return new Budget(modelCalls, limit, time, tokens, questionLength, dollars, requests);
    }

    public Budget withTime(Duration limit) {
        return new Budget(modelCalls, toolCalls, limit, tokens, questionLength, dollars, requests);
    }

    public Budget withTokens(long limit) {
        return new Budget(modelCalls, toolCalls, time, limit, questionLength, dollars, requests);
    }

    public Budget withDollars(double limit) {
        return new Budget(modelCalls, toolCalls, time, tokens, questionLength, limit, requests);
    }

    public Budget withRequests(int limit) {
        return new Budget(modelCalls, toolCalls, time, tokens, questionLength, dollars, limit);
    }

    /** Where less is left than this allows: what is left. */
    Budget within(Caller.Rest rest) {
        return new Budget(
                Math.min(modelCalls, rest.modelCalls()),
                Math.min(toolCalls, rest.toolCalls()),
                Duration.ofMillis(Math.min(time.toMillis(), rest.millis())),
                Math.min(tokens, rest.tokens()),
                questionLength,
                Math.min(dollars, rest.dollars()),
                requests);
    }

    private static double dollars(Map<String, String> environment) {
        String text = environment.getOrDefault(DOLLARS, "").strip();
        if (text.isEmpty()) {
            return DEFAULT.dollars;
        } else if (!text.matches("\\d{1,6}(\\.\\d{1,6})?") || Double.parseDouble(text) == 0) {
            throw new IllegalArgumentException(
                    DOLLARS + " is '" + text + "'; expected a number of US dollars above 0, such as 0.50.");
        }
        return Double.parseDouble(text);
    }

    private static long number(Map<String, String> environment, String name, long otherwise) {
        String text = environment.get(name);
        if (text == null || text.isBlank()) {
            return otherwise;
        }
        if (!text.strip().matches("[1-9]\\d{0,8}")) {
            throw new IllegalArgumentException(
                    name + " is '" + text + "'; expected a whole number above 0, such as " + otherwise + ".");
        }
        return Long.parseLong(text.strip());
    }
}
