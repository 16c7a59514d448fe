package io.retort.client.mp.doc;

import io.retort.client.mp.Fields;
import io.retort.client.mp.MpDoc;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** Surfaces of a material. */
public record SurfaceDoc(Fields fields) implements MpDoc {

    /** Asked for where a query does not say. */
    public static final List<String> FIELDS = List.of(
            "material_id",
            "weighted_surface_energy",
            "weighted_work_function",
            "surface_anisotropy",
            "shape_factor",
            "has_reconstructed",
            "pretty_formula");

    /** J/m². */
    public OptionalDouble weightedSurfaceEnergy() {
        return fields.number("weighted_surface_energy");
    }

    /** eV. */
    public OptionalDouble weightedWorkFunction() {
        return fields.number("weighted_work_function");
    }

    /** Of the surface energy. */
    public OptionalDouble surfaceAnisotropy() {
        return fields.number("surface_anisotropy");
    }

    /** Of the Wulff shape. */
    public OptionalDouble shapeFactor() {
        return fields.number("shape_factor");
    }

    /** Whether any surface is reconstructed. */
    public Optional<Boolean> hasReconstructed() {
        return fields.flag("has_reconstructed");
    }

    /** One per plane: miller_index, surface_energy in J/m². */
    public List<Fields> surfaces() {
        return fields.items("surfaces");
    }
}
