package io.retort.core.eos;

/**
 * One calculated point.
 *
 * @param volume in Å³ of the cell (or of an atom, alike for all points)
 * @param energy in eV of the same
 */
public record VolumeEnergy(double volume, double energy) {

    public VolumeEnergy {
        if (!(volume > 0 && Double.isFinite(volume) && Double.isFinite(energy))) {
            throw new IllegalArgumentException(
                    "A point of an equation of state has a volume above 0 Å³ and an energy in eV;" + " here are "
                            + volume + " and " + energy + ".");
        }
    }
}
