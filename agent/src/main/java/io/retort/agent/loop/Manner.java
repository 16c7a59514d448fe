package io.retort.agent.loop;

import java.util.Map;

/**
 * How an agent goes about it.
 *
 * @param retries of the model
 * @param samples replies drawn for each step (self-consistent action, Kang et al., arXiv:2505.17612); 1 draws none beside
 * @param firstThought whether the model is asked for a first thought before it sees the tools (ibid.)
 * @param leastConfidence answers below it are withheld, 0 to 1
 */
public record Manner(Retries retries, int samples, boolean firstThought, double leastConfidence) {

    public static final Manner DEFAULT = new Manner(Retries.DEFAULT, 1, false, 0.2);

    public static final String SAMPLES = "RETORT_SAMPLE_ACTIONS";
    public static final String FIRST_THOUGHT = "RETORT_FIRST_THOUGHT";
    public static final String LEAST_CONFIDENCE = "RETORT_LEAST_CONFIDENCE";

    /**
     * The default with what the environment changes.
     *
     * @throws IllegalArgumentException where a variable cannot be read; the message says what belongs there
     */
    public static Manner from(Map<String, String> environment) {
        return new Manner(
                Retries.DEFAULT,
                Integer.parseInt(read(environment, SAMPLES, "1", "[1-9]|[12]\\d", "a whole number from 1 to 29")),
                read(environment, FIRST_THOUGHT, "off", "on|off", "on or off").equals("on"),
                Double.parseDouble(read(environment, LEAST_CONFIDENCE, "0.2", "0|1|0?\\.\\d+|1\\.0+", "0 to 1")));
    }

    /** What {@link #from} reads back; a trace keeps it. */
    public Map<String, String> environment() {
        return Map.of(
                SAMPLES,
                Integer.toString(samples),
                FIRST_THOUGHT,
                firstThought ? "on" : "off",
                LEAST_CONFIDENCE,
                Double.toString(leastConfidence));
    }

    public Manner withRetries(Retries other) {
        return new Manner(other, samples, firstThought, leastConfidence);
    }

    public Manner withSamples(int number) {
        return new Manner(retries, number, firstThought, leastConfidence);
    }

    public Manner withFirstThought(boolean on) {
        return new Manner(retries, samples, on, leastConfidence);
    }

    public Manner withLeastConfidence(double least) {
        return new Manner(retries, samples, firstThought, least);
    }

    private static String read(
            Map<String, String> environment, String name, String otherwise, String shape, String expected) {
        String text = environment.getOrDefault(name, "").strip();
        if (text.isEmpty()) {
            return otherwise;
        } else if (!text.matches(shape)) {
            throw new IllegalArgumentException(name + " is '" + text + "'; expected " + expected + ".");
        }
        return text;
    }
}
