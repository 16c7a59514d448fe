package io.retort.client.mp.doc;

import io.retort.client.mp.Fields;
import io.retort.client.mp.MpDoc;
import java.util.List;
import java.util.Optional;

/** Coordination polyhedra of the cations of a material. */
public record ChemenvDoc(Fields fields) implements MpDoc {

    /** Asked for where a query does not say. */
    public static final List<String> FIELDS = List.of(
            "material_id",
            "formula_pretty",
            "deprecated",
            "species",
            "chemenv_name",
            "chemenv_symbol",
            "csm",
            "method",
            "chemenv_iupac",
            "chemenv_iucr",
            "wyckoff_positions");

    /** Such as Fe3+, one per distinct site. */
    public List<String> species() {
        return fields.texts("species");
    }

    /** Of the polyhedra, in the same order. */
    public List<String> names() {
        return fields.texts("chemenv_name");
    }

    /** Such as O:6. */
    public List<String> symbols() {
        return fields.texts("chemenv_symbol");
    }

    /** Continuous symmetry measure; 0 is ideal. */
    public List<Double> csm() {
        return fields.numbers("csm");
    }

    /** How they were found. */
    public Optional<String> method() {
        return fields.text("method");
    }
}
