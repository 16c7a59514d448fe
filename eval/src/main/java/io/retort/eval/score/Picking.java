package io.retort.eval.score;

import io.retort.core.evidence.Property;
import io.retort.core.formula.Composition;
import io.retort.core.formula.FormulaSyntaxException;
import io.retort.eval.answer.Response;
import io.retort.eval.answer.Stated;
import io.retort.eval.task.Sample;
import io.retort.eval.task.Task;
import java.util.List;
import java.util.Optional;

/** Which of the values that an answer states is the answer to the sample. */
public final class Picking {

    private Picking() {}

    /**
     * The first value of the task's property, of the sample's material, that is not a rival; by the method that the
     * task asks for, where the answer has one by it.
     */
    public static Optional<Stated> pick(Task task, Sample sample, Response response) {
        List<Stated> fitting = response.stated().stream()
                .filter(value -> !value.alternative())
                .filter(value ->
                        task.property().map(property -> isOf(value, property)).orElse(true))
                .filter(value -> isAbout(value, sample))
                .toList();
        Optional<Stated> byMethod = task.method()
                .flatMap(method -> fitting.stream()
                        .filter(value -> value.method().equals(method))
                        .findFirst());
        return byMethod.or(() -> fitting.stream().findFirst());
    }

    /** The record that the answer names; of the picked value, else of the first that names one. */
    public static Optional<String> materialId(Task task, Sample sample, Response response) {
        return pick(task, sample, response)
                .flatMap(Stated::materialId)
                .or(() -> response.stated().stream()
                        .filter(value -> !value.alternative())
                        .flatMap(value -> value.materialId().stream())
                        .findFirst());
    }

    /** A conversion or a calculation states a result; that is of the property that was converted. */
    private static boolean isOf(Stated value, Property property) {
        return value.property().equals(property.key()) || value.property().equals("result");
    }

    private static boolean isAbout(Stated value, Sample sample) {
        return value.formula().isEmpty()
                || sample.formula().isEmpty()
                || sameRatio(value.formula().get(), sample.formula().get());
    }

    private static boolean sameRatio(String formula, Composition wanted) {
        try {
            return Composition.of(formula).sameRatio(wanted);
        } catch (FormulaSyntaxException e) {
            return false;
        }
    }
}
