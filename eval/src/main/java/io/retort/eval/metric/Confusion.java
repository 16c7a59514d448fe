package io.retort.eval.metric;

import io.retort.eval.metric.Scored.Cell;
import io.retort.eval.metric.Scored.Row;
import io.retort.eval.score.Score;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Which label was answered for which.
 *
 * @param labels of truths and answers, sorted; the last is {@link #NONE} where something was not answered
 * @param truth index of each sample's true label
 * @param answered counts by sample and label
 */
public record Confusion(List<String> labels, int[] truth, int[][] answered) {

    /** Not answered. */
    public static final String NONE = "–";

    /** Of the labels that scorers read. */
    public static Confusion of(Scored scored) {
        return of(scored, Row::label, Confusion::label);
    }

    /** Metal or not, of band gaps: a metal has a gap of 0. */
    static Confusion ofMetals(Scored scored) {
        return of(
                scored,
                row -> metal(row.truth().orElse(Double.NaN)),
                cell -> cell.number().isPresent() ? metal(cell.number().getAsDouble()) : NONE);
    }

    private static String metal(double gap) {
        return gap > 0 ? "non-metal" : "metal";
    }

    private static Confusion of(Scored scored, Function<Row, String> truth, Function<Cell, String> answer) {
        TreeSet<String> found = new TreeSet<>();
        scored.rows().forEach(row -> {
            found.add(truth.apply(row));
            row.cells().forEach(cell -> found.add(answer.apply(cell)));
        });
        boolean silent = found.remove(NONE);
        List<String> labels = new ArrayList<>(found);
        if (silent) {
            labels.add(NONE);
        }
        int n = scored.rows().size();
        int[] truths = new int[n];
        int[][] answered = new int[n][labels.size()];
        for (int i = 0; i < n; i++) {
            Row row = scored.rows().get(i);
            truths[i] = labels.indexOf(truth.apply(row));
            for (Cell cell : row.cells()) {
                answered[i][labels.indexOf(answer.apply(cell))]++;
            }
        }
        return new Confusion(List.copyOf(labels), truths, answered);
    }

    /** How often the label of each row was answered with the label of each column. */
    public long[][] counts() {
        int[] once = new int[truth.length];
        Arrays.fill(once, 1);
        return counts(once);
    }

    long[][] counts(int[] weights) {
        long[][] counts = new long[labels.size()][labels.size()];
        for (int i = 0; i < truth.length; i++) {
            for (int label = 0; label < labels.size(); label++) {
                counts[truth[i]][label] += (long) weights[i] * answered[i][label];
            }
        }
        return counts;
    }

    Metric accuracy() {
        return weights -> {
            long[][] counts = counts(weights);
            long right = 0;
            long all = 0;
            for (int i = 0; i < counts.length; i++) {
                right += counts[i][i];
                for (long count : counts[i]) {
                    all += count;
                }
            }
            return all == 0 ? Double.NaN : right / (double) all;
        };
    }

    /** The mean of the F1 of each label that is true or answered somewhere; "not answered" is no label. */
    Metric macroF1() {
        return weights -> {
            long[][] counts = counts(weights);
            double sum = 0;
            int used = 0;
            for (int label = 0; label < counts.length; label++) {
                long hit = counts[label][label];
                long wrong = 0;
                for (int other = 0; other < counts.length; other++) {
                    wrong += other == label ? 0 : counts[label][other] + counts[other][label];
                }
                if (hit + wrong > 0 && !labels.get(label).equals(NONE)) {
                    sum += 2.0 * hit / (2.0 * hit + wrong);
                    used++;
                }
            }
            return used == 0 ? Double.NaN : sum / used;
        };
    }

    private static String label(Cell cell) {
        return cell.score() instanceof Score.Scored scored ? scored.label().orElse(NONE) : NONE;
    }
}
