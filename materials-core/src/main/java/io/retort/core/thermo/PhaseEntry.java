package io.retort.core.thermo;

import io.retort.core.formula.Composition;

/**
 * One calculated phase.
 *
 * @param id {@code mp-149}
 * @param composition of the cell that the energy speaks of
 * @param energy of that cell in eV, corrections of the scheme included
 * @param scheme by which it was calculated
 */
public record PhaseEntry(String id, Composition composition, double energy, EnergyScheme scheme) {

    public PhaseEntry {
        if (!Double.isFinite(energy)) {
            throw new IllegalArgumentException(
                    "Entry " + id + " has the energy " + energy + ": expected a number in eV.");
        }
    }

    /** In eV per atom. */
    public double energyPerAtom() {
        return energy / composition.atoms();
    }
}
