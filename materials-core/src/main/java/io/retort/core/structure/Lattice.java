package io.retort.core.structure;

/**
 * The cell of a crystal: its three vectors as rows, in ångströms. Fractional positions are in units of these vectors
 * ({@link #cartesian}).
 */
public record Lattice(Cartesian a, Cartesian b, Cartesian c) {

    /**
     * From lengths in Å and angles in degrees; a along x, b in the xy plane.
     *
     * @throws IllegalArgumentException where no such cell exists
     */
    public static Lattice of(double a, double b, double c, double alpha, double beta, double gamma) {
        double cosAlpha = cosine(alpha);
        double cosBeta = cosine(beta);
        double cosGamma = cosine(gamma);
        double sinGamma = Math.sin(Math.toRadians(gamma));
        double cy = (cosAlpha - cosBeta * cosGamma) / sinGamma;
        double cz2 = 1 - cosBeta * cosBeta - cy * cy;
        if (!(a > 0 && b > 0 && c > 0 && cz2 > 0)) {
            throw new IllegalArgumentException("No cell has the lengths " + a + ", " + b + ", " + c + " and the angles "
                    + alpha + ", " + beta + ", " + gamma + ".");
        }
        return new Lattice(
                new Cartesian(a, 0, 0),
                new Cartesian(b * cosGamma, b * sinGamma, 0),
                new Cartesian(c * cosBeta, c * cy, c * Math.sqrt(cz2)));
    }

    /** Volume in Å³: a · (b × c). Negative for a left-handed cell, which some POSCAR files carry. */
    public double volume() {
        return a.dot(b.cross(c));
    }

    public Cartesian cartesian(Fractional position) {
        return a.times(position.a()).plus(b.times(position.b())).plus(c.times(position.c()));
    }

    public Fractional fractional(Cartesian position) {
        double volume = volume();
        return new Fractional(
                position.dot(b.cross(c)) / volume,
                position.dot(c.cross(a)) / volume,
                position.dot(a.cross(b)) / volume);
    }

    /** Shortest distance in Å between the periodic images of two positions, however skewed the cell. */
    public double distance(Fractional one, Fractional other) {
        Lattice near = ShortVectors.of(this).lattice();
        Fractional step = near.fractional(cartesian(other.minus(one)));
        double u = step.a() - Math.rint(step.a());
        double v = step.b() - Math.rint(step.b());
        double w = step.c() - Math.rint(step.c());
        double shortest = Double.MAX_VALUE;
        for (int i = -1; i <= 1; i++) {
            for (int j = -1; j <= 1; j++) {
                for (int k = -1; k <= 1; k++) {
                    shortest = Math.min(
                            shortest,
                            near.cartesian(new Fractional(u + i, v + j, w + k)).length());
                }
            }
        }
        return shortest;
    }

    /** Angle between b and c in degrees. */
    public double alpha() {
        return angle(b, c);
    }

    /** Angle between a and c in degrees. */
    public double beta() {
        return angle(a, c);
    }

    /** Angle between a and b in degrees. */
    public double gamma() {
        return angle(a, b);
    }

    private static double angle(Cartesian u, Cartesian v) {
        double cosine = u.dot(v) / (u.length() * v.length());
        return Math.toDegrees(Math.acos(Math.max(-1, Math.min(1, cosine))));
    }

    /** Exactly 0 at 90°, so that right angles give zeros in the vectors. */
    private static double cosine(double degrees) {
        return degrees == 90 ? 0 : Math.cos(Math.toRadians(degrees));
    }
}
