package io.retort.core.elastic;

/** Symmetric 6×6 matrices. */
final class Matrix6 {

    private static final int SIZE = 6;
    private static final int SWEEPS = 60;

    private Matrix6() {}

    /** Gauss-Jordan with pivoting; a fresh matrix. NaN or infinite where singular. */
    static double[][] inverse(double[][] matrix) {
        double[][] m = new double[SIZE][2 * SIZE];
        for (int i = 0; i < SIZE; i++) {
            System.arraycopy(matrix[i], 0, m[i], 0, SIZE);
            m[i][SIZE + i] = 1;
        }
        for (int column = 0; column < SIZE; column++) {
            pivot(m, column);
            for (int row = 0; row < SIZE; row++) {
                double factor = row == column ? 0 : m[row][column];
                for (int i = 0; i < 2 * SIZE; i++) {
                    m[row][i] -= factor * m[column][i];
                }
            }
        }
        double[][] inverse = new double[SIZE][SIZE];
        for (int i = 0; i < SIZE; i++) {
            System.arraycopy(m[i], SIZE, inverse[i], 0, SIZE);
        }
        return inverse;
    }

    private static void pivot(double[][] m, int column) {
        int pivot = column;
        for (int row = column + 1; row < SIZE; row++) {
            pivot = Math.abs(m[row][column]) > Math.abs(m[pivot][column]) ? row : pivot;
        }
        double[] swapped = m[pivot];
        m[pivot] = m[column];
        m[column] = swapped;
        double lead = swapped[column];
        for (int i = 0; i < 2 * SIZE; i++) {
            swapped[i] /= lead;
        }
    }

    /** By Jacobi's rotations, in no order. */
    static double[] eigenvalues(double[][] symmetric) {
        double[][] m = new double[SIZE][];
        for (int i = 0; i < SIZE; i++) {
            m[i] = symmetric[i].clone();
        }
        for (int sweep = 0; sweep < SWEEPS; sweep++) {
            for (int p = 0; p < SIZE; p++) {
                for (int q = p + 1; q < SIZE; q++) {
                    rotate(m, p, q);
                }
            }
        }
        double[] values = new double[SIZE];
        for (int i = 0; i < SIZE; i++) {
            values[i] = m[i][i];
        }
        return values;
    }

    private static void rotate(double[][] m, int p, int q) {
        if (Math.abs(m[p][q]) < 1e-14 * (Math.abs(m[p][p]) + Math.abs(m[q][q]))) {
            return;
        }
        double theta = (m[q][q] - m[p][p]) / (2 * m[p][q]);
        double t = Math.copySign(1, theta) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
        double c = 1 / Math.sqrt(t * t + 1);
        double s = t * c;
        for (int k = 0; k < SIZE; k++) {
            double kp = m[k][p];
            double kq = m[k][q];
            m[k][p] = c * kp - s * kq;
            m[k][q] = s * kp + c * kq;
        }
        for (int k = 0; k < SIZE; k++) {
            double pk = m[p][k];
            double qk = m[q][k];
            m[p][k] = c * pk - s * qk;
            m[q][k] = s * pk + c * qk;
        }
    }
}
