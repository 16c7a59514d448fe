package io.retort.client.mp.doc;

import io.retort.client.mp.Fields;
import io.retort.client.mp.MpDoc;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** Materials whose structure is like that of one. */
public record SimilarityDoc(Fields fields) implements MpDoc {

    /** Asked for where a query does not say. */
    public static final List<String> FIELDS = List.of("material_id", "formula_pretty", "deprecated", "sim", "method");

    /** Each with task_id or material_id, formula and dissimilarity in percent. */
    public List<Fields> similar() {
        return fields.items("sim");
    }

    /** The structure as 122 numbers. */
    public List<Double> featureVector() {
        return fields.numbers("feature_vector");
    }

    /** How likeness was scored. */
    public Optional<String> method() {
        return fields.text("method");
    }

    /** Of a match, 1 for the same; dissimilarity in percent is 100 (1 − score). */
    public OptionalDouble score() {
        return fields.number("score");
    }
}
