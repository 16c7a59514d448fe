package io.retort.client.mp.doc;

import io.retort.client.mp.Fields;
import io.retort.client.mp.MpDoc;
import java.util.List;
import java.util.Optional;

/** Oxidation states of a material. */
public record OxidationStateDoc(Fields fields) implements MpDoc {

    /** Asked for where a query does not say. */
    public static final List<String> FIELDS = List.of(
            "material_id",
            "formula_pretty",
            "deprecated",
            "possible_species",
            "possible_valences",
            "method",
            "average_oxidation_states");

    /** Such as Fe3+. */
    public List<String> possibleSpecies() {
        return fields.texts("possible_species");
    }

    /** One per site. */
    public List<Double> possibleValences() {
        return fields.numbers("possible_valences");
    }

    /** How they were found. */
    public Optional<String> method() {
        return fields.text("method");
    }
}
