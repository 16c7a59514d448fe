package io.retort.core.thermo;

import java.util.Arrays;

/**
 * The linear programme behind a hull: non-negative shares x of the columns that make up the target, A x = t, at the lowest
 * total energy c·x. The revised simplex method starts from the pure elements, which are always there, so that the number of
 * elements is not limited; Bland's rule ends what degeneracy would make run in circles.
 */
final class LowestMixture {

    private static final double TOLERANCE = 1e-10;
    private static final int GREEDY_STEPS = 2000;
    private static final int MAX_STEPS = 20_000;

    private final double[][] columns;
    private final double[] energies;
    private final int[] basis;
    private final double[][] inverse;
    private final double[] shares;

    /**
     * @param columns atomic fractions of each phase; the first ones are the pure elements, in order
     * @param energies in eV per atom
     * @param target atomic fractions
     */
    LowestMixture(double[][] columns, double[] energies, double[] target) {
        int size = target.length;
        this.columns = columns;
        this.energies = energies;
        this.basis = new int[size];
        this.inverse = new double[size][size];
        this.shares = target.clone();
        for (int i = 0; i < size; i++) {
            basis[i] = i;
            inverse[i][i] = 1;
        }
        solve();
    }

    /** Columns in the mixture. */
    int[] basis() {
        return basis.clone();
    }

    /** Share of each of them, at least 0. */
    double[] shares() {
        return Arrays.stream(shares).map(x -> Math.max(0, x)).toArray();
    }

    private void solve() {
        for (int step = 0; step < MAX_STEPS; step++) {
            int entering = entering(prices(), step > GREEDY_STEPS);
            if (entering < 0) {
                return;
            }
            double[] direction = direction(entering);
            exchange(leaving(direction), entering, direction);
        }
        throw new IllegalStateException(
                "The hull was not found in " + MAX_STEPS + " steps; the energies may not be finite.");
    }

    /** Chemical potentials of the elements in the present mixture. */
    private double[] prices() {
        double[] prices = new double[basis.length];
        for (int i = 0; i < basis.length; i++) {
            for (int j = 0; j < basis.length; j++) {
                prices[j] += energies[basis[i]] * inverse[i][j];
            }
        }
        return prices;
    }

    /** The phase that lowers the energy most (or, late, the first that lowers it); −1 where none does. */
    private int entering(double[] prices, boolean first) {
        int best = -1;
        double lowest = -TOLERANCE;
        for (int i = 0; i < columns.length; i++) {
            double cost = energies[i];
            for (int j = 0; j < prices.length; j++) {
                cost -= prices[j] * columns[i][j];
            }
            if (cost < lowest) {
                best = i;
                lowest = cost;
                if (first) {
                    return best;
                }
            }
        }
        return best;
    }

    private double[] direction(int entering) {
        double[] direction = new double[basis.length];
        for (int i = 0; i < basis.length; i++) {
            for (int j = 0; j < basis.length; j++) {
                direction[i] += inverse[i][j] * columns[entering][j];
            }
        }
        return direction;
    }

    /** The phase that is used up first; of several, the one that came first in the list. */
    private int leaving(double[] direction) {
        int leaving = -1;
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i < basis.length; i++) {
            if (direction[i] > TOLERANCE) {
                double ratio = Math.max(0, shares[i]) / direction[i];
                boolean tie = leaving >= 0 && Math.abs(ratio - least) < 1e-14;
                if (tie ? basis[i] < basis[leaving] : ratio < least) {
                    leaving = i;
                    least = ratio;
                }
            }
        }
        if (leaving < 0) {
            throw new IllegalStateException("A phase without atoms cannot be part of a phase diagram.");
        }
        return leaving;
    }

    private void exchange(int leaving, int entering, double[] direction) {
        double pivot = direction[leaving];
        double ratio = Math.max(0, shares[leaving]) / pivot;
        for (int i = 0; i < basis.length; i++) {
            if (i != leaving) {
                double factor = direction[i] / pivot;
                shares[i] -= direction[i] * ratio;
                for (int j = 0; j < basis.length; j++) {
                    inverse[i][j] -= factor * inverse[leaving][j];
                }
            }
        }
        for (int j = 0; j < basis.length; j++) {
            inverse[leaving][j] /= pivot;
        }
        shares[leaving] = ratio;
        basis[leaving] = entering;
    }
}
