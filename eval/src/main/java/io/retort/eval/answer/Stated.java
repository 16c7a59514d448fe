package io.retort.eval.answer;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * One value that an answer states, typed.
 *
 * @param property by key
 * @param formula of the material, reduced
 * @param materialId of the record
 * @param value a number
 * @param unit of the number; empty for a pure number
 * @param basis in words: {@code per atom}; empty where it is counted per nothing
 * @param label where it is no number: a word, {@code true} or {@code false}
 * @param method by which it came about; empty where unknown
 * @param evidence its id; empty for a value that cites nothing
 * @param alternative whether it is offered beside the answer, as another record's value
 * @param shown the number and unit as the text writes them, where they are converted
 */
public record Stated(
        String property,
        Optional<String> formula,
        Optional<String> materialId,
        OptionalDouble value,
        String unit,
        String basis,
        Optional<String> label,
        String method,
        Optional<String> evidence,
        boolean alternative,
        Optional<Shown> shown) {

    /** A number as the text writes it: rounded, perhaps converted. */
    public record Shown(double value, String unit) {}

    /** A value of a system that says no more than this. */
    public static Stated foreign(
            String property,
            OptionalDouble value,
            String unit,
            String basis,
            Optional<String> label,
            Optional<String> materialId) {
        return new Stated(
                property,
                Optional.empty(),
                materialId,
                value,
                unit,
                basis,
                label,
                "",
                Optional.empty(),
                false,
                Optional.empty());
    }

    /** Whether a reader can look it up: it cites evidence, or names its record. */
    public boolean isTraceable() {
        return evidence.isPresent() || materialId.isPresent();
    }
}
