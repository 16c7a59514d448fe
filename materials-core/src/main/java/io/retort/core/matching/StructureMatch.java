package io.retort.core.matching;

/**
 * How well two crystals coincide once cell, origin and scale are matched.
 *
 * @param rms root mean square displacement of the atoms, in units of (V/N)^(1/3), a pure number
 * @param largest displacement of one atom, in the same unit
 * @param length that unit in Å: the cube root of the mean volume per atom
 */
public record StructureMatch(double rms, double largest, double length) {

    /** Root mean square displacement in Å. */
    public double rmsDistance() {
        return rms * length;
    }
}
