package io.retort.client.mp.doc;

import io.retort.client.mp.Fields;
import io.retort.client.mp.MpDoc;
import io.retort.core.evidence.MaterialId;
import java.util.List;
import java.util.Optional;

/** An X-ray absorption spectrum. */
public record XasDoc(Fields fields) implements MpDoc {

    /** Asked for where a query does not say. */
    public static final List<String> FIELDS = List.of(
            "formula_pretty",
            "task_id",
            "absorbing_element",
            "spectrum_type",
            "edge",
            "spectrum",
            "spectrum_name",
            "last_updated");

    /** The calculation. */
    public Optional<MaterialId> taskId() {
        return fields.id("task_id");
    }

    /** Element symbol. */
    public Optional<String> absorbingElement() {
        return fields.text("absorbing_element");
    }

    /** XANES, EXAFS or XAFS. */
    public Optional<String> spectrumType() {
        return fields.text("spectrum_type");
    }

    /** K, L2, L3 or L2,3. */
    public Optional<String> edge() {
        return fields.text("edge");
    }

    /** eV. */
    public List<Double> energies() {
        return fields.numbers("spectrum.x");
    }

    /** Arbitrary units. */
    public List<Double> intensities() {
        return fields.numbers("spectrum.y");
    }
}
