package io.retort.client.mp.doc;

import io.retort.client.mp.Fields;
import io.retort.client.mp.MpDoc;
import io.retort.core.evidence.MaterialId;
import java.util.List;
import java.util.Optional;

/** Two materials that may alloy. */
public record AlloyDoc(Fields fields) implements MpDoc {

    /** Asked for where a query does not say. */
    public static final List<String> FIELDS = List.of("alloy_pair", "pair_id");

    /** One end. */
    public Optional<MaterialId> first() {
        return fields.id("alloy_pair.id_a");
    }

    /** The other end. */
    public Optional<MaterialId> second() {
        return fields.id("alloy_pair.id_b");
    }

    /** Of the alloy. */
    public Optional<String> formulas() {
        return fields.text("alloy_pair.alloy_formula");
    }
}
