package io.retort.core.matching;

import java.util.Arrays;

/**
 * Who goes with whom at the least total cost: the Hungarian method with potentials, O(n³) (H. W. Kuhn, Naval Res. Logist.
 * Quart. 2, 83 (1955)).
 */
final class Assignment {

    private Assignment() {}

    /** For each row, its column. */
    static int[] of(double[][] cost) {
        int n = cost.length;
        double[] rowPotential = new double[n + 1];
        double[] columnPotential = new double[n + 1];
        int[] rowOf = new int[n + 1];
        for (int row = 1; row <= n; row++) {
            augment(cost, row, rowPotential, columnPotential, rowOf);
        }
        int[] columnOf = new int[n];
        for (int column = 1; column <= n; column++) {
            columnOf[rowOf[column] - 1] = column - 1;
        }
        return columnOf;
    }

    /** The shortest path that frees a column for one more row; column 0 is the start. */
    private static void augment(double[][] cost, int row, double[] u, double[] v, int[] rowOf) {
        int n = cost.length;
        double[] least = new double[n + 1];
        Arrays.fill(least, Double.POSITIVE_INFINITY);
        int[] before = new int[n + 1];
        boolean[] seen = new boolean[n + 1];
        rowOf[0] = row;
        int column = 0;
        do {
            seen[column] = true;
            int at = rowOf[column];
            int next = 0;
            double delta = Double.POSITIVE_INFINITY;
            for (int j = 1; j <= n; j++) {
                if (!seen[j]) {
                    double reduced = cost[at - 1][j - 1] - u[at] - v[j];
                    if (reduced < least[j]) {
                        least[j] = reduced;
                        before[j] = column;
                    }
                    if (least[j] < delta) {
                        delta = least[j];
                        next = j;
                    }
                }
            }
            for (int j = 0; j <= n; j++) {
                u[rowOf[j]] += seen[j] ? delta : 0;
                v[j] -= seen[j] ? delta : 0;
                least[j] -= seen[j] ? 0 : delta;
            }
            column = next;
        } while (rowOf[column] != 0);
        while (column != 0) {
            rowOf[column] = rowOf[before[column]];
            column = before[column];
        }
    }
}
