package io.retort.client.mp.doc;

import io.retort.client.mp.Fields;
import io.retort.client.mp.MpDoc;
import java.util.List;
import java.util.OptionalDouble;

/** Dielectric response of a material; all relative to vacuum. */
public record DielectricDoc(Fields fields) implements MpDoc {

    /** Asked for where a query does not say. */
    public static final List<String> FIELDS = List.of(
            "material_id",
            "formula_pretty",
            "deprecated",
            "total",
            "ionic",
            "electronic",
            "e_total",
            "e_ionic",
            "e_electronic",
            "n");

    /** Tensor, 3×3. */
    public List<List<Double>> total() {
        return fields.rows("total");
    }

    /** Part of the ions, 3×3. */
    public List<List<Double>> ionic() {
        return fields.rows("ionic");
    }

    /** Part of the electrons, 3×3. */
    public List<List<Double>> electronic() {
        return fields.rows("electronic");
    }

    /** Mean of the diagonal. */
    public OptionalDouble eTotal() {
        return fields.number("e_total");
    }

    /** Mean of the diagonal, ions. */
    public OptionalDouble eIonic() {
        return fields.number("e_ionic");
    }

    /** Mean of the diagonal, electrons. */
    public OptionalDouble eElectronic() {
        return fields.number("e_electronic");
    }

    /** Refractive index. */
    public OptionalDouble refractiveIndex() {
        return fields.number("n");
    }
}
