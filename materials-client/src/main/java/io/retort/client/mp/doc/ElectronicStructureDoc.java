package io.retort.client.mp.doc;

import io.retort.client.mp.Fields;
import io.retort.client.mp.MpDoc;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** Electronic structure of a material: gap, edges, and which calculations hold the bands. */
public record ElectronicStructureDoc(Fields fields) implements MpDoc {

    /** Asked for where a query does not say. */
    public static final List<String> FIELDS = List.of(
            "material_id",
            "formula_pretty",
            "deprecated",
            "band_gap",
            "cbm",
            "vbm",
            "efermi",
            "is_gap_direct",
            "is_metal",
            "magnetic_ordering",
            "bandstructure",
            "dos",
            "last_updated");

    /** eV; 0 for a metal. */
    public OptionalDouble bandGap() {
        return fields.number("band_gap");
    }

    /** eV, lowest empty state. */
    public OptionalDouble cbm() {
        return fields.number("cbm");
    }

    /** eV, highest occupied state. */
    public OptionalDouble vbm() {
        return fields.number("vbm");
    }

    /** eV, on the calculation's own scale. */
    public OptionalDouble efermi() {
        return fields.number("efermi");
    }

    /** Whether the gap is direct. */
    public Optional<Boolean> isGapDirect() {
        return fields.flag("is_gap_direct");
    }

    /** Whether there is no gap. */
    public Optional<Boolean> isMetal() {
        return fields.flag("is_metal");
    }

    /** NM, FM, AFM, FiM or Unknown. */
    public Optional<String> magneticOrdering() {
        return fields.text("magnetic_ordering");
    }

    /** The calculation of the bands on the Setyawan-Curtarolo path. */
    public Optional<String> bandStructureTask() {
        return fields.text("bandstructure.setyawan_curtarolo.task_id");
    }

    /** The calculation of the density of states. */
    public Optional<String> dosTask() {
        return fields.text("dos.total.1.task_id");
    }
}
