package io.retort.core.symmetry.standardize;

import io.retort.core.symmetry.Triplet;
import io.retort.core.symmetry.identify.HallGroup;
import io.retort.core.symmetry.search.Mat3;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Assigns Wyckoff positions in one Hall setting. A position M y + v, y free, is a point, line or plane. With N the whole-number
 * rows that span {n : n M = 0} in the primitive basis, a site x lies on it, up to a lattice vector, exactly where N (x − v) is
 * whole. An orbit has the position that one of its members lies on and whose multiplicity it has.
 */
final class WyckoffFinder {

    /** Of a primitive vector; sites are already exact but for rounding. */
    private static final double ROUNDING = 1e-4;

    private record Locus(WyckoffPosition position, int[][] normals, double[] at) {}

    private final HallGroup group;
    private final List<Locus> loci = new ArrayList<>();
    private final int cellPoints;

    WyckoffFinder(HallGroup group) {
        this.group = group;
        double[] inverse = Mat3.inverse(group.primitive());
        cellPoints = (int) Math.rint(Mat3.determinant(inverse));
        for (WyckoffPosition position : WyckoffTable.of(group.setting())) {
            Triplet triplet = Triplet.parse(position.coordinates());
            int[] directions = rounded(Mat3.times(inverse, triplet.matrix()));
            loci.add(new Locus(position, leftKernel(directions), Mat3.apply(inverse, triplet.shift())));
        }
    }

    /**
     * The Wyckoff position of the orbit of x.
     *
     * @param x in units of the setting's primitive vectors
     * @param stabiliser how many operations leave x in place
     */
    @Nullable
    WyckoffPosition find(double[] x, int stabiliser) {
        int multiplicity = group.size() / stabiliser * cellPoints;
        for (Locus locus : loci) {
            if (locus.position().multiplicity() == multiplicity && anyLiesOn(locus, x)) {
                return locus.position();
            }
        }
        return null;
    }

    private boolean anyLiesOn(Locus locus, double[] x) {
        for (int i = 0; i < group.size(); i++) {
            if (liesOn(locus, group.rotation(i), group.translation(i), x)) {
                return true;
            }
        }
        return false;
    }

    private static boolean liesOn(Locus locus, int[] w, double[] t, double[] x) {
        double[] y = Mat3.apply(w, x);
        for (int[] n : locus.normals()) {
            double sum = 0;
            for (int k = 0; k < 3; k++) {
                sum += n[k] * (y[k] + t[k] - locus.at()[k]);
            }
            if (Math.abs(sum - Math.rint(sum)) > ROUNDING) {
                return false;
            }
        }
        return true;
    }

    private static int[] rounded(double[] m) {
        int[] rounded = new int[9];
        for (int i = 0; i < 9; i++) {
            rounded[i] = (int) Math.rint(m[i]);
        }
        return rounded;
    }

    /** Whole-number basis of {n : n M = 0}: row operations that clear M, kept where they leave a row of zeros. */
    private static int[][] leftKernel(int[] m) {
        int[][] rows = new int[3][6];
        for (int i = 0; i < 3; i++) {
            System.arraycopy(m, 3 * i, rows[i], 0, 3);
            rows[i][3 + i] = 1;
        }
        int rank = 0;
        for (int column = 0; column < 3 && rank < 3; column++) {
            rank += clear(rows, column, rank) ? 1 : 0;
        }
        int[][] kernel = new int[3 - rank][];
        for (int i = rank; i < 3; i++) {
            kernel[i - rank] = new int[] {rows[i][3], rows[i][4], rows[i][5]};
        }
        return kernel;
    }

    /** Euclid down a column from row {@code top}; whether anything but zeros stood there. */
    private static boolean clear(int[][] rows, int column, int top) {
        for (int i = top + 1; i < 3; i++) {
            while (rows[i][column] != 0) {
                int factor = rows[top][column] / rows[i][column];
                for (int k = 0; k < 6; k++) {
                    rows[top][k] -= factor * rows[i][k];
                }
                int[] swap = rows[top];
                rows[top] = rows[i];
                rows[i] = swap;
            }
        }
        return rows[top][column] != 0;
    }
}
