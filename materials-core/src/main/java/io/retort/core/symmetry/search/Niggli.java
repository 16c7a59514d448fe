package io.retort.core.symmetry.search;

/**
 * The Niggli cell of a lattice: Křivý and Gruber's algorithm (Acta Cryst. A32, 297 (1976)) in the numerically stable form of
 * Grosse-Kunstleve, Sauter and Adams (Acta Cryst. A60, 1 (2004)). Step numbers are those of the papers.
 */
public final class Niggli {

    private static final int MOST_STEPS = 1000;
    private static final double RELATIVE_EPSILON = 1e-5;

    private final double epsilon;
    private int[] basis = Mat3.identity();
    private final double[] metric;
    private double a;
    private double b;
    private double c;
    private double xi;
    private double eta;
    private double zeta;

    private Niggli(double[] lattice) {
        double volume = Math.abs(Mat3.determinant(lattice));
        // Lengths are compared to 1e-5 of the cell's size, their squares to the product of both.
        double size = Math.cbrt(volume);
        this.epsilon = RELATIVE_EPSILON * size * size;
        this.metric = Mat3.metric(lattice);
    }

    /**
     * The change of basis to the Niggli cell, det P = 1.
     *
     * @throws DegenerateCellException where the vectors lie in a plane
     */
    public static int[] reduce(double[] lattice) {
        int[] delaunay = Delaunay.reduce(lattice);
        Niggli niggli = new Niggli(Mat3.changeLattice(lattice, delaunay));
        niggli.run();
        return Mat3.times(delaunay, niggli.basis);
    }

    private void run() {
        measure();
        for (int step = 0; step < MOST_STEPS; step++) {
            if (!changed()) {
                return;
            }
        }
    }

    /** One round of the steps; false where the cell is reduced. */
    private boolean changed() {
        order();
        return step5() || step6() || step7() || step8();
    }

    /** Steps 1 to 4: A ≤ B ≤ C, and ξ, η, ζ all positive or none. */
    private void order() {
        for (int round = 0; round < 3; round++) {
            if (greater(a, b) || equal(a, b) && greater(Math.abs(xi), Math.abs(eta))) {
                transform(0, -1, 0, -1, 0, 0, 0, 0, -1);
            }
            if (greater(b, c) || equal(b, c) && greater(Math.abs(eta), Math.abs(zeta))) {
                transform(-1, 0, 0, 0, 0, -1, 0, -1, 0);
            }
        }
        signs();
    }

    private void signs() {
        if (positive()) {
            int i = less(xi, 0) ? -1 : 1;
            int j = less(eta, 0) ? -1 : 1;
            int k = less(zeta, 0) ? -1 : 1;
            transform(i, 0, 0, 0, j, 0, 0, 0, k);
            return;
        }
        int[] flip = {greater(xi, 0) ? -1 : 1, greater(eta, 0) ? -1 : 1, greater(zeta, 0) ? -1 : 1};
        if (flip[0] * flip[1] * flip[2] < 0) {
            double[] angles = {xi, eta, zeta};
            for (int n = 2; n >= 0; n--) {
                if (equal(angles[n], 0)) {
                    flip[n] = -flip[n];
                    break;
                }
            }
        }
        transform(flip[0], 0, 0, 0, flip[1], 0, 0, 0, flip[2]);
    }

    /** Whether ξηζ is above 0, none of them being 0. */
    private boolean positive() {
        if (equal(xi, 0) || equal(eta, 0) || equal(zeta, 0)) {
            return false;
        }
        return (xi > 0 ? 1 : -1) * (eta > 0 ? 1 : -1) * (zeta > 0 ? 1 : -1) > 0;
    }

    private boolean step5() {
        if (greater(Math.abs(xi), b) || equal(xi, b) && less(2 * eta, zeta) || equal(xi, -b) && less(zeta, 0)) {
            transform(1, 0, 0, 0, 1, xi > 0 ? -1 : 1, 0, 0, 1);
            return true;
        }
        return false;
    }

    private boolean step6() {
        if (greater(Math.abs(eta), a) || equal(eta, a) && less(2 * xi, zeta) || equal(eta, -a) && less(zeta, 0)) {
            transform(1, 0, eta > 0 ? -1 : 1, 0, 1, 0, 0, 0, 1);
            return true;
        }
        return false;
    }

    private boolean step7() {
        if (greater(Math.abs(zeta), a) || equal(zeta, a) && less(2 * xi, eta) || equal(zeta, -a) && less(eta, 0)) {
            transform(1, zeta > 0 ? -1 : 1, 0, 0, 1, 0, 0, 0, 1);
            return true;
        }
        return false;
    }

    private boolean step8() {
        double sum = xi + eta + zeta + a + b;
        if (less(sum, 0) || equal(sum, 0) && greater(2 * (a + eta) + zeta, 0)) {
            transform(1, 0, 1, 0, 1, 1, 0, 0, 1);
            return true;
        }
        return false;
    }

    private void transform(int... p) {
        basis = Mat3.times(basis, p);
        measure();
    }

    private void measure() {
        int[] u = {basis[0], basis[3], basis[6]};
        int[] v = {basis[1], basis[4], basis[7]};
        int[] w = {basis[2], basis[5], basis[8]};
        a = Mat3.dot(metric, u, u);
        b = Mat3.dot(metric, v, v);
        c = Mat3.dot(metric, w, w);
        xi = 2 * Mat3.dot(metric, v, w);
        eta = 2 * Mat3.dot(metric, u, w);
        zeta = 2 * Mat3.dot(metric, u, v);
    }

    private boolean less(double x, double y) {
        return x < y - epsilon;
    }

    private boolean greater(double x, double y) {
        return less(y, x);
    }

    private boolean equal(double x, double y) {
        return !less(x, y) && !less(y, x);
    }
}
