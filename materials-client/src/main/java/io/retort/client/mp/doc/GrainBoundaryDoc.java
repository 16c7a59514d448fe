package io.retort.client.mp.doc;

import io.retort.client.mp.Fields;
import io.retort.client.mp.MpDoc;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/** A grain boundary of a material. */
public record GrainBoundaryDoc(Fields fields) implements MpDoc {

    /** Asked for where a query does not say. */
    public static final List<String> FIELDS = List.of(
            "material_id",
            "sigma",
            "type",
            "rotation_angle",
            "rotation_axis",
            "gb_plane",
            "gb_energy",
            "w_sep",
            "pretty_formula",
            "chemsys");

    /** Coincidence number. */
    public OptionalLong sigma() {
        return fields.whole("sigma");
    }

    /** tilt or twist. */
    public Optional<String> type() {
        return fields.text("type");
    }

    /** Degrees. */
    public OptionalDouble rotationAngle() {
        return fields.number("rotation_angle");
    }

    /** Direction. */
    public List<Double> rotationAxis() {
        return fields.numbers("rotation_axis");
    }

    /** Miller indices. */
    public List<Double> plane() {
        return fields.numbers("gb_plane");
    }

    /** J/m². */
    public OptionalDouble energy() {
        return fields.number("gb_energy");
    }

    /** J/m². */
    public OptionalDouble workOfSeparation() {
        return fields.number("w_sep");
    }
}
