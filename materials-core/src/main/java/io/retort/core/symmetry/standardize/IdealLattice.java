package io.retort.core.symmetry.standardize;

import io.retort.core.structure.Lattice;
import io.retort.core.symmetry.search.Mat3;

/** The cell that a crystal system asks for, nearest to a measured one: equal lengths are averaged, fixed angles set. */
final class IdealLattice {

    private IdealLattice() {}

    /**
     * a along x, b in the xy plane.
     *
     * @param number space-group number, in its standard setting
     * @param conventional rows in Å
     */
    static Lattice of(int number, double[] conventional) {
        double[] g = Mat3.metric(conventional);
        double a = Math.sqrt(g[0]);
        double b = Math.sqrt(g[4]);
        double c = Math.sqrt(g[8]);
        double across = (a + b) / 2;
        double all = (a + b + c) / 3;
        if (number <= 2) {
            return Lattice.of(a, b, c, angle(g[5], b, c), angle(g[2], a, c), angle(g[1], a, b));
        } else if (number <= 15) {
            return Lattice.of(a, b, c, 90, angle(g[2], a, c), 90);
        } else if (number <= 74) {
            return Lattice.of(a, b, c, 90, 90, 90);
        } else if (number <= 142) {
            return Lattice.of(across, across, c, 90, 90, 90);
        } else if (number <= 194) {
            return Lattice.of(across, across, c, 90, 90, 120);
        }
        return Lattice.of(all, all, all, 90, 90, 90);
    }

    private static double angle(double dot, double u, double v) {
        return Math.toDegrees(Math.acos(Math.max(-1, Math.min(1, dot / (u * v)))));
    }
}
