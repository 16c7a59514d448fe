package io.retort.client.mp.doc;

import io.retort.client.mp.Fields;
import io.retort.client.mp.MpDoc;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/** A molecule of the JCESR electrolyte project. */
public record JcesrDoc(Fields fields) implements MpDoc {

    /** Asked for where a query does not say. */
    public static final List<String> FIELDS =
            List.of("formula_pretty", "task_id", "EA", "IE", "charge", "pointgroup", "smiles");

    /** Such as mol-45807. */
    public Optional<String> moleculeId() {
        return fields.text("task_id");
    }

    /** eV. */
    public OptionalDouble electronAffinity() {
        return fields.number("EA");
    }

    /** eV. */
    public OptionalDouble ionizationEnergy() {
        return fields.number("IE");
    }

    /** Elementary charges. */
    public OptionalLong charge() {
        return fields.whole("charge");
    }

    /** Schoenflies. */
    public Optional<String> pointGroup() {
        return fields.text("pointgroup");
    }

    /** Of the molecule. */
    public Optional<String> smiles() {
        return fields.text("smiles");
    }
}
