package io.retort.core.symmetry.identify;

import io.retort.core.symmetry.search.Delaunay;
import io.retort.core.symmetry.search.Mat3;
import io.retort.core.symmetry.search.Niggli;
import java.util.ArrayList;
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

    private ConventionalAxes(List<int[]> rotations, double[] lattice) {
        this.rotations = rotations;
        this.metric = Mat3.metric(lattice);
    }

    static List<int[]> of(String pointGroup, List<int[]> rotations, double[] lattice) {
        ConventionalAxes axes = new ConventionalAxes(rotations, lattice);
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
        int[][] plane = Delaunay.reducePlane(metric, planeOf(twofold)[0], planeOf(twofold)[1]);
        int[] u = plane[0];
        int[] v = plane[1];
        int[] w = {-u[0] - v[0], -u[1] - v[1], -u[2] - v[2]};
        int[] b = RotationKind.axis(twofold);
        List<int[]> choices = new ArrayList<>();
        for (int[][] pair : new int[][][] {{u, v}, {v, u}, {v, w}, {w, v}, {u, w}, {w, u}}) {
            int[] basis = Delaunay.columns(pair[0], b, pair[1]);
            choices.add(
                    Mat3.determinant(basis) > 0 ? basis : Delaunay.columns(pair[0], RotationKind.negated(b), pair[1]));
        }
        choices.sort(Comparator.comparingDouble(basis -> rounded(length(basis, 0) + length(basis, 2))));
        return choices;
    }

    private List<int[]> orthorhombic() {
        List<int[]> axes = axes(2);
        List<int[]> choices = new ArrayList<>();
        if (axes.size() == 3) {
            for (int[] order : new int[][] {{0, 1, 2}, {0, 2, 1}, {1, 0, 2}, {1, 2, 0}, {2, 0, 1}, {2, 1, 0}}) {
                choices.add(rightHanded(axes.get(order[0]), axes.get(order[1]), axes.get(order[2])));
            }
        }
        choices.sort(Comparator.<int[]>comparingDouble(basis -> rounded(length(basis, 0)))
                .thenComparingDouble(basis -> rounded(length(basis, 1))));
        return choices;
    }

    /** c along the axis, a the shortest vector across it, b its image; then the same turned by 180° about c. */
    private List<int[]> uniaxial(int order) {
        int[] rotation = first(order);
        int[] c = RotationKind.axis(rotation);
        int[][] plane = planeOf(rotation);
        int[] a = Delaunay.reducePlane(metric, plane[0], plane[1])[0];
        int[] b = Mat3.apply(RotationKind.proper(rotation), a);
        int[] basis = rightHanded(a, b, c);
        return List.of(basis, Delaunay.columns(RotationKind.negated(a), RotationKind.negated(b), new int[] {
            basis[2], basis[5], basis[8]
        }));
    }

    private List<int[]> cubic(int order) {
        List<int[]> axes = axes(order);
        if (axes.size() != 3) {
            return List.of();
        }
        int[] a = axes.get(0);
        int[] b = axes.get(1);
        int[] c = axes.get(2);
        return List.of(rightHanded(a, b, c), rightHanded(b, a, c));
    }

    private static int[] rightHanded(int[] a, int[] b, int[] c) {
        int[] basis = Delaunay.columns(a, b, c);
        return Mat3.determinant(basis) > 0 ? basis : Delaunay.columns(a, b, RotationKind.negated(c));
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
                int[] axis = RotationKind.axis(rotation);
                if (axes.stream().noneMatch(known -> java.util.Arrays.equals(known, axis))) {
                    axes.add(axis);
                }
            }
        }
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
