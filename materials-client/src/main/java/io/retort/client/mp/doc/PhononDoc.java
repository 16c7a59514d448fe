package io.retort.client.mp.doc;

import io.retort.client.mp.Fields;
import io.retort.client.mp.MpDoc;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/** Phonons of a material, by one method. */
public record PhononDoc(Fields fields) implements MpDoc {

    /** Asked for where a query does not say. */
    public static final List<String> FIELDS = List.of(
            "formula_pretty",
            "identifier",
            "phonon_method",
            "formula_units",
            "volume_per_formula_unit",
            "total_dft_energy",
            "code",
            "last_updated");

    /** Of the calculation. */
    public Optional<String> identifier() {
        return fields.text("identifier");
    }

    /** dfpt, phonopy or pheasy. */
    public Optional<String> method() {
        return fields.text("phonon_method");
    }

    /** In the cell. */
    public OptionalLong formulaUnits() {
        return fields.whole("formula_units");
    }

    /** Å³. */
    public OptionalDouble volumePerFormulaUnit() {
        return fields.number("volume_per_formula_unit");
    }

    /** eV per atom. */
    public OptionalDouble totalDftEnergy() {
        return fields.number("total_dft_energy");
    }

    /** Program that calculated. */
    public Optional<String> code() {
        return fields.text("code");
    }
}
