package io.retort.eval.score;

import io.retort.core.evidence.Property;
import io.retort.core.quantity.Unit;
import io.retort.eval.answer.Response;
import io.retort.eval.answer.Stated;
import io.retort.eval.task.Sample;
import io.retort.eval.task.Task;
import io.retort.eval.task.Truth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A number within the tolerance of the task, whatever unit and basis it is stated in. */
final class NumericScorer implements Scorer {

    private final Task task;
    private final Amounts amounts;

    NumericScorer(Task task) {
        this.task = task;
        this.amounts = new Amounts(task);
    }

    @Override
    public Score score(Sample sample, Truth truth, Response response) {
        if (truth.number().isEmpty()) {
            return new Score.Unscored("the truth '" + truth.text() + "' is no number");
        }
        if (!response.isAnswered()) {
            return new Score.Unanswered(response.reason());
        }
        double wanted = truth.unit().orElse(task.unit()).convert(truth.number().getAsDouble(), task.unit());
        Optional<Stated> stated = Picking.pick(task, sample, response)
                .filter(value -> value.value().isPresent());
        if (stated.isPresent()) {
            return typed(sample, wanted, stated.get());
        }
        return response.stated().isEmpty()
                ? fromText(sample, wanted, response)
                : new Score.Unanswered(lacking(sample, response));
    }

    /** Why a typed answer has no value, and what it offers instead. */
    private String lacking(Sample sample, Response response) {
        String name = task.property().map(Property::name).orElse("number");
        String why = response.reason().isEmpty() ? "" : " (" + response.reason() + ")";
        String beside = response.stated().stream()
                .filter(value -> value.alternative() && value.value().isPresent())
                .map(value -> value.value().getAsDouble() + " " + value.unit()
                        + value.materialId().map(id -> " of " + id).orElse(""))
                .findFirst()
                .map(text -> "; offered beside it, flagged: " + text)
                .orElse("");
        return "the answer states no " + name + " of " + sample.name() + why + beside;
    }

    private Score typed(Sample sample, double truth, Stated stated) {
        if (task.unitAsked() && stated.shown().isPresent()) {
            return asShown(truth, stated.shown().get());
        }
        double value = stated.value().orElseThrow();
        Amounts.Reading reading = amounts.read(value, stated.unit(), stated.basis(), sample);
        if (reading.value().isEmpty()) {
            return Score.graded(0, "answered " + value + ", but " + reading.problem());
        }
        double number = reading.value().getAsDouble();
        boolean otherMethod = task.method().isPresent()
                && !stated.method().isEmpty()
                && !stated.method().equals(task.method().get());
        return otherMethod
                ? Score.number(
                        false,
                        number,
                        "answered by " + stated.method() + ", asked "
                                + task.method().get())
                : compare(number, truth);
    }

    /** The number as the reader sees it, where the question names the unit. */
    private Score asShown(double truth, Stated.Shown shown) {
        boolean sameUnit = Unit.of(shown.unit()).equals(task.unit());
        return sameUnit
                ? compare(shown.value(), truth)
                : Score.graded(
                        0,
                        "shown in " + shown.unit() + ", asked in " + task.unit().symbol());
    }

    /** Only for systems that give nothing but text: the one number of the right unit in it. */
    private Score fromText(Sample sample, double truth, Response response) {
        List<NumbersInText.Found> found = task.unit().equals(Unit.ONE)
                ? NumbersInText.all(response.text()).stream()
                        .filter(number -> number.unit().isEmpty())
                        .toList()
                : NumbersInText.in(response.text(), task.unit());
        if (found.isEmpty()) {
            return new Score.Unanswered("the text holds no number in " + unit());
        }
        NumbersInText.Found first = found.get(0);
        Amounts.Reading reading =
                amounts.read(first.value(), first.unit(), task.basis().words(), sample);
        return reading.value().isEmpty()
                ? Score.graded(0, "answered " + first.value() + " " + first.unit() + ", but " + reading.problem())
                : compare(reading.value().getAsDouble(), truth);
    }

    private Score compare(double number, double truth) {
        boolean right = task.tolerance().accepts(number, truth);
        return Score.number(
                right,
                number,
                String.format(
                        Locale.ROOT,
                        "answered %s, true %s %s: off by %.4g, allowed %.4g",
                        short4(number),
                        short4(truth),
                        unit(),
                        Math.abs(number - truth),
                        task.tolerance().allowed(truth)));
    }

    private String unit() {
        return (task.unit().symbol() + " " + task.basis().words()).strip();
    }

    private static String short4(double value) {
        return String.format(Locale.ROOT, "%.6g", value);
    }
}
