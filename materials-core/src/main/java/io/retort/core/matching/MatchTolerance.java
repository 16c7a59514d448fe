package io.retort.core.matching;

/**
 * How much two structures may differ and still be one crystal.
 *
 * @param length of cell vectors, as a share: 0.2
 * @param site root mean square displacement in units of (V/N)^(1/3): 0.3
 * @param angle of the cell, in degrees: 5
 * @param primitive whether both are reduced to their primitive cells first
 * @param scale whether both are brought to one volume per atom first
 */
public record MatchTolerance(double length, double site, double angle, boolean primitive, boolean scale) {

    /** The defaults of pymatgen's {@code StructureMatcher}. */
    public static final MatchTolerance DEFAULT = new MatchTolerance(0.2, 0.3, 5, true, true);

    public MatchTolerance {
        if (!(length > 0 && length < 1 && site > 0 && site < 1 && angle > 0 && angle < 45)) {
            throw new IllegalArgumentException("Tolerances " + length + ", " + site + ", " + angle
                    + "°: expected shares between 0 and 1 and an angle below 45°, such as 0.2, 0.3 and 5.");
        }
    }
}
