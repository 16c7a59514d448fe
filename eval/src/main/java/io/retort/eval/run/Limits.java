package io.retort.eval.run;

import java.time.Duration;

/**
 * What a run may cost. What is left over is done by {@code --resume}.
 *
 * @param tokens read and written by the model, in this sitting
 * @param time of this sitting
 */
public record Limits(long tokens, Duration time) {

    public static final Limits NONE = new Limits(Long.MAX_VALUE, Duration.ofDays(365));
}
