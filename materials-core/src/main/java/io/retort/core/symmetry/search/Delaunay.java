package io.retort.core.symmetry.search;

import java.util.Arrays;

/**
 * Delaunay reduction in three and two dimensions: Selling's steps until no two of the vectors a, b, c, −a−b−c make an acute
 * angle; then the shortest three of the seven that the cell offers (B. Delaunay, Z. Kristallogr. 84, 109 (1933);
 * International Tables, volume A, 3.1.2.3).
 */
public final class Delaunay {

    private static final int MOST_STEPS = 1000;

    private Delaunay() {}

    /**
     * The change of basis from a lattice to its reduced basis, right-handed, shortest vector first.
     *
     * @throws DegenerateCellException where the vectors lie in a plane
     */
    public static int[] reduce(double[] lattice) {
        double[] metric = Mat3.metric(lattice);
        double scale = (metric[0] + metric[4] + metric[8]) * 1e-10;
        if (!(Math.abs(Mat3.determinant(lattice)) > 1e-6 * Math.sqrt(metric[0] * metric[4] * metric[8]) * 1e-3)) {
            throw new DegenerateCellException();
        }
        int[][] four = {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}, {-1, -1, -1}};
        for (int step = 0; step < MOST_STEPS && selling(four, metric, scale); step++) {}
        return shortest(four, metric, Mat3.determinant(lattice));
    }

    /** One step: the first pair at an acute angle is opened. False where none is left. */
    private static boolean selling(int[][] four, double[] metric, double scale) {
        for (int i = 0; i < 4; i++) {
            for (int j = i + 1; j < 4; j++) {
                if (Mat3.dot(metric, four[i], four[j]) > scale) {
                    for (int k = 0; k < 4; k++) {
                        if (k != i && k != j) {
                            add(four[k], four[i]);
                        }
                    }
                    four[i] = new int[] {-four[i][0], -four[i][1], -four[i][2]};
                    return true;
                }
            }
        }
        return false;
    }

    private static int[] shortest(int[][] four, double[] metric, double handedness) {
        int[][] seven = {
            four[0], four[1], four[2], four[3], sum(four[0], four[1]), sum(four[1], four[2]), sum(four[2], four[0])
        };
        Arrays.sort(seven, (u, v) -> compare(Mat3.dot(metric, u, u), Mat3.dot(metric, v, v)));
        for (int k = 2; k < 7; k++) {
            int[] basis = columns(seven[0], seven[1], seven[k]);
            int determinant = Mat3.determinant(basis);
            if (determinant != 0) {
                return determinant * handedness < 0 ? negated(basis) : basis;
            }
        }
        throw new DegenerateCellException();
    }

    /** Lengths that differ by rounding only count as equal, so that the sort is stable. */
    private static int compare(double u, double v) {
        return Math.abs(u - v) <= 1e-9 * (u + v) ? 0 : Double.compare(u, v);
    }

    /**
     * The shortest two vectors of a plane's lattice, at an angle of 90° or more.
     *
     * @param u in units of the cell
     * @param v in units of the cell
     */
    public static int[][] reducePlane(double[] metric, int[] u, int[] v) {
        int[][] three = {u.clone(), v.clone(), {-u[0] - v[0], -u[1] - v[1], -u[2] - v[2]}};
        double scale = 1e-10 * (metric[0] + metric[4] + metric[8]);
        for (int step = 0; step < MOST_STEPS && opened(three, metric, scale); step++) {}
        Arrays.sort(three, (x, y) -> compare(Mat3.dot(metric, x, x), Mat3.dot(metric, y, y)));
        return new int[][] {three[0], three[1]};
    }

    private static boolean opened(int[][] three, double[] metric, double scale) {
        for (int i = 0; i < 3; i++) {
            int j = (i + 1) % 3;
            if (Mat3.dot(metric, three[i], three[j]) > scale) {
                int[] k = three[(i + 2) % 3];
                add(k, three[i]);
                add(k, three[i]);
                three[i] = new int[] {-three[i][0], -three[i][1], -three[i][2]};
                return true;
            }
        }
        return false;
    }

    private static void add(int[] u, int[] v) {
        for (int i = 0; i < 3; i++) {
            u[i] += v[i];
        }
    }

    private static int[] sum(int[] u, int[] v) {
        return new int[] {u[0] + v[0], u[1] + v[1], u[2] + v[2]};
    }

    private static int[] negated(int[] m) {
        return Arrays.stream(m).map(x -> -x).toArray();
    }

    /** The matrix with these columns. */
    public static int[] columns(int[] a, int[] b, int[] c) {
        return new int[] {a[0], b[0], c[0], a[1], b[1], c[1], a[2], b[2], c[2]};
    }
}
