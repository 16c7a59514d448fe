package io.retort.core.build;

import io.retort.core.structure.Cartesian;
import io.retort.core.structure.Lattice;

/**
 * A basis of a lattice made for one plane: two shortest vectors in the plane and one that steps to the next plane.
 *
 * @param rows the three vectors in units of the lattice's own, row by row
 * @param normal unit normal of the plane, on the side to which the third vector steps
 * @param spacing distance in Å from one lattice plane to the next
 */
record PlaneBasis(int[] rows, Cartesian normal, double spacing) {

    private static final double TIE = 1e-9;

    /** @param h indices without a common divisor, in units of the reciprocal vectors of this lattice */
    static PlaneBasis of(Lattice lattice, int[] h) {
        int[][] plane = shortest(lattice, inPlane(h));
        int[] u = plane[0];
        int[] v = plane[1];
        int[] w = step(h);
        Cartesian normal = vector(lattice, u).cross(vector(lattice, v));
        normal = normal.times(1 / normal.length());
        double spacing = vector(lattice, w).dot(normal);
        if (spacing < 0) {
            int[] turned = u;
            u = v;
            v = turned;
            normal = normal.times(-1);
        }
        int[] rows = {u[0], u[1], u[2], v[0], v[1], v[2], w[0], w[1], w[2]};
        return new PlaneBasis(rows, normal, Math.abs(spacing));
    }

    /** Two vectors that span every lattice point with h·n = 0. */
    private static int[][] inPlane(int[] h) {
        int divisor = gcd(h[0], h[1]);
        if (divisor == 0) {
            return new int[][] {{1, 0, 0}, {0, 1, 0}};
        }
        int[] bezout = bezout(h[0], h[1]);
        int[] first = {-h[1] / divisor, h[0] / divisor, 0};
        int[] second = {-bezout[0] * h[2], -bezout[1] * h[2], divisor};
        return new int[][] {first, second};
    }

    /** A vector with h·n = 1. */
    private static int[] step(int[] h) {
        int divisor = gcd(h[0], h[1]);
        int[] outer = bezout(divisor, h[2]);
        int[] inner = bezout(h[0], h[1]);
        return new int[] {outer[0] * inner[0], outer[0] * inner[1], outer[1]};
    }

    /** Gauss's reduction in two dimensions: the two shortest vectors of the plane. */
    private static int[][] shortest(Lattice lattice, int[][] plane) {
        int[] shorter = plane[0];
        int[] longer = plane[1];
        while (true) {
            if (length(lattice, longer) < length(lattice, shorter) - TIE) {
                int[] swapped = shorter;
                shorter = longer;
                longer = swapped;
            }
            int times = share(lattice, longer, shorter);
            int[] reduced = {
                longer[0] - times * shorter[0], longer[1] - times * shorter[1], longer[2] - times * shorter[2]
            };
            if (times == 0 || length(lattice, reduced) > length(lattice, longer) - TIE) {
                return new int[][] {shorter, longer};
            }
            longer = reduced;
        }
    }

    private static int share(Lattice lattice, int[] of, int[] along) {
        Cartesian a = vector(lattice, along);
        return (int) Math.rint(vector(lattice, of).dot(a) / a.dot(a));
    }

    private static double length(Lattice lattice, int[] n) {
        return vector(lattice, n).length();
    }

    private static Cartesian vector(Lattice lattice, int[] n) {
        return lattice.a()
                .times(n[0])
                .plus(lattice.b().times(n[1]))
                .plus(lattice.c().times(n[2]));
    }

    static int gcd(int a, int b) {
        return b == 0 ? Math.abs(a) : gcd(b, a % b);
    }

    /** x and y with a x + b y = gcd(a, b). */
    private static int[] bezout(int a, int b) {
        if (b == 0) {
            return new int[] {a < 0 ? -1 : 1, 0};
        }
        int[] next = bezout(b, a % b);
        return new int[] {next[1], next[0] - a / b * next[1]};
    }
}
