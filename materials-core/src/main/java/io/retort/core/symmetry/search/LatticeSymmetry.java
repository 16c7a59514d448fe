package io.retort.core.symmetry.search;

import java.util.ArrayList;
import java.util.List;

/**
 * The rotations of a lattice in its reduced basis, where their matrices hold −1, 0 and 1 only. A rotation counts where it
 * keeps each vector's length, and each angle as a distance at the vectors' ends, within the tolerance (A. Togo, K. Shinohara,
 * I. Tanaka, arXiv:1808.01590, section 2).
 */
final class LatticeSymmetry {

    private static final int[][] DIRECTIONS = directions();

    private final double[] metric;
    private final double[] lengths = new double[3];
    private final Tolerances tolerances;
    private final List<int[]> rotations = new ArrayList<>();

    private LatticeSymmetry(double[] metric, Tolerances tolerances) {
        this.metric = metric;
        this.tolerances = tolerances;
        for (int i = 0; i < 3; i++) {
            lengths[i] = Math.sqrt(metric[4 * i]);
        }
    }

    /** Matrices on column vectors in the lattice's own basis. */
    static List<int[]> of(double[] reducedLattice, Tolerances tolerances) {
        LatticeSymmetry search = new LatticeSymmetry(Mat3.metric(reducedLattice), tolerances);
        search.run();
        return search.rotations;
    }

    private void run() {
        List<int[]> as = images(0);
        List<int[]> bs = images(1);
        List<int[]> cs = images(2);
        for (int[] a : as) {
            for (int[] b : bs) {
                if (keepsAngle(a, b, 0, 1)) {
                    for (int[] c : cs) {
                        int[] rotation = Delaunay.columns(a, b, c);
                        if (Math.abs(Mat3.determinant(rotation)) == 1
                                && keepsAngle(a, c, 0, 2)
                                && keepsAngle(b, c, 1, 2)) {
                            rotations.add(rotation);
                        }
                    }
                }
            }
        }
    }

    private List<int[]> images(int axis) {
        List<int[]> images = new ArrayList<>();
        for (int[] direction : DIRECTIONS) {
            double length = Math.sqrt(Mat3.dot(metric, direction, direction));
            if (Math.abs(length - lengths[axis]) <= tolerances.distance()) {
                images.add(direction);
            }
        }
        return images;
    }

    private boolean keepsAngle(int[] u, int[] v, int i, int j) {
        double rotatedU = Math.sqrt(Mat3.dot(metric, u, u));
        double rotatedV = Math.sqrt(Mat3.dot(metric, v, v));
        double before = metric[3 * i + j] / (lengths[i] * lengths[j]);
        double after = Mat3.dot(metric, u, v) / (rotatedU * rotatedV);
        if (tolerances.angle() > 0) {
            return Math.abs(degrees(before) - degrees(after)) <= tolerances.angle();
        }
        double cosine = before * after
                + Math.sqrt(Math.max(0, 1 - before * before)) * Math.sqrt(Math.max(0, 1 - after * after));
        double squaredSine = 1 - cosine * cosine;
        double squaredLength = (lengths[i] + rotatedU) * (lengths[j] + rotatedV) / 4;
        return squaredSine <= 1e-12 || squaredSine * squaredLength <= tolerances.distance() * tolerances.distance();
    }

    private static double degrees(double cosine) {
        return Math.toDegrees(Math.acos(Math.max(-1, Math.min(1, cosine))));
    }

    private static int[][] directions() {
        List<int[]> directions = new ArrayList<>();
        for (int code = 0; code < 27; code++) {
            int[] direction = {code / 9 - 1, code / 3 % 3 - 1, code % 3 - 1};
            if (code != 13) {
                directions.add(direction);
            }
        }
        return directions.toArray(new int[0][]);
    }
}
