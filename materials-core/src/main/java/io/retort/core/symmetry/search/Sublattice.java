package io.retort.core.symmetry.search;

import java.util.List;

/** The lattice that translations inside a cell make together with the cell's own vectors. */
final class Sublattice {

    private Sublattice() {}

    /**
     * Basis vectors as columns, in units of 1/n of the cell vectors, n being the number of translations: n of them form a
     * group, so n times each is a lattice vector. Empty where they do not form a group of n.
     */
    static int[] basis(List<double[]> translations) {
        int n = translations.size();
        int[][] rows = new int[n + 3][];
        for (int i = 0; i < n; i++) {
            double[] t = translations.get(i);
            rows[i] = new int[] {round(t[0], n), round(t[1], n), round(t[2], n)};
        }
        for (int i = 0; i < 3; i++) {
            rows[n + i] = new int[3];
            rows[n + i][i] = n;
        }
        for (int column = 0; column < 3; column++) {
            eliminate(rows, column);
        }
        int[] basis = Delaunay.columns(rows[0], rows[1], rows[2]);
        return Math.abs((long) basis[0] * basis[4] * basis[8]) == (long) n * n ? basis : new int[0];
    }

    /** Euclid's algorithm down a column: below the diagonal nothing but zeros stays. */
    private static void eliminate(int[][] rows, int column) {
        for (int i = column + 1; i < rows.length; i++) {
            while (rows[i][column] != 0) {
                int factor = rows[column][column] / rows[i][column];
                for (int k = column; k < 3; k++) {
                    rows[column][k] -= factor * rows[i][k];
                }
                int[] swap = rows[column];
                rows[column] = rows[i];
                rows[i] = swap;
            }
        }
    }

    private static int round(double fraction, int n) {
        return (int) Math.rint(fraction * n);
    }
}
