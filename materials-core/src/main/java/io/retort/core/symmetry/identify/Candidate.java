package io.retort.core.symmetry.identify;

import io.retort.core.symmetry.search.Mat3;
import io.retort.core.symmetry.search.Operations;
import org.jspecify.annotations.Nullable;

/** Operations seen from one choice of axes and one centring. */
final class Candidate {

    private final int[] basis = new int[9];
    private final boolean fits;
    private final int[] keys;
    private final double[][] translations;
    private final double[] metric;

    Candidate(int[] axes, double[] primitive, Operations operations, double[] lattice) {
        double[] product = Mat3.times(Mat3.real(axes), primitive);
        boolean whole = true;
        for (int i = 0; i < 9; i++) {
            basis[i] = (int) Math.rint(product[i]);
            whole &= Math.abs(product[i] - basis[i]) < 1e-6;
        }
        fits = whole && Math.abs(Mat3.determinant(basis)) == 1;
        keys = new int[fits ? operations.size() : 0];
        translations = new double[keys.length][];
        metric = Mat3.metric(Mat3.changeLattice(lattice, basis));
        if (fits) {
            see(operations);
        }
    }

    private void see(Operations operations) {
        int[] inverse = Mat3.inverse(basis);
        for (int i = 0; i < keys.length; i++) {
            keys[i] = HallGroup.key(
                    Mat3.times(Mat3.times(inverse, operations.rotations().get(i)), basis));
            translations[i] = Mat3.apply(inverse, operations.translations().get(i));
        }
    }

    int[] basis() {
        return basis;
    }

    /** The origin shift that makes these the group's operations within the tolerance (Å), or null. */
    double @Nullable [] origin(HallGroup group, double tolerance) {
        if (!fits || keys.length != group.size()) {
            return null;
        }
        double[][] mine = new double[keys.length][];
        for (int i = 0; i < keys.length; i++) {
            int index = group.indexOf(keys[i]);
            if (index < 0) {
                return null;
            }
            mine[index] = translations[i];
        }
        int[] generators = group.generators();
        double[] b = new double[3 * generators.length];
        for (int g = 0; g < generators.length; g++) {
            for (int k = 0; k < 3; k++) {
                b[3 * g + k] = mine[generators[g]][k] - group.translation(generators[g])[k];
            }
        }
        double[] origin = group.equations().solve(b);
        return agrees(group, mine, origin, tolerance) ? origin : null;
    }

    private boolean agrees(HallGroup group, double[][] mine, double[] origin, double tolerance) {
        for (int i = 0; i < mine.length; i++) {
            double[] moved = Mat3.apply(group.rotation(i), origin);
            double[] r = new double[3];
            for (int k = 0; k < 3; k++) {
                double rest = mine[i][k] - group.translation(i)[k] - moved[k] + origin[k];
                r[k] = rest - Math.rint(rest);
            }
            if (Mat3.squared(metric, r[0], r[1], r[2]) > tolerance * tolerance) {
                return false;
            }
        }
        return true;
    }
}
