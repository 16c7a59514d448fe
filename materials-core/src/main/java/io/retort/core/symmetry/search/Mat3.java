package io.retort.core.symmetry.search;

/**
 * 3×3 matrices in arrays of nine, row by row, for the inner loops. A lattice is three rows, its vectors in Å; a change of
 * basis P has the new vectors as columns, so that x = P x′ and the new lattice is Pᵗ L.
 */
public final class Mat3 {

    private Mat3() {}

    public static int[] identity() {
        return new int[] {1, 0, 0, 0, 1, 0, 0, 0, 1};
    }

    public static int[] times(int[] a, int[] b) {
        int[] c = new int[9];
        for (int i = 0; i < 9; i += 3) {
            for (int j = 0; j < 3; j++) {
                c[i + j] = a[i] * b[j] + a[i + 1] * b[3 + j] + a[i + 2] * b[6 + j];
            }
        }
        return c;
    }

    public static double[] times(double[] a, double[] b) {
        double[] c = new double[9];
        for (int i = 0; i < 9; i += 3) {
            for (int j = 0; j < 3; j++) {
                c[i + j] = a[i] * b[j] + a[i + 1] * b[3 + j] + a[i + 2] * b[6 + j];
            }
        }
        return c;
    }

    public static double[] real(int[] a) {
        double[] b = new double[a.length];
        for (int i = 0; i < a.length; i++) {
            b[i] = a[i];
        }
        return b;
    }

    public static double[] apply(double[] a, double x, double y, double z) {
        return new double[] {
            a[0] * x + a[1] * y + a[2] * z, a[3] * x + a[4] * y + a[5] * z, a[6] * x + a[7] * y + a[8] * z
        };
    }

    public static double[] apply(double[] a, double[] v) {
        return apply(a, v[0], v[1], v[2]);
    }

    public static double[] apply(int[] a, double[] v) {
        return new double[] {
            a[0] * v[0] + a[1] * v[1] + a[2] * v[2],
            a[3] * v[0] + a[4] * v[1] + a[5] * v[2],
            a[6] * v[0] + a[7] * v[1] + a[8] * v[2]
        };
    }

    public static int[] apply(int[] a, int[] v) {
        return new int[] {
            a[0] * v[0] + a[1] * v[1] + a[2] * v[2],
            a[3] * v[0] + a[4] * v[1] + a[5] * v[2],
            a[6] * v[0] + a[7] * v[1] + a[8] * v[2]
        };
    }

    public static int determinant(int[] a) {
        return a[0] * (a[4] * a[8] - a[5] * a[7])
                - a[1] * (a[3] * a[8] - a[5] * a[6])
                + a[2] * (a[3] * a[7] - a[4] * a[6]);
    }

    public static double determinant(double[] a) {
        return a[0] * (a[4] * a[8] - a[5] * a[7])
                - a[1] * (a[3] * a[8] - a[5] * a[6])
                + a[2] * (a[3] * a[7] - a[4] * a[6]);
    }

    /** Determinant times inverse. */
    public static int[] adjoint(int[] m) {
        return new int[] {
            m[4] * m[8] - m[5] * m[7], m[2] * m[7] - m[1] * m[8], m[1] * m[5] - m[2] * m[4],
            m[5] * m[6] - m[3] * m[8], m[0] * m[8] - m[2] * m[6], m[2] * m[3] - m[0] * m[5],
            m[3] * m[7] - m[4] * m[6], m[1] * m[6] - m[0] * m[7], m[0] * m[4] - m[1] * m[3]
        };
    }

    /** Inverse of a matrix whose determinant is 1 or −1. */
    public static int[] inverse(int[] m) {
        int[] inverse = adjoint(m);
        int determinant = determinant(m);
        for (int i = 0; i < 9; i++) {
            inverse[i] *= determinant;
        }
        return inverse;
    }

    public static double[] inverse(double[] m) {
        double determinant = determinant(m);
        return new double[] {
            (m[4] * m[8] - m[5] * m[7]) / determinant,
            (m[2] * m[7] - m[1] * m[8]) / determinant,
            (m[1] * m[5] - m[2] * m[4]) / determinant,
            (m[5] * m[6] - m[3] * m[8]) / determinant,
            (m[0] * m[8] - m[2] * m[6]) / determinant,
            (m[2] * m[3] - m[0] * m[5]) / determinant,
            (m[3] * m[7] - m[4] * m[6]) / determinant,
            (m[1] * m[6] - m[0] * m[7]) / determinant,
            (m[0] * m[4] - m[1] * m[3]) / determinant
        };
    }

    /** The lattice after a change of basis: Pᵗ L. */
    public static double[] changeLattice(double[] lattice, double[] p) {
        double[] changed = new double[9];
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 3; j++) {
                changed[3 * i + j] = p[i] * lattice[j] + p[3 + i] * lattice[3 + j] + p[6 + i] * lattice[6 + j];
            }
        }
        return changed;
    }

    public static double[] changeLattice(double[] lattice, int[] p) {
        return changeLattice(lattice, real(p));
    }

    /** L Lᵗ: dot products of the cell vectors, Å². */
    public static double[] metric(double[] lattice) {
        double[] metric = new double[9];
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 3; j++) {
                metric[3 * i + j] = lattice[3 * i] * lattice[3 * j]
                        + lattice[3 * i + 1] * lattice[3 * j + 1]
                        + lattice[3 * i + 2] * lattice[3 * j + 2];
            }
        }
        return metric;
    }

    /** Squared length in Å² of a vector in units of the cell. */
    public static double squared(double[] g, double x, double y, double z) {
        return g[0] * x * x + g[4] * y * y + g[8] * z * z + 2 * (g[1] * x * y + g[2] * x * z + g[5] * y * z);
    }

    /** Dot product in Å² of two vectors in units of the cell. */
    public static double dot(double[] g, int[] u, int[] v) {
        double sum = 0;
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 3; j++) {
                sum += g[3 * i + j] * u[i] * v[j];
            }
        }
        return sum;
    }
}
