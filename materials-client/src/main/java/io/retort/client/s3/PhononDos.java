package io.retort.client.s3;

import com.fasterxml.jackson.databind.JsonNode;
import io.retort.client.mp.Fields;
import io.retort.core.evidence.Conditions;
import io.retort.core.evidence.Evidence;
import io.retort.core.evidence.MaterialId;
import io.retort.core.evidence.Properties;
import io.retort.core.evidence.PropertyValue;
import io.retort.core.evidence.Provenance;
import io.retort.core.formula.Composition;
import io.retort.core.quantity.Quantity;
import io.retort.core.quantity.Unit;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A density of phonon states, as pymatgen writes it ({@code PhononDos}): frequencies in THz, imaginary ones as negative
 * numbers.
 *
 * @param raw all that came
 */
public record PhononDos(JsonNode raw) {

    /** THz, ascending. */
    public List<Double> frequencies() {
        return Fields.of(raw).numbers("frequencies");
    }

    /** One for each frequency. */
    public List<Double> densities() {
        return Fields.of(raw).numbers("densities");
    }

    /** THz: the peak of highest frequency that rises to a tenth of the highest peak or more. */
    public OptionalDouble lastPeak() {
        List<Double> at = frequencies();
        List<Double> density = densities();
        double highest = density.stream().mapToDouble(Double::doubleValue).max().orElse(0);
        for (int i = Math.min(at.size(), density.size()) - 2; i > 0; i--) {
            boolean peak = density.get(i) >= density.get(i + 1) && density.get(i) > density.get(i - 1);
            if (peak && density.get(i) >= highest / 10) {
                return OptionalDouble.of(at.get(i));
            }
        }
        return OptionalDouble.empty();
    }

    /** The last peak as a fact, in cm⁻¹. */
    public Optional<Evidence> evidence(MaterialId material, Composition composition, Provenance from) {
        return lastPeak().isEmpty()
                ? Optional.empty()
                : Optional.of(Evidence.recorded(
                        material,
                        composition,
                        Properties.LAST_PHDOS_PEAK,
                        new PropertyValue.Number(new Quantity(lastPeak().getAsDouble(), Unit.of("THz"))
                                .in(Properties.LAST_PHDOS_PEAK.unit())),
                        Conditions.NONE,
                        from));
    }
}
