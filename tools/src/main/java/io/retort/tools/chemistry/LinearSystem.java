package io.retort.tools.chemistry;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A system of linear equations, solved exactly by Gauss-Jordan elimination. */
final class LinearSystem {

    private final Ratio[][] rows;
    private final int unknowns;

    /** @param rows each equation: the coefficients of all unknowns, then the right-hand side */
    LinearSystem(List<List<Ratio>> rows, int unknowns) {
        this.rows = rows.stream().map(row -> row.toArray(Ratio[]::new)).toArray(Ratio[][]::new);
        this.unknowns = unknowns;
    }

    /** Whether any number of solutions exists, and the solution where there is exactly one. */
    record Outcome(boolean solvable, Optional<List<Ratio>> solution) {}

    Outcome solve() {
        int rank = 0;
        for (int column = 0; column < unknowns && rank < rows.length; column++) {
            if (pivot(rank, column)) {
                eliminate(rank, column);
                rank++;
            }
        }
        for (int row = rank; row < rows.length; row++) {
            if (rows[row][unknowns].sign() != 0) {
                return new Outcome(false, Optional.empty());
            }
        }
        return new Outcome(true, rank == unknowns ? Optional.of(rightHandSides()) : Optional.empty());
    }

    private List<Ratio> rightHandSides() {
        List<Ratio> values = new ArrayList<>();
        for (int row = 0; row < unknowns; row++) {
            values.add(rows[row][unknowns]);
        }
        return values;
    }

    /** Brings a row with this unknown to the place, with coefficient 1. */
    private boolean pivot(int place, int column) {
        for (int row = place; row < rows.length; row++) {
            if (rows[row][column].sign() != 0) {
                Ratio[] found = rows[row];
                rows[row] = rows[place];
                Ratio lead = found[column];
                for (int i = 0; i <= unknowns; i++) {
                    found[i] = found[i].dividedBy(lead);
                }
                rows[place] = found;
                return true;
            }
        }
        return false;
    }

    private void eliminate(int place, int column) {
        for (int row = 0; row < rows.length; row++) {
            Ratio times = rows[row][column];
            if (row != place && times.sign() != 0) {
                for (int i = 0; i <= unknowns; i++) {
                    rows[row][i] = rows[row][i].minus(times.times(rows[place][i]));
                }
            }
        }
    }
}
