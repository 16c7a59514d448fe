package io.retort.client.mp.doc;

import io.retort.client.mp.Fields;
import io.retort.client.mp.MpDoc;
import io.retort.core.evidence.MaterialId;
import java.util.Optional;
import java.util.OptionalDouble;

/** The energy and structure of one calculation, for phase diagrams. */
public record EntryDoc(Fields fields) implements MpDoc {

    /** Of the calculation. */
    public Optional<MaterialId> taskId() {
        return fields.id("task_id");
    }

    /** eV per cell, uncorrected. */
    public OptionalDouble energy() {
        return fields.number("entry.energy");
    }

    /** eV per cell. */
    public OptionalDouble correction() {
        return fields.number("entry.correction");
    }
}
