package io.retort.client.mp.doc;

import io.retort.client.mp.Fields;
import io.retort.client.mp.MpDoc;
import java.util.OptionalDouble;

/** A material whose structure matches the one that was sent. */
public record FindStructureDoc(Fields fields) implements MpDoc {

    /** Root-mean-square displacement, in units of the free length per atom. */
    public OptionalDouble rmsDisplacement() {
        return fields.number("normalized_rms_displacement");
    }

    /** Largest distance of paired sites, in the same unit. */
    public OptionalDouble maxDistance() {
        return fields.number("max_distance_paired_sites");
    }
}
