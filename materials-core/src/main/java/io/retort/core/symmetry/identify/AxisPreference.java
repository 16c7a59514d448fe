package io.retort.core.symmetry.identify;

import io.retort.core.symmetry.search.Mat3;

/**
 * Which of several equally good axes, and which of its two directions, to take: the one that is written most simply in the
 * input's own basis. So a cell in standard form keeps its axes. The order is [100], [010], [001], [011], [101], [110], [01-1],
 * [-101], [1-10], [111], then those with one minus, then all others.
 */
final class AxisPreference {

    private static final double ZERO = 1e-4;

    private final double[] basis;

    /** @param basis of the primitive cell, as columns in units of the input cell */
    AxisPreference(double[] basis) {
        this.basis = basis;
    }

    /** The axis or its opposite, whichever direction is preferred. */
    int[] directed(int[] axis) {
        double[] x = inInput(axis);
        int zeros = zeros(x);
        boolean turn;
        if (zeros == 1) {
            int zero = Math.abs(x[0]) < ZERO ? 0 : Math.abs(x[1]) < ZERO ? 1 : 2;
            turn = x[(zero + 1) % 3] < 0;
        } else {
            turn = x[0] + x[1] + x[2] < -ZERO || Math.abs(x[0] + x[1] + x[2]) <= ZERO && firstNonZero(x) < 0;
        }
        return turn ? RotationKind.negated(axis) : axis;
    }

    /** Smaller is preferred. */
    double rank(int[] axis) {
        double[] x = inInput(axis);
        int zeros = zeros(x);
        int minuses = 0;
        double place = 0;
        for (int i = 0; i < 3; i++) {
            minuses += x[i] < -ZERO ? 1 : 0;
            boolean odd = zeros == 2 ? Math.abs(x[i]) > ZERO : zeros == 1 ? Math.abs(x[i]) < ZERO : x[i] < -ZERO;
            place = odd ? i : place;
        }
        double largest = Math.max(Math.abs(x[0]), Math.max(Math.abs(x[1]), Math.abs(x[2])));
        double uneven = 0;
        for (double part : x) {
            uneven += Math.abs(part) < ZERO ? 0 : largest - Math.abs(part);
        }
        return 10000 * Math.rint(uneven / largest * 10) + 1000 * (3 - zeros) + 100 * minuses + place;
    }

    private double[] inInput(int[] axis) {
        return Mat3.apply(basis, axis[0], axis[1], axis[2]);
    }

    private static int zeros(double[] x) {
        int zeros = 0;
        for (double part : x) {
            zeros += Math.abs(part) < ZERO ? 1 : 0;
        }
        return zeros;
    }

    private static double firstNonZero(double[] x) {
        return Math.abs(x[0]) >= ZERO ? x[0] : Math.abs(x[1]) >= ZERO ? x[1] : x[2];
    }
}
