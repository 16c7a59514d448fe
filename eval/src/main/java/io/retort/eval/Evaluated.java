package io.retort.eval;

import io.retort.eval.metric.Summary;
import io.retort.eval.report.Gate;
import io.retort.eval.task.TaskException;
import java.util.List;
import java.util.Optional;

/**
 * What came out of an evaluation.
 *
 * @param summaries one a column of truths, the task's first column first
 * @param unfinished why answers are missing, where a limit ended the run
 */
public record Evaluated(List<Summary> summaries, Optional<String> unfinished) {

    public Evaluated {
        if (summaries.isEmpty()) {
            throw new TaskException("No sample of the task has a truth, so there is nothing to score against.");
        }
        summaries = List.copyOf(summaries);
    }

    /** Against the task's first column. */
    public Summary summary() {
        return summaries.get(0);
    }

    /** Against this column. */
    public Optional<Summary> against(String column) {
        return summaries.stream()
                .filter(summary -> summary.column().name().equals(column))
                .findFirst();
    }

    /**
     * For a test of one's own: all must hold, such as {@code "mape<2"}, {@code "coverage>0.9"}.
     *
     * @throws AssertionError that says which does not, and what it is instead
     */
    public Evaluated require(String... conditions) {
        for (String condition : conditions) {
            Gate wanted = Gate.parse(condition);
            Gate broken = new Gate(wanted.column(), wanted.key(), !wanted.above(), wanted.limit());
            broken.fails(summaries).ifPresent(why -> {
                throw new AssertionError("Expected " + condition + ", but " + why + " ("
                        + summary().task().name() + ", " + summary().samples() + " samples, "
                        + summary().trials() + " trials).");
            });
        }
        return this;
    }
}
