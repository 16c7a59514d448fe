package io.retort.eval.metric;

import io.retort.eval.metric.Scored.Row;
import java.util.stream.DoubleStream;

/**
 * LLaMP's metrics (arXiv:2401.17244), exactly: for N trials of a sample of which n gave a number with the population
 * standard deviation σ, Precision = σ/√n, CoP = exp(−Precision), Confidence = n/N, SCoR = CoP · Confidence; a figure is
 * the mean over samples. Precision has the unit of the property, so SCoR is not comparable between properties.
 */
final class Llamp {

    private final Scored scored;

    Llamp(Scored scored) {
        this.scored = scored;
    }

    Metric precision() {
        return Metric.mean(scored, Llamp::precision);
    }

    Metric cop() {
        return Metric.mean(scored, row -> Math.exp(-precision(row)));
    }

    Metric confidence() {
        return Metric.mean(scored, this::confidence);
    }

    /** 0 for a sample that was never answered. */
    Metric scor() {
        return Metric.mean(scored, row -> {
            double cop = Math.exp(-precision(row));
            return Double.isNaN(cop) ? 0 : cop * confidence(row);
        });
    }

    private double confidence(Row row) {
        return Numbers.answers(row).length / (double) scored.trials();
    }

    private static double precision(Row row) {
        double[] values = Numbers.answers(row);
        if (values.length == 0) {
            return Double.NaN;
        }
        // Measured from the first value, equal values have a deviation of exactly 0.
        double[] offsets =
                DoubleStream.of(values).map(value -> value - values[0]).toArray();
        double mean = DoubleStream.of(offsets).average().orElse(0);
        double variance = DoubleStream.of(offsets)
                .map(offset -> (offset - mean) * (offset - mean))
                .average()
                .orElse(0);
        return Math.sqrt(variance) / Math.sqrt(values.length);
    }
}
