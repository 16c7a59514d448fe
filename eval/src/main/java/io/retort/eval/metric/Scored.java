package io.retort.eval.metric;

import com.fasterxml.jackson.databind.node.MissingNode;
import io.retort.core.quantity.Unit;
import io.retort.eval.answer.Response;
import io.retort.eval.score.Score;
import io.retort.eval.score.Scorer;
import io.retort.eval.score.Scorers;
import io.retort.eval.task.Sample;
import io.retort.eval.task.Task;
import io.retort.eval.task.Truth;
import io.retort.eval.task.TruthColumn;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * All responses of a run, scored against one column of truths.
 *
 * @param task that was run
 * @param column of truths
 * @param trials of every sample
 * @param rows the samples that have a truth in the column, in the task's order
 * @param unscored how many samples have none
 */
public record Scored(Task task, TruthColumn column, int trials, List<Row> rows, int unscored) {

    /**
     * One sample.
     *
     * @param truth as a number in the task's unit, where it is one
     * @param label of the truth, in the spelling of the answers' labels
     * @param cells one a trial
     */
    public record Row(Sample sample, Truth stated, OptionalDouble truth, String label, List<Cell> cells) {}

    /** One response and its score. */
    public record Cell(Response response, Score score) {

        /** Offered as an answer, and comparable with the truth. */
        public boolean isAnswered() {
            return score instanceof Score.Scored && response.isAnswered();
        }

        public double value() {
            return score instanceof Score.Scored scored ? scored.value() : 0;
        }

        public boolean isRight() {
            return value() >= 1;
        }

        public OptionalDouble number() {
            return score instanceof Score.Scored scored ? scored.number() : OptionalDouble.empty();
        }
    }

    /** Scores again, from the kept responses. A sample and trial without a response counts as not answered. */
    public static Scored of(Task task, TruthColumn column, List<Response> responses) {
        Map<String, Response> kept = new HashMap<>();
        responses.forEach(response -> kept.put(response.key(), response));
        int trials = 1 + responses.stream().mapToInt(Response::trial).max().orElse(0);
        Scorer scorer = Scorers.of(task);
        List<Row> rows = new ArrayList<>();
        int unscored = 0;
        for (Sample sample : task.samples()) {
            Row row = row(task, column, scorer, sample, kept, trials);
            boolean scorable = row.cells().stream().noneMatch(cell -> cell.score() instanceof Score.Unscored);
            if (scorable) {
                rows.add(row);
            } else {
                unscored++;
            }
        }
        return new Scored(task, column, trials, List.copyOf(rows), unscored);
    }

    private static Row row(
            Task task, TruthColumn column, Scorer scorer, Sample sample, Map<String, Response> kept, int trials) {
        List<Cell> cells = new ArrayList<>();
        for (int trial = 0; trial < trials; trial++) {
            Response silent = Response.silent(
                    sample.name(), trial, "", Response.Status.WITHHELD, "there is no response to it in the run");
            Response response = kept.getOrDefault(silent.key(), silent);
            cells.add(new Cell(response, Scorers.score(scorer, column, sample, response)));
        }
        Truth truth =
                sample.truth(column.name()).orElseGet(() -> new Truth(MissingNode.getInstance(), Optional.empty(), ""));
        Unit unit = truth.unit().orElse(task.unit());
        OptionalDouble number = truth.number().isPresent() && unit.convertsTo(task.unit())
                ? OptionalDouble.of(unit.convert(truth.number().getAsDouble(), task.unit()))
                : OptionalDouble.empty();
        return new Row(sample, truth, number, scorer.label(truth), List.copyOf(cells));
    }

    public int responses() {
        return rows.size() * trials;
    }

    public long answered() {
        return rows.stream()
                .flatMap(row -> row.cells().stream())
                .filter(Cell::isAnswered)
                .count();
    }
}
