package io.retort.eval.metric;

import io.retort.core.quantity.Unit;
import io.retort.eval.answer.Response;
import io.retort.eval.metric.Scored.Cell;
import io.retort.eval.metric.Scored.Row;
import io.retort.eval.score.Fabrication;
import io.retort.eval.score.Picking;
import io.retort.eval.task.Task;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;

/** What was answered, whether it can be looked up, and what it took. */
final class Answering {

    private final Scored scored;
    private final Task task;

    Answering(Scored scored) {
        this.scored = scored;
        this.task = scored.task();
    }

    /** The share of all responses that are answered. */
    Metric coverage() {
        return share(Cell::isAnswered);
    }

    /** The share of all responses that are right; what is not answered is not right. */
    Metric accuracy() {
        return average(cell -> cell.isRight() ? 1 : 0);
    }

    /** The mean score, for scorers that know partly right. */
    Metric score() {
        return average(Cell::value);
    }

    /** The share of the answered responses that are right. */
    Metric rightOfAnswered() {
        return average(cell -> cell.isAnswered() ? (cell.isRight() ? 1 : 0) : Double.NaN);
    }

    /** The share of answered responses with a partial status: answered with a caveat that limits the answer. */
    Metric partial() {
        return share(cell -> cell.response().status() == Response.Status.PARTIAL);
    }

    /** The share of answered responses with a number that no evidence backs. */
    Metric fabrication() {
        return average(cell -> cell.isAnswered() ? (Fabrication.isIn(cell.response(), unit()) ? 1 : 0) : Double.NaN);
    }

    /** The share of answered responses that name the record of the truth, where that is known. */
    Metric rightId() {
        return Metric.mean(
                scored,
                row -> row.sample().materialId().isEmpty() ? Double.NaN : average(row, cell -> namesRecord(row, cell)));
    }

    Metric effort(ToDoubleFunction<Response> of) {
        return average(cell -> of.applyAsDouble(cell.response()));
    }

    private double namesRecord(Row row, Cell cell) {
        Optional<String> id = Picking.materialId(task, row.sample(), cell.response());
        if (!cell.isAnswered() || id.isEmpty()) {
            return Double.NaN;
        }
        return id.get().equals(row.sample().materialId().orElseThrow().toString()) ? 1 : 0;
    }

    private Optional<Unit> unit() {
        return task.scorer().equals("numeric") ? Optional.of(task.unit()) : Optional.empty();
    }

    private Metric share(Predicate<Cell> is) {
        return average(cell -> is.test(cell) ? 1 : 0);
    }

    private Metric average(ToDoubleFunction<Cell> of) {
        return Metric.mean(scored, row -> average(row, of));
    }

    private static double average(Row row, ToDoubleFunction<Cell> of) {
        return row.cells().stream()
                .mapToDouble(of)
                .filter(value -> !Double.isNaN(value))
                .average()
                .orElse(Double.NaN);
    }
}
