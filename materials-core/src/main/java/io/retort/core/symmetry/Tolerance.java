package io.retort.core.symmetry;

/**
 * How far a site may lie from where symmetry would have it.
 *
 * @param symprec distance in Å
 * @param angle in degrees, for the cell's angles; 0 or less measures them too by {@code symprec}, at the ends of the vectors
 */
public record Tolerance(double symprec, double angle) {

    /** 0.01 Å. */
    public static final Tolerance DEFAULT = of(0.01);

    public Tolerance {
        if (!(symprec > 0 && symprec <= 10)) {
            throw new IllegalArgumentException("symprec " + symprec
                    + ": expected a distance in Å above 0, such as 0.01 (or 0.1 for rough structures).");
        }
    }

    /** A distance in Å; angles are measured by it too. */
    public static Tolerance of(double symprec) {
        return new Tolerance(symprec, -1);
    }
}
