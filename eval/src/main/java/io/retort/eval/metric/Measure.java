package io.retort.eval.metric;

import java.util.Optional;

/**
 * A figure with its interval.
 *
 * @param key as JSON spells it
 * @param name for a reader
 * @param unit {@code %}, the task's unit, or empty
 * @param value of the whole
 * @param interval 95 %, by bootstrap over samples
 */
public record Measure(String key, String name, String unit, double value, Optional<Interval> interval) {

    /** From here to there. */
    public record Interval(double low, double high) {}
}
