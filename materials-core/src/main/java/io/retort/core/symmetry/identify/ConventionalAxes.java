package io.retort.core.symmetry.identify;

import io.retort.core.symmetry.search.Delaunay;
import io.retort.core.symmetry.search.Mat3;
import io.retort.core.symmetry.search.Niggli;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * The axes that crystallographers would take for a cell of given point group (International Tables, volume A, 2.1.3): every
 * choice that the settings of its space groups may ask for, the preferred one first. Each is a change of basis from the
 * primitive cell, its columns the conventional vectors; right-handed where the primitive cell is.
 */
final class ConventionalAxes {

    private final List<int[]> rotations;
    private final double[] metric;
    private final AxisPreference preference;

    private ConventionalAxes(List<int[]> rotations, double[] lattice, AxisPreference preference) {
        this.rotations = rotations;
        this.metric = Mat3.metric(lattice);
        this.preference = preference;
    }

    /** @param lattice of the primitive cell, rows in Å */
    static List<int[]> of(String pointGroup, List<int[]> rotations, double[] lattice, AxisPreference preference) {
        ConventionalAxes axes = new ConventionalAxes(rotations, lattice, preference);
        return switch (pointGroup) {
            case "1", "-1" -> List.of(Niggli.reduce(lattice));
            case "2", "m", "2/m" -> axes.monoclinic();
            case "222", "mm2", "mmm" -> axes.orthorhombic();
            case "4", "-4", "4/m", "422", "4mm", "-42m", "4/mmm" -> axes.uniaxial(4);
            case "23", "m-3" -> axes.cubic(2);
            case "432", "-43m", "m-3m" -> axes.cubic(4);
            default -> axes.uniaxial(3);
        };
    }

    /** b is unique; a and c are two of the three shortest vectors of the plane, at 90° or more. */
    private List<int[]> monoclinic() {
        int[] twofold = first(2);
        int[][] basis = planeOf(twofold);
        int[][] plane = Delaunay.reducePlane(metric, basis[0], basis[1]);
        int[] u = plane[0];
        int[] v = plane[1];
        int[] w = {-u[0] - v[0], -u[1] - v[1], -u[2] - v[2]};
        int[] b = preference.directed(RotationKind.axis(twofold));
        List<int[]> choices = new ArrayList<>();
        for (int[][] pair : new int[][][] {{u, v}, {v, u}, {v, w}, {w, v}, {u, w}, {w, u}}) {
            boolean forward = preference.directed(pair[0]) == pair[0];
            int[] a = forward ? pair[0] : RotationKind.negated(pair[0]);
            int[] c = forward ? pair[1] : RotationKind.negated(pair[1]);
            choices.add(rightHanded(a, b, c, 1));
        }
        choices.sort(Comparator.<int[]>comparingDouble(choice -> rounded(length(choice, 0) + length(choice, 2)))
                .thenComparingDouble(choice -> rounded(length(choice, 0)))
                .thenComparingDouble(choice -> preference.rank(column(choice, 0))));
        return choices;
    }

    /** Every order of the axes, the shortest first; the signs are those of the six settings of International Tables. */
    private List<int[]> orthorhombic() {
        List<int[]> axes = axes(2);
        if (axes.size() != 3) {
            return List.of();
        }
        int[] basis = rightHanded(axes.get(0), axes.get(1), axes.get(2), 2);
        int[] a = column(basis, 0);
        int[] b = column(basis, 1);
        int[] c = column(basis, 2);
        List<int[]> choices = new ArrayList<>(List.of(
                Delaunay.columns(a, b, c),
                Delaunay.columns(b, a, RotationKind.negated(c)),
                Delaunay.columns(c, a, b),
                Delaunay.columns(RotationKind.negated(c), b, a),
                Delaunay.columns(b, c, a),
                Delaunay.columns(a, RotationKind.negated(c), b)));
        choices.sort(Comparator.<int[]>comparingDouble(choice -> rounded(length(choice, 0)))
                .thenComparingDouble(choice -> rounded(length(choice, 1))));
        return choices;
    }

    /** c along the axis, a the preferred one of the shortest vectors across it, b its image; then turned by 180° about c. */
    private List<int[]> uniaxial(int order) {
        int[] rotation = first(order);
        int[] turn = RotationKind.proper(rotation);
        int[] c = preference.directed(RotationKind.axis(rotation));
        int[][] plane = planeOf(rotation);
        int[] any = Delaunay.reducePlane(metric, plane[0], plane[1])[0];
        int[] a = preference.directed(any);
        for (int i = 1; i < order; i++) {
            any = Mat3.apply(turn, any);
            int[] next = preference.directed(any);
            a = preference.rank(next) < preference.rank(a) ? next : a;
        }
        int[] b = Mat3.apply(turn, a);
        if (Mat3.determinant(Delaunay.columns(a, b, c)) < 0) {
            b = Mat3.apply(Mat3.inverse(turn), a);
        }
        return List.of(
                Delaunay.columns(a, b, c), Delaunay.columns(RotationKind.negated(a), RotationKind.negated(b), c));
    }

    /** Either order of the axes, for the groups that have no fourfold axis. */
    private List<int[]> cubic(int order) {
        List<int[]> axes = axes(order);
        if (axes.size() != 3) {
            return List.of();
        }
        return List.of(
                rightHanded(axes.get(0), axes.get(1), axes.get(2), 2),
                rightHanded(axes.get(1), axes.get(0), axes.get(2), 2));
    }

    /** Turns round the vector of this column where the three are left-handed. */
    private static int[] rightHanded(int[] a, int[] b, int[] c, int column) {
        int[] basis = Delaunay.columns(a, b, c);
        if (Mat3.determinant(basis) < 0) {
            for (int row = 0; row < 9; row += 3) {
                basis[row + column] = -basis[row + column];
            }
        }
        return basis;
    }

    private static int[] column(int[] basis, int column) {
        return new int[] {basis[column], basis[3 + column], basis[6 + column]};
    }

    private int[] first(int order) {
        for (int[] rotation : rotations) {
            if (RotationKind.order(rotation) == order) {
                return rotation;
            }
        }
        throw new IllegalStateException("no rotation of order " + order);
    }

    private List<int[]> axes(int order) {
        List<int[]> axes = new ArrayList<>();
        for (int[] rotation : rotations) {
            if (RotationKind.order(rotation) == order) {
                int[] axis = preference.directed(RotationKind.axis(rotation));
                if (axes.stream().noneMatch(known -> Arrays.equals(known, axis))) {
                    axes.add(axis);
                }
            }
        }
        axes.sort(Comparator.comparingDouble(preference::rank));
        return axes;
    }

    private static int[][] planeOf(int[] rotation) {
        return RotationKind.planeBasis(RotationKind.planeNormal(rotation));
    }

    private double length(int[] basis, int column) {
        return Math.sqrt(Mat3.squared(metric, basis[column], basis[3 + column], basis[6 + column]));
    }

    /** So that lengths equal but for rounding keep their order. */
    private static double rounded(double length) {
        return Math.rint(length * 1e5);
    }
}
