package io.retort.eval.metric;

import io.retort.eval.metric.Scored.Cell;
import io.retort.eval.metric.Scored.Row;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * How well confidence sorts right from wrong. Answered responses are taken from the surest on; the risk is the share
 * of wrong ones among those taken, the coverage their share of all responses (Geifman, El-Yaniv, NIPS 2017).
 */
public final class Abstention {

    private static final int BINS = 10;

    /** A point of the curve. */
    public record Point(double coverage, double risk) {}

    private record Taken(int row, double confidence, double wrong) {}

    private final List<Taken> taken = new ArrayList<>();
    private final int responses;

    public Abstention(Scored scored) {
        this.responses = scored.responses();
        for (int i = 0; i < scored.rows().size(); i++) {
            Row row = scored.rows().get(i);
            for (Cell cell : row.cells()) {
                if (cell.isAnswered() && cell.response().confidence().isPresent()) {
                    taken.add(new Taken(i, cell.response().confidence().getAsDouble(), 1 - cell.value()));
                }
            }
        }
        taken.sort(Comparator.comparingDouble(Taken::confidence).reversed());
    }

    /** Whether any answer states a confidence. */
    boolean isKnown() {
        return !taken.isEmpty();
    }

    /** At most so many points of the curve, evenly over it; ties in confidence are one point. */
    public List<Point> curve(int points) {
        List<Point> curve = new ArrayList<>();
        double wrong = 0;
        for (int i = 0; i < taken.size(); i++) {
            wrong += taken.get(i).wrong();
            boolean tie = i + 1 < taken.size()
                    && taken.get(i + 1).confidence() == taken.get(i).confidence();
            if (!tie) {
                curve.add(new Point((i + 1.0) / responses, wrong / (i + 1)));
            }
        }
        if (curve.size() <= points) {
            return curve;
        }
        List<Point> some = new ArrayList<>();
        for (int i = 0; i < points; i++) {
            some.add(curve.get((int) ((long) i * (curve.size() - 1) / (points - 1))));
        }
        return some;
    }

    /** Area under the risk-coverage curve, over the part that is answered. Responses of one confidence share their risk. */
    Metric aurc() {
        return weights -> {
            double area = 0;
            double wrong = 0;
            double count = 0;
            int i = 0;
            while (i < taken.size()) {
                double level = taken.get(i).confidence();
                double before = count;
                for (; i < taken.size() && taken.get(i).confidence() == level; i++) {
                    wrong += weights[taken.get(i).row()] * taken.get(i).wrong();
                    count += weights[taken.get(i).row()];
                }
                area += count == 0 ? 0 : (count - before) * wrong / count;
            }
            return count == 0 ? Double.NaN : area / count;
        };
    }

    /** Expected calibration error, ten bins of equal width (Guo et al., ICML 2017). */
    Metric ece() {
        return weights -> {
            double[] count = new double[BINS];
            double[] stated = new double[BINS];
            double[] right = new double[BINS];
            double all = 0;
            for (Taken one : taken) {
                int bin = Math.min(BINS - 1, (int) (one.confidence() * BINS));
                int weight = weights[one.row()];
                count[bin] += weight;
                stated[bin] += weight * one.confidence();
                right[bin] += weight * (1 - one.wrong());
                all += weight;
            }
            double error = 0;
            for (int bin = 0; bin < BINS; bin++) {
                error += Math.abs(stated[bin] - right[bin]);
            }
            return all == 0 ? Double.NaN : error / all;
        };
    }
}
