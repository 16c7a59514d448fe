package io.retort.distill.reflex.student;

import io.retort.distill.reflex.Field;
import io.retort.distill.reflex.Intent;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * What the student makes of a question.
 *
 * @param intents probability of each {@link Intent}, by ordinal
 * @param fields probability of each {@link Field}, by ordinal
 * @param descending probability that the largest come first
 * @param agreement of the two nets on intent and field, 0 to 1
 */
public record Prediction(float[] intents, float[] fields, float descending, float agreement) {

    public float of(Intent intent) {
        return intents[intent.ordinal()];
    }

    public float of(Field field) {
        return fields[field.ordinal()];
    }

    /** Intents, likeliest first. */
    public List<Intent> ranked() {
        return Arrays.stream(Intent.values())
                .sorted(Comparator.comparingDouble((Intent intent) -> -of(intent)))
                .toList();
    }

    /** The likeliest field. */
    public Field field() {
        Field best = Field.BAND_GAP;
        for (Field field : Field.values()) {
            best = of(field) > of(best) ? field : best;
        }
        return best;
    }
}
