package io.retort.eval.task;

import io.retort.core.evidence.MaterialId;
import io.retort.core.formula.Composition;
import java.util.Map;
import java.util.Optional;

/**
 * One thing that is asked.
 *
 * @param name unique in its task; mostly the formula or the material id
 * @param formula of the material, where the sample is about one
 * @param materialId of the record that the truth comes from, where it is known
 * @param question where it does not follow the task's prompt
 * @param slots what the prompt's {@code {words}} stand for
 * @param truths by the name of their column; a column may be absent
 * @param split {@code test} where nothing else is said
 */
public record Sample(
        String name,
        Optional<Composition> formula,
        Optional<MaterialId> materialId,
        Optional<String> question,
        Map<String, String> slots,
        Map<String, Truth> truths,
        String split) {

    public Sample {
        slots = Map.copyOf(slots);
        truths = Map.copyOf(truths);
    }

    public Optional<Truth> truth(String column) {
        return Optional.ofNullable(truths.get(column));
    }
}
