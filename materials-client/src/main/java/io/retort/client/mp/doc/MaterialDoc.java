package io.retort.client.mp.doc;

import io.retort.client.mp.Fields;
import io.retort.client.mp.MpDoc;
import io.retort.core.evidence.MaterialId;
import io.retort.core.structure.Structure;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** A material and the calculations that make it up. */
public record MaterialDoc(Fields fields) implements MpDoc {

    /** Asked for where a query does not say. */
    public static final List<String> FIELDS = List.of(
            "material_id",
            "formula_pretty",
            "deprecated",
            "chemsys",
            "symmetry",
            "task_ids",
            "deprecated_tasks",
            "run_types",
            "calc_types",
            "created_at",
            "entries");

    /** Elements joined by dashes. */
    public Optional<String> chemsys() {
        return fields.text("chemsys");
    }

    /** 1 to 230. */
    public OptionalLong spacegroupNumber() {
        return fields.whole("symmetry.number");
    }

    /** Calculations behind it. */
    public List<MaterialId> taskIds() {
        return fields.ids("task_ids");
    }

    /** Calculations that are no longer used. */
    public List<String> deprecatedTasks() {
        return fields.texts("deprecated_tasks");
    }

    /** In the cell as calculated. */
    public Optional<Structure> structure() {
        return fields.structure("structure");
    }
}
