package io.retort.core.format;

import io.retort.core.structure.Cartesian;
import io.retort.core.structure.Lattice;

/**
 * The images of one position under the operators, each place once. Two images are one place where they are nearer than
 * {@link #SAME}: files give special positions with three or four digits.
 *
 * <p>Where the operators form a group, images differ for sure when no operator but the identity keeps the position, so
 * general positions need no comparison at all. Reused from site to site; not thread-safe.
 */
public final class Orbit {

    /** Å. A third written as 0.333 in a 40 Å cell is 0.013 Å off, one written as 0.33 in a 10 Å cell 0.033 Å. */
    private static final double SAME = 0.1;

    private final SymmetryOperators operators;
    private final boolean group;
    private final double g11;
    private final double g22;
    private final double g33;
    private final double g12;
    private final double g13;
    private final double g23;

    private final double[] images;
    private final int[] by;
    private int size;

    public Orbit(SymmetryOperators operators, Lattice lattice) {
        this.operators = operators;
        this.group = operators.looksLikeGroup();
        Cartesian a = lattice.a();
        Cartesian b = lattice.b();
        Cartesian c = lattice.c();
        g11 = a.dot(a);
        g22 = b.dot(b);
        g33 = c.dot(c);
        g12 = 2 * a.dot(b);
        g13 = 2 * a.dot(c);
        g23 = 2 * b.dot(c);
        images = new double[3 * operators.count() + 3];
        by = new int[operators.count() + 1];
    }

    /** Fills the orbit of this position and says how many places it has. */
    public int of(double x, double y, double z) {
        size = 0;
        put(x, y, z, 0);
        boolean compare = !group || isSpecial(x, y, z);
        for (int i = 0; i < operators.count(); i++) {
            double u = operators.x(i, x, y, z);
            double v = operators.y(i, x, y, z);
            double w = operators.z(i, x, y, z);
            if (compare ? !isKnown(u, v, w) : i > 0 || !isSame(u - x, v - y, w - z)) {
                put(wrapped(u), wrapped(v), wrapped(w), i);
            }
        }
        return size;
    }

    public double x(int image) {
        return images[3 * image];
    }

    public double y(int image) {
        return images[3 * image + 1];
    }

    public double z(int image) {
        return images[3 * image + 2];
    }

    /** The operator that made this image. */
    public int operator(int image) {
        return by[image];
    }

    private boolean isSpecial(double x, double y, double z) {
        for (int i = 1; i < operators.count(); i++) {
            if (isSame(operators.x(i, x, y, z) - x, operators.y(i, x, y, z) - y, operators.z(i, x, y, z) - z)) {
                return true;
            }
        }
        return false;
    }

    private boolean isKnown(double x, double y, double z) {
        for (int k = 0; k < 3 * size; k += 3) {
            if (isSame(x - images[k], y - images[k + 1], z - images[k + 2])) {
                return true;
            }
        }
        return false;
    }

    private boolean isSame(double x, double y, double z) {
        double u = x - Math.rint(x);
        double v = y - Math.rint(y);
        double w = z - Math.rint(z);
        return u * (g11 * u + g12 * v + g13 * w) + v * (g22 * v + g23 * w) + g33 * w * w < SAME * SAME;
    }

    private void put(double x, double y, double z, int operator) {
        images[3 * size] = x;
        images[3 * size + 1] = y;
        images[3 * size + 2] = z;
        by[size++] = operator;
    }

    private static double wrapped(double value) {
        double rest = value - Math.floor(value);
        return rest >= 1 ? 0 : rest;
    }
}
