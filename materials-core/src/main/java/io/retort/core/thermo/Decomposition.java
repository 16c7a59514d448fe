package io.retort.core.thermo;

import java.util.Comparator;
import java.util.List;

/**
 * The mixture of phases with the lowest energy at one composition.
 *
 * @param energyPerAtom of the mixture, in eV per atom
 * @param parts the phases in it, the largest first
 */
public record Decomposition(double energyPerAtom, List<Part> parts) {

    public Decomposition {
        parts = parts.stream()
                .sorted(Comparator.comparingDouble(Part::share).reversed())
                .toList();
    }

    /**
     * One phase of the mixture.
     *
     * @param entry the phase
     * @param share of all atoms that are in it; the shares of a decomposition are together 1
     */
    public record Part(PhaseEntry entry, double share) {

        /** Formula units of the phase for each atom of the mixture. */
        public double formulaUnitsPerAtom() {
            return share / entry.composition().reduced().atoms();
        }
    }
}
