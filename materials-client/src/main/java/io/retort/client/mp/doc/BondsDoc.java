package io.retort.client.mp.doc;

import io.retort.client.mp.Fields;
import io.retort.client.mp.MpDoc;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** Bonds and coordination of a material. */
public record BondsDoc(Fields fields) implements MpDoc {

    /** Asked for where a query does not say. */
    public static final List<String> FIELDS = List.of(
            "material_id",
            "formula_pretty",
            "deprecated",
            "method",
            "coordination_envs",
            "bond_length_stats",
            "bond_types",
            "coordination_envs_anonymous");

    /** How bonds were found. */
    public Optional<String> method() {
        return fields.text("method");
    }

    /** Such as Mo-S(6). */
    public List<String> coordinationEnvs() {
        return fields.texts("coordination_envs");
    }

    /** Å. */
    public OptionalDouble meanBondLength() {
        return fields.number("bond_length_stats.mean");
    }

    /** Å. */
    public OptionalDouble minBondLength() {
        return fields.number("bond_length_stats.min");
    }

    /** Å. */
    public OptionalDouble maxBondLength() {
        return fields.number("bond_length_stats.max");
    }
}
