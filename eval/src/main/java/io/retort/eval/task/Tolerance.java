package io.retort.eval.task;

/**
 * How near counts as right: within the larger of the two.
 *
 * @param absolute in the task's unit
 * @param relative to the truth; 0.01 is one per cent
 */
public record Tolerance(double absolute, double relative) {

    /** One per cent. */
    public static final Tolerance DEFAULT = new Tolerance(0, 0.01);

    public boolean accepts(double value, double truth) {
        // A value of n digits is read back as a neighbouring double; that is no error.
        return Math.abs(value - truth) <= allowed(truth) * (1 + 1e-9) + 1e-12;
    }

    public double allowed(double truth) {
        return Math.max(absolute, relative * Math.abs(truth));
    }
}
