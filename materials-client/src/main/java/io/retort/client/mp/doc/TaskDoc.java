package io.retort.client.mp.doc;

import io.retort.client.mp.Fields;
import io.retort.client.mp.MpDoc;
import io.retort.core.evidence.MaterialId;
import io.retort.core.structure.Structure;
import java.util.List;
import java.util.Optional;

/** One calculation. */
public record TaskDoc(Fields fields) implements MpDoc {

    /** Asked for where a query does not say. */
    public static final List<String> FIELDS =
            List.of("formula_pretty", "task_id", "run_type", "calc_type", "task_type", "batch_id", "last_updated");

    /** Of this calculation. */
    public Optional<MaterialId> taskId() {
        return fields.id("task_id");
    }

    /** Functional: GGA, GGA+U, R2SCAN. */
    public Optional<String> runType() {
        return fields.text("run_type");
    }

    /** Functional and kind of task. */
    public Optional<String> calcType() {
        return fields.text("calc_type");
    }

    /** Kind of task. */
    public Optional<String> taskType() {
        return fields.text("task_type");
    }

    /** Which campaign it belongs to. */
    public Optional<String> batchId() {
        return fields.text("batch_id");
    }

    /** At its end. */
    public Optional<Structure> structure() {
        return fields.structure("structure");
    }
}
