package io.retort.client.mp.doc;

import io.retort.client.mp.Fields;
import io.retort.client.mp.MpDoc;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/** Magnetism of a material, in the ordering that was calculated. */
public record MagnetismDoc(Fields fields) implements MpDoc {

    /** Asked for where a query does not say. */
    public static final List<String> FIELDS = List.of(
            "material_id",
            "formula_pretty",
            "deprecated",
            "ordering",
            "is_magnetic",
            "total_magnetization",
            "total_magnetization_normalized_vol",
            "total_magnetization_normalized_formula_units",
            "num_magnetic_sites",
            "types_of_magnetic_species",
            "magmoms",
            "exchange_symmetry",
            "num_unique_magnetic_sites");

    /** NM, FM, AFM, FiM or Unknown. */
    public Optional<String> ordering() {
        return fields.text("ordering");
    }

    /** Whether any site has a moment. */
    public Optional<Boolean> isMagnetic() {
        return fields.flag("is_magnetic");
    }

    /** μB per cell as given. */
    public OptionalDouble totalMagnetization() {
        return fields.number("total_magnetization");
    }

    /** μB/Å³. */
    public OptionalDouble totalMagnetizationPerVolume() {
        return fields.number("total_magnetization_normalized_vol");
    }

    /** μB per formula unit. */
    public OptionalDouble totalMagnetizationPerFormulaUnit() {
        return fields.number("total_magnetization_normalized_formula_units");
    }

    /** Sites with a moment. */
    public OptionalLong magneticSites() {
        return fields.whole("num_magnetic_sites");
    }

    /** Elements with a moment. */
    public List<String> magneticSpecies() {
        return fields.texts("types_of_magnetic_species");
    }

    /** μB, one per site. */
    public List<Double> magmoms() {
        return fields.numbers("magmoms");
    }
}
