package io.retort.client.mp.doc;

import io.retort.client.mp.Fields;
import io.retort.client.mp.MpDoc;
import io.retort.core.evidence.MaterialId;
import java.util.List;
import java.util.Optional;

/** Energy against volume of a material. */
public record EosDoc(Fields fields) implements MpDoc {

    /** Asked for where a query does not say. */
    public static final List<String> FIELDS = List.of("task_id", "energies", "volumes", "eos");

    /** The calculation. */
    public Optional<MaterialId> taskId() {
        return fields.id("task_id");
    }

    /** eV. */
    public List<Double> energies() {
        return fields.numbers("energies");
    }

    /** Å³. */
    public List<Double> volumes() {
        return fields.numbers("volumes");
    }

    /** One per equation: eos, energy in eV, volume in Å³, bulk modulus in GPa. */
    public List<Fields> fits() {
        return fields.items("eos");
    }
}
