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
        Fractional step = other.minus(one);
        Fractional near = new Fractional(
                step.a() - Math.rint(step.a()), step.b() - Math.rint(step.b()), step.c() - Math.rint(step.c()));
        double shortest = cartesian(near).length();
        // An image farther than `shortest` in one direction only is out of reach; plane spacings bound the search.
        int na = reach(shortest, b.cross(c));
        int nb = reach(shortest, c.cross(a));
        int nc = reach(shortest, a.cross(b));
        for (int i = -na; i <= na; i++) {
            for (int j = -nb; j <= nb; j++) {
                for (int k = -nc; k <= nc; k++) {
                    Fractional image = new Fractional(near.a() + i, near.b() + j, near.c() + k);
                    shortest = Math.min(shortest, cartesian(image).length());
                }
            }
        }
        return shortest;
    }

    /** How many cells away an image within the distance can lie, given the area vector of the two other axes. */
    private int reach(double distance, Cartesian area) {
        double spacing = Math.abs(volume()) / area.length();
        return (int) Math.min(64, Math.floor(distance / spacing + 0.5));
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
