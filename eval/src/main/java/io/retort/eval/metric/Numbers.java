package io.retort.eval.metric;

import io.retort.core.evidence.Properties;
import io.retort.eval.metric.Scored.Cell;
import io.retort.eval.metric.Scored.Row;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.DoubleBinaryOperator;
import java.util.stream.DoubleStream;

/**
 * Errors of numbers. Each is the mean over samples of the mean over answered trials, as LLaMP has it; the median and R²
 * are over all answered responses.
 */
final class Numbers {

    private final Scored scored;

    Numbers(Scored scored) {
        this.scored = scored;
    }

    /** Answered numbers of a row. */
    static double[] answers(Row row) {
        return row.cells().stream()
                .flatMapToDouble(cell -> cell.number().stream())
                .toArray();
    }

    /** mean |y − t|. */
    Metric mae() {
        return error((value, truth) -> Math.abs(value - truth));
    }

    /** 100 · mean |y − t| / |t| over truths of at least the floor. */
    Metric mape() {
        return error((value, truth) -> isLarge(truth) ? 100 * Math.abs(value - truth) / Math.abs(truth) : Double.NaN);
    }

    /** 100 · mean 2|y − t| / (|y| + |t|); 0 where both are 0. */
    Metric smape() {
        return error((value, truth) -> {
            double size = Math.abs(value) + Math.abs(truth);
            return size == 0 ? 0 : 200 * Math.abs(value - truth) / size;
        });
    }

    /** The median of 100 · |y − t| / |t| over truths of at least the floor. */
    Metric medianPercentage() {
        record Pair(int row, double error) {}
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < scored.rows().size(); i++) {
            Row row = scored.rows().get(i);
            double truth = row.truth().orElse(Double.NaN);
            if (isLarge(truth)) {
                for (double value : answers(row)) {
                    pairs.add(new Pair(i, 100 * Math.abs(value - truth) / Math.abs(truth)));
                }
            }
        }
        pairs.sort(Comparator.comparingDouble(Pair::error));
        int[] rows = pairs.stream().mapToInt(Pair::row).toArray();
        double[] errors = pairs.stream().mapToDouble(Pair::error).toArray();
        return weights -> median(rows, errors, weights);
    }

    private static double median(int[] rows, double[] sorted, int[] weights) {
        long all = 0;
        for (int row : rows) {
            all += weights[row];
        }
        double lower = Double.NaN;
        long passed = 0;
        for (int i = 0; i < rows.length; i++) {
            passed += weights[rows[i]];
            if (Double.isNaN(lower) && 2 * passed >= all && passed > 0) {
                lower = sorted[i];
                if (2 * passed > all) {
                    return lower;
                }
            } else if (2 * passed > all) {
                return (lower + sorted[i]) / 2;
            }
        }
        return lower;
    }

    /** 1 − Σ(y − t)² / Σ(t − mean t)² over all answered responses. */
    Metric rSquared() {
        int n = scored.rows().size();
        double[] count = new double[n];
        double[] truth = new double[n];
        double[] residual = new double[n];
        for (int i = 0; i < n; i++) {
            Row row = scored.rows().get(i);
            double[] values = answers(row);
            truth[i] = row.truth().orElse(Double.NaN);
            double t = truth[i];
            count[i] = Double.isNaN(t) ? 0 : values.length;
            residual[i] = DoubleStream.of(values).map(y -> (y - t) * (y - t)).sum();
        }
        return weights -> {
            double all = 0;
            double sum = 0;
            for (int i = 0; i < n; i++) {
                all += weights[i] * count[i];
                sum += count[i] == 0 ? 0 : weights[i] * count[i] * truth[i];
            }
            double total = 0;
            double left = 0;
            for (int i = 0; i < n; i++) {
                if (count[i] > 0) {
                    double off = truth[i] - sum / all;
                    total += weights[i] * count[i] * off * off;
                    left += weights[i] * residual[i];
                }
            }
            return all < 2 || total == 0 ? Double.NaN : 1 - left / total;
        };
    }

    /** The same error over non-metals alone: truth and answer both above zero. */
    Metric gapOfNonMetals() {
        return error((value, truth) -> truth > 0 && value > 0 ? Math.abs(value - truth) : Double.NaN);
    }

    boolean isGap() {
        return scored.task().property().filter(Properties.BAND_GAP::equals).isPresent();
    }

    /** Samples whose truth is too near to zero for a percentage. */
    List<String> tooSmall() {
        return scored.rows().stream()
                .filter(row -> row.truth().isPresent() && !isLarge(row.truth().getAsDouble()))
                .map(row -> row.sample().name())
                .toList();
    }

    private boolean isLarge(double truth) {
        return Math.abs(truth) >= scored.task().floor() && truth != 0;
    }

    private Metric error(DoubleBinaryOperator of) {
        return Metric.mean(scored, row -> {
            double truth = row.truth().orElse(Double.NaN);
            return row.cells().stream()
                    .flatMapToDouble((Cell cell) -> cell.number().stream())
                    .map(value -> of.applyAsDouble(value, truth))
                    .filter(error -> !Double.isNaN(error))
                    .average()
                    .orElse(Double.NaN);
        });
    }
}
