package io.retort.eval.metric;

import java.util.function.ToDoubleFunction;

/**
 * A figure over samples, each counted as often as its weight says; so one resampling of the bootstrap is one array of
 * weights.
 */
@FunctionalInterface
public interface Metric {

    /** @return NaN where the metric has no value */
    double of(int[] weights);

    /** The mean of one value a sample; samples whose value is NaN are left out. */
    static Metric mean(double[] values) {
        return weights -> {
            double sum = 0;
            long count = 0;
            for (int i = 0; i < values.length; i++) {
                if (!Double.isNaN(values[i])) {
                    sum += weights[i] * values[i];
                    count += weights[i];
                }
            }
            return count == 0 ? Double.NaN : sum / count;
        };
    }

    /** The mean over samples of what the function gives for each. */
    static Metric mean(Scored scored, ToDoubleFunction<Scored.Row> value) {
        return mean(scored.rows().stream().mapToDouble(value).toArray());
    }
}
