package io.retort.core.symmetry.identify;

import java.util.List;

/**
 * Solves (Wᵢ − I) p ≡ bᵢ modulo the lattice for the origin p, for the generators Wᵢ of one group at once (R. W.
 * Grosse-Kunstleve, Acta Cryst. A55, 383 (1999), section 5). Whole-number row and column operations bring the stacked matrix A
 * to a diagonal D = U A V, once per group; then p = V D⁻¹ U b.
 */
final class OriginEquations {

    /** Shifts are brought into [−SLACK, 1 − SLACK), so that one near 0 stays there and an origin in place is not moved. */
    private static final double SLACK = 0.1;

    private final int rows;
    private final int[][] u;
    private final int[][] v = {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}};
    private final int[] diagonal = new int[3];

    OriginEquations(List<int[]> generators) {
        rows = 3 * generators.size();
        int[][] a = new int[rows][3];
        u = new int[rows][rows];
        for (int i = 0; i < rows; i++) {
            u[i][i] = 1;
            for (int j = 0; j < 3; j++) {
                a[i][j] = generators.get(i / 3)[i % 3 * 3 + j] - (i % 3 == j ? 1 : 0);
            }
        }
        for (int k = 0; k < 3 && pivot(a, k); k++) {
            clear(a, k);
            diagonal[k] = a[k][k];
        }
    }

    /** One of the solutions, or of the nearest approach to one; the caller checks it against every operation. */
    double[] solve(double[] b) {
        double[] p = new double[3];
        for (int k = 0; k < 3; k++) {
            if (diagonal[k] != 0) {
                double sum = 0;
                for (int j = 0; j < rows; j++) {
                    sum += u[k][j] * (b[j] - Math.floor(b[j] + SLACK));
                }
                double y = sum / diagonal[k];
                for (int i = 0; i < 3; i++) {
                    p[i] += v[i][k] * y;
                }
            }
        }
        return p;
    }

    /** Brings the smallest entry that is not 0 to place (k, k). False where all are 0. */
    private boolean pivot(int[][] a, int k) {
        int bestRow = -1;
        int bestColumn = -1;
        for (int i = k; i < rows; i++) {
            for (int j = k; j < 3; j++) {
                if (a[i][j] != 0 && (bestRow < 0 || Math.abs(a[i][j]) < Math.abs(a[bestRow][bestColumn]))) {
                    bestRow = i;
                    bestColumn = j;
                }
            }
        }
        if (bestRow < 0) {
            return false;
        }
        swap(a, k, bestRow);
        swap(u, k, bestRow);
        for (int[][] matrix : new int[][][] {a, v}) {
            for (int[] row : matrix) {
                int keep = row[k];
                row[k] = row[bestColumn];
                row[bestColumn] = keep;
            }
        }
        return true;
    }

    /** Euclid's algorithm along row and column k, until both are 0 but for the pivot. */
    private void clear(int[][] a, int k) {
        boolean clean = false;
        while (!clean) {
            clean = true;
            for (int i = k + 1; i < rows; i++) {
                int factor = a[i][k] / a[k][k];
                addRow(a[i], a[k], -factor);
                addRow(u[i], u[k], -factor);
                clean &= a[i][k] == 0;
            }
            for (int j = k + 1; j < 3; j++) {
                int factor = a[k][j] / a[k][k];
                addColumn(a, j, k, -factor);
                addColumn(v, j, k, -factor);
                clean &= a[k][j] == 0;
            }
            if (!clean) {
                pivot(a, k);
            }
        }
    }

    private static void swap(int[][] m, int i, int j) {
        int[] row = m[i];
        m[i] = m[j];
        m[j] = row;
    }

    private static void addRow(int[] to, int[] from, int factor) {
        for (int j = 0; j < to.length; j++) {
            to[j] += factor * from[j];
        }
    }

    private static void addColumn(int[][] m, int to, int from, int factor) {
        for (int[] row : m) {
            row[to] += factor * row[from];
        }
    }
}
