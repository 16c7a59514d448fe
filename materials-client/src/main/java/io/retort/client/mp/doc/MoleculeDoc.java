package io.retort.client.mp.doc;

import io.retort.client.mp.Fields;
import io.retort.client.mp.MpDoc;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** A molecule, its properties by solvent. */
public record MoleculeDoc(Fields fields) implements MpDoc {

    /** Asked for where a query does not say. */
    public static final List<String> FIELDS = List.of(
            "molecule_id",
            "formula_alphabetical",
            "charge",
            "spin_multiplicity",
            "natoms",
            "inchi",
            "inchi_key",
            "has_props");

    /** Of the molecule. */
    public Optional<String> moleculeId() {
        return fields.text("molecule_id");
    }

    /** Elements in alphabetical order. */
    public Optional<String> formulaAlphabetical() {
        return fields.text("formula_alphabetical");
    }

    /** Elementary charges. */
    public OptionalLong charge() {
        return fields.whole("charge");
    }

    /** 2 S + 1. */
    public OptionalLong spinMultiplicity() {
        return fields.whole("spin_multiplicity");
    }

    /** In the molecule. */
    public OptionalLong atoms() {
        return fields.whole("natoms");
    }

    /** Of the molecule. */
    public Optional<String> inchi() {
        return fields.text("inchi");
    }

    /** Hash of it. */
    public Optional<String> inchiKey() {
        return fields.text("inchi_key");
    }
}
