package io.retort.client.mp.doc;

import io.retort.client.mp.Fields;
import io.retort.client.mp.MpDoc;
import java.util.List;
import java.util.OptionalDouble;

/** Optical absorption of a material. */
public record AbsorptionDoc(Fields fields) implements MpDoc {

    /** Asked for where a query does not say. */
    public static final List<String> FIELDS = List.of(
            "material_id", "formula_pretty", "deprecated", "energies", "absorption_coefficient", "bandgap", "nkpoints");

    /** eV. */
    public List<Double> energies() {
        return fields.numbers("energies");
    }

    /** cm⁻¹, at these energies. */
    public List<Double> absorptionCoefficient() {
        return fields.numbers("absorption_coefficient");
    }

    /** eV. */
    public OptionalDouble bandGap() {
        return fields.number("bandgap");
    }
}
