package io.retort.core.thermo;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The exact solutions of A x = 0. */
final class NullSpace {

    private NullSpace() {}

    /** A basis, by Gauss-Jordan elimination; the matrix is used up. */
    static List<Rational[]> of(Rational[][] matrix, int columns) {
        List<Integer> pivots = new ArrayList<>();
        for (int column = 0; column < columns && pivots.size() < matrix.length; column++) {
            if (eliminate(matrix, pivots.size(), column)) {
                pivots.add(column);
            }
        }
        List<Rational[]> basis = new ArrayList<>();
        for (int free = 0; free < columns; free++) {
            if (!pivots.contains(free)) {
                basis.add(solution(matrix, pivots, free, columns));
            }
        }
        return basis;
    }

    private static boolean eliminate(Rational[][] matrix, int row, int column) {
        int pivot = row;
        while (pivot < matrix.length && matrix[pivot][column].isZero()) {
            pivot++;
        }
        if (pivot == matrix.length) {
            return false;
        }
        Rational[] swapped = matrix[pivot];
        matrix[pivot] = matrix[row];
        matrix[row] = swapped;
        Rational lead = swapped[column];
        matrix[row] = Arrays.stream(swapped).map(x -> x.over(lead)).toArray(Rational[]::new);
        for (int other = 0; other < matrix.length; other++) {
            if (other != row && !matrix[other][column].isZero()) {
                Rational factor = matrix[other][column];
                for (int i = 0; i < matrix[other].length; i++) {
                    matrix[other][i] = matrix[other][i].minus(factor.times(matrix[row][i]));
                }
            }
        }
        return true;
    }

    private static Rational[] solution(Rational[][] matrix, List<Integer> pivots, int free, int columns) {
        Rational[] solution = new Rational[columns];
        Arrays.fill(solution, Rational.ZERO);
        solution[free] = Rational.ONE;
        for (int row = 0; row < pivots.size(); row++) {
            solution[pivots.get(row)] = matrix[row][free].negated();
        }
        return solution;
    }
}
