package io.retort.kg;

import java.time.Duration;

/**
 * What one query may cost.
 *
 * @param time after which it is stopped
 * @param rows of which no more are returned
 */
public record Limits(Duration time, int rows) {

    /** Five seconds, ten thousand rows. */
    public static final Limits DEFAULT = new Limits(Duration.ofSeconds(5), 10_000);

    /** For work of our own on the whole graph. */
    public static final Limits WIDE = new Limits(Duration.ofMinutes(10), Integer.MAX_VALUE - 1);

    public Limits {
        if (time.isNegative() || time.isZero() || rows < 1) {
            throw new IllegalArgumentException(
                    "A query has more than no time and at least 1 row, not " + time + " and " + rows + ".");
        }
    }

    public Limits withTime(Duration value) {
        return new Limits(value, rows);
    }

    public Limits withRows(int value) {
        return new Limits(time, value);
    }
}
