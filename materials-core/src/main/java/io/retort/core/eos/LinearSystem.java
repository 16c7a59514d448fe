package io.retort.core.eos;

/** A small system of linear equations. */
final class LinearSystem {

    private LinearSystem() {}

    /** Gauss elimination with pivoting; matrix and right side are used up. NaN where the matrix is singular. */
    static double[] solve(double[][] matrix, double[] right) {
        int size = right.length;
        for (int column = 0; column < size; column++) {
            int pivot = column;
            for (int row = column + 1; row < size; row++) {
                pivot = Math.abs(matrix[row][column]) > Math.abs(matrix[pivot][column]) ? row : pivot;
            }
            swap(matrix, right, column, pivot);
            for (int row = column + 1; row < size; row++) {
                double factor = matrix[row][column] / matrix[column][column];
                for (int i = column; i < size; i++) {
                    matrix[row][i] -= factor * matrix[column][i];
                }
                right[row] -= factor * right[column];
            }
        }
        double[] solution = new double[size];
        for (int row = size - 1; row >= 0; row--) {
            double rest = right[row];
            for (int i = row + 1; i < size; i++) {
                rest -= matrix[row][i] * solution[i];
            }
            solution[row] = rest / matrix[row][row];
        }
        return solution;
    }

    private static void swap(double[][] matrix, double[] right, int one, int other) {
        double[] row = matrix[one];
        matrix[one] = matrix[other];
        matrix[other] = row;
        double value = right[one];
        right[one] = right[other];
        right[other] = value;
    }
}
