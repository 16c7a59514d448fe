package io.retort.eval.metric;

import io.retort.eval.metric.Measure.Interval;
import java.util.Arrays;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * The percentile bootstrap (Efron, 1979) over samples: each resampling draws as many samples as there are, with all of
 * their trials. Seeded, so the same run has the same intervals.
 */
public final class Bootstrap {

    private static final int RESAMPLINGS = 1000;
    private static final int FEWER = 300;
    private static final long SEED = 20240131;

    private final int[][] weights;

    private Bootstrap(int[][] weights) {
        this.weights = weights;
    }

    /** Fewer resamplings for very large runs, whose intervals are narrow anyway. */
    public static Bootstrap over(int samples) {
        int resamplings = samples > 3000 ? FEWER : RESAMPLINGS;
        SplittableRandom random = new SplittableRandom(SEED);
        int[][] weights = new int[resamplings][samples];
        for (int[] drawing : weights) {
            for (int i = 0; i < samples; i++) {
                drawing[random.nextInt(samples)]++;
            }
        }
        return new Bootstrap(weights);
    }

    /** The 95 % interval; none where there are fewer than two samples or the metric has no value. */
    public Optional<Interval> interval(Metric metric) {
        if (weights.length == 0 || weights[0].length < 2) {
            return Optional.empty();
        }
        double[] values = Arrays.stream(weights)
                .parallel()
                .mapToDouble(metric::of)
                .filter(value -> !Double.isNaN(value))
                .sorted()
                .toArray();
        if (values.length == 0) {
            return Optional.empty();
        }
        return Optional.of(new Interval(quantile(values, 0.025), quantile(values, 0.975)));
    }

    private static double quantile(double[] sorted, double share) {
        double at = share * (sorted.length - 1);
        int low = (int) Math.floor(at);
        int high = Math.min(low + 1, sorted.length - 1);
        return sorted[low] + (at - low) * (sorted[high] - sorted[low]);
    }
}
