package io.retort.agent.loop;

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
 */
public record Budget(int modelCalls, int toolCalls, Duration time, long tokens, int questionLength) {

    public static final Budget DEFAULT = new Budget(16, 40, Duration.ofMinutes(2), 400_000, 20_000);

    public static final String MODEL_CALLS = "RETORT_BUDGET_MODEL_CALLS";
    public static final String TOOL_CALLS = "RETORT_BUDGET_TOOL_CALLS";
    public static final String SECONDS = "RETORT_BUDGET_SECONDS";
    public static final String TOKENS = "RETORT_BUDGET_TOKENS";
    public static final String QUESTION_LENGTH = "RETORT_BUDGET_QUESTION_LENGTH";

    /**
     * The default with what the environment raises or lowers.
     *
     * @throws IllegalArgumentException where a variable is not a whole number above 0
     */
    public static Budget from(Map<String, String> environment) {
        return new Budget(
                (int) number(environment, MODEL_CALLS, DEFAULT.modelCalls),
                (int) number(environment, TOOL_CALLS, DEFAULT.toolCalls),
                Duration.ofSeconds(number(environment, SECONDS, DEFAULT.time.toSeconds())),
                number(environment, TOKENS, DEFAULT.tokens),
                (int) number(environment, QUESTION_LENGTH, DEFAULT.questionLength));
    }

    /** What {@link #from} reads back; a trace keeps it. */
    public Map<String, String> environment() {
        return Map.of(
                MODEL_CALLS, Integer.toString(modelCalls),
                TOOL_CALLS, Integer.toString(toolCalls),
                SECONDS, Long.toString(Math.max(1, time.toSeconds())),
                TOKENS, Long.toString(tokens),
                QUESTION_LENGTH, Integer.toString(questionLength));
    }

    public Budget withModelCalls(int limit) {
        return new Budget(limit, toolCalls, time, tokens, questionLength);
    }

    public Budget withToolCalls(int limit) {
        return new Budget(modelCalls, limit, time, tokens, questionLength);
    }

    public Budget withTime(Duration limit) {
        return new Budget(modelCalls, toolCalls, limit, tokens, questionLength);
    }

    public Budget withTokens(long limit) {
        return new Budget(modelCalls, toolCalls, time, limit, questionLength);
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
