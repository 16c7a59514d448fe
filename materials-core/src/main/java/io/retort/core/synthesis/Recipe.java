package io.retort.core.synthesis;

import io.retort.core.evidence.Provenance;
import io.retort.core.formula.Composition;
import java.util.List;

/**
 * How a paper made a material.
 *
 * @param target that came out, per formula unit as the paper writes it
 * @param doi of the paper
 * @param reaction the balanced equation: {@code BaCO3 + TiO2 → BaTiO3 + CO2}; empty where it is not known
 * @param precursors as they stand on the bottle: {@code FeC2O4·2H2O}
 * @param treatments in the order of the paper
 * @param provenance which collection of recipes it was read from
 */
public record Recipe(
        Composition target,
        String doi,
        String reaction,
        List<String> precursors,
        List<Treatment> treatments,
        Provenance provenance) {

    public Recipe {
        precursors = List.copyOf(precursors);
        treatments = List.copyOf(treatments);
    }

    /** The steps in which something is heated or dried at a stated temperature. */
    public List<Treatment> heated() {
        return treatments.stream()
                .filter(step -> !step.temperatures().isEmpty())
                .toList();
    }

    /** The hottest stated temperature in °C; NaN where none is stated. */
    public double hottest() {
        return treatments.stream()
                .filter(step -> step.kind() == Treatment.Kind.HEAT)
                .flatMap(step -> step.temperatures().stream())
                .mapToDouble(span -> span.high().value())
                .max()
                .orElse(Double.NaN);
    }
}
