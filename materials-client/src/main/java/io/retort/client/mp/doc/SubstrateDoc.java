package io.retort.client.mp.doc;

import io.retort.client.mp.Fields;
import io.retort.client.mp.MpDoc;
import io.retort.core.evidence.MaterialId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** A substrate on which a film grows with little strain. */
public record SubstrateDoc(Fields fields) implements MpDoc {

    /** Asked for where a query does not say. */
    public static final List<String> FIELDS =
            List.of("sub_id", "sub_form", "film_id", "film_orient", "orient", "area", "energy");

    /** The substrate. */
    public Optional<MaterialId> substrate() {
        return fields.id("sub_id");
    }

    /** Of the substrate. */
    public Optional<String> substrateFormula() {
        return fields.text("sub_form");
    }

    /** The film. */
    public Optional<MaterialId> film() {
        return fields.id("film_id");
    }

    /** Surface of the film. */
    public Optional<String> filmOrientation() {
        return fields.text("film_orient");
    }

    /** Surface of the substrate. */
    public Optional<String> substrateOrientation() {
        return fields.text("orient");
    }

    /** Å², smallest coincident area. */
    public OptionalDouble area() {
        return fields.number("area");
    }

    /** meV, elastic. */
    public OptionalDouble energy() {
        return fields.number("energy");
    }
}
