package io.retort.eval.metric;

import io.retort.eval.task.Task;
import io.retort.eval.task.TruthColumn;
import java.util.List;
import java.util.Optional;

/**
 * A run of one task against one column of truths, in figures.
 *
 * @param samples with a truth in the column
 * @param unscored samples without one
 * @param trials of each
 * @param answered responses
 * @param measures in the order in which a report shows them
 * @param excluded from percentages, as their truth is too near to zero
 * @param confusion of labels, where the task has labels
 * @param curve of risk over coverage, where confidences are known
 * @param ceiling what the data in use can answer at best, where it was worked out
 */
public record Summary(
        Task task,
        TruthColumn column,
        int samples,
        int unscored,
        int trials,
        long answered,
        List<Measure> measures,
        List<String> excluded,
        Optional<Confusion> confusion,
        List<Abstention.Point> curve,
        Optional<Double> ceiling,
        Scored scored) {

    public Summary {
        measures = List.copyOf(measures);
        excluded = List.copyOf(excluded);
        curve = List.copyOf(curve);
    }

    public Optional<Measure> find(String key) {
        return measures.stream().filter(measure -> measure.key().equals(key)).findFirst();
    }

    /** The value of a measure; NaN where the task has none of this key. */
    public double value(String key) {
        return find(key).map(Measure::value).orElse(Double.NaN);
    }

    /** Works out every figure. @param ceiling share of samples that the data in use can answer */
    public static Summary of(Scored scored, Optional<Double> ceiling) {
        Measures measures = new Measures(scored);
        return new Summary(
                scored.task(),
                scored.column(),
                scored.rows().size(),
                scored.unscored(),
                scored.trials(),
                scored.answered(),
                measures.all(),
                measures.excluded(),
                measures.confusion(),
                new Abstention(scored).curve(200),
                ceiling,
                scored);
    }
}
