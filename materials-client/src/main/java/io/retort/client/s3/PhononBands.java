package io.retort.client.s3;

import com.fasterxml.jackson.databind.JsonNode;
import io.retort.client.mp.Fields;
import io.retort.core.structure.Structure;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Phonon bands along a path, as pymatgen writes them ({@code PhononBandStructureSymmLine}): frequencies in THz, imaginary
 * ones as negative numbers.
 *
 * @param raw all that came, displacements too
 */
public record PhononBands(JsonNode raw) {

    /** THz, a row for each band, a column for each q-point. */
    public List<List<Double>> bands() {
        return Fields.of(raw).rows("bands");
    }

    /** In units of the reciprocal lattice vectors, in order of the path. */
    public List<List<Double>> qPoints() {
        return Fields.of(raw).rows("qpoints");
    }

    /** The points with names. */
    public Map<String, List<Double>> labels() {
        Map<String, List<Double>> labels = new LinkedHashMap<>();
        Fields all = Fields.of(raw.path("labels_dict"));
        raw.path("labels_dict").fieldNames().forEachRemaining(name -> labels.put(name, all.numbers(name)));
        return labels;
    }

    /** Whether the splitting of longitudinal and transverse modes at Γ is in it. */
    public Optional<Boolean> hasNonAnalyticalCorrection() {
        return Fields.of(raw).flag("has_nac");
    }

    /** THz; clearly below 0, the structure is no minimum of the energy. */
    public OptionalDouble lowest() {
        return bands().stream()
                .flatMap(List::stream)
                .mapToDouble(Double::doubleValue)
                .min();
    }

    public Optional<Structure> structure() {
        return Fields.of(raw).structure("structure");
    }
}
