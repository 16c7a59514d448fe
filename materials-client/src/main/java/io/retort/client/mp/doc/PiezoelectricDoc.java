package io.retort.client.mp.doc;

import io.retort.client.mp.Fields;
import io.retort.client.mp.MpDoc;
import java.util.List;
import java.util.OptionalDouble;

/** Piezoelectric constants of a material. */
public record PiezoelectricDoc(Fields fields) implements MpDoc {

    /** Asked for where a query does not say. */
    public static final List<String> FIELDS = List.of(
            "material_id",
            "formula_pretty",
            "deprecated",
            "total",
            "ionic",
            "electronic",
            "e_ij_max",
            "max_direction",
            "strain_for_max");

    /** C/m², 3×6. */
    public List<List<Double>> total() {
        return fields.rows("total");
    }

    /** C/m², part of the ions. */
    public List<List<Double>> ionic() {
        return fields.rows("ionic");
    }

    /** C/m², part of the electrons. */
    public List<List<Double>> electronic() {
        return fields.rows("electronic");
    }

    /** C/m², the largest longitudinal constant. */
    public OptionalDouble eIjMax() {
        return fields.number("e_ij_max");
    }

    /** Miller direction of the largest response. */
    public List<Double> maxDirection() {
        return fields.numbers("max_direction");
    }

    /** Normalised strain of the largest response. */
    public List<Double> strainForMax() {
        return fields.numbers("strain_for_max");
    }
}
