package io.retort.client.catalogue;

import java.util.Arrays;
import java.util.BitSet;

/**
 * One property of all records of a shelf, by row, for screening: the value that the record prefers.
 *
 * @param values in the property's unit; flags are 1 and 0, labels their code in the {@link Dictionary}; NaN where the
 *     record has none
 * @param measured rows whose value was measured rather than calculated
 */
record Column(double[] values, BitSet measured) {

    static Column empty(int rows) {
        double[] values = new double[rows];
        Arrays.fill(values, Double.NaN);
        return new Column(values, new BitSet());
    }

    /** The first value counts, and a calculated one counts more than a measured one. */
    void offer(int row, double value, boolean isMeasured) {
        boolean better = Double.isNaN(values[row]) || measured.get(row) && !isMeasured;
        if (better && !Double.isNaN(value)) {
            values[row] = value;
            measured.set(row, isMeasured);
        }
    }

    boolean has(int row) {
        return !Double.isNaN(values[row]);
    }
}
