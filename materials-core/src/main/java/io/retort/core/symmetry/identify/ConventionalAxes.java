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
    private final double[] lattice;
    private final double[] metric;
    private final double[] orientation;

    private ConventionalAxes(List<int[]> rotations, double[] lattice, double[] orientation) {
        this.rotations = rotations;
        this.lattice = lattice;
        this.metric = Mat3.metric(lattice);
        this.orientation = orientation;
    }

    /**
     * @param lattice of the primitive cell, rows in Å
     * @param orientation three rows; where several choices are equally good, the one along them is preferred, so that a cell
     *     in standard form keeps its axes
     */
    static List<int[]> of(String pointGroup, List<int[]> rotations, double[] lattice, double[] orientation) {
        ConventionalAxes axes = new ConventionalAxes(rotations, lattice, orientation);
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
            choices.add(aligned(List.of(
                    rightHanded(pair[0], b, pair[1], 1),
                    rightHanded(RotationKind.negated(pair[0]), b, RotationKind.negated(pair[1]), 1))));
        }
        choices.sort(Comparator.<int[]>comparingDouble(basis -> rounded(length(basis, 0) + length(basis, 2)))
                .thenComparingDouble(basis -> rounded(length(basis, 0)))
                .thenComparingDouble(basis -> -alignment(basis)));
        return choices;
    }

    private List<int[]> orthorhombic() {
        List<int[]> axes = axes(2);
        List<int[]> choices = new ArrayList<>();
        if (axes.size() == 3) {
            for (int[] order : new int[][] {{0, 1, 2}, {0, 2, 1}, {1, 0, 2}, {1, 2, 0}, {2, 0, 1}, {2, 1, 0}}) {
                choices.add(aligned(signed(axes.get(order[0]), axes.get(order[1]), axes.get(order[2]))));
            }
        }
        choices.sort(Comparator.<int[]>comparingDouble(basis -> rounded(length(basis, 0)))
                .thenComparingDouble(basis -> rounded(length(basis, 1)))
                .thenComparingDouble(basis -> -alignment(basis)));
        return choices;
    }

    /** c along the axis, a the shortest vector across it, b its image; then the same turned by 180° about c. */
    private List<int[]> uniaxial(int order) {
        int[] rotation = first(order);
        int[] turn = RotationKind.proper(rotation);
        int[] c = RotationKind.axis(rotation);
        int[][] plane = planeOf(rotation);
        int[] a = Delaunay.reducePlane(metric, plane[0], plane[1])[0];
        List<int[]> even = new ArrayList<>();
        List<int[]> odd = new ArrayList<>();
        for (int i = 0; i < order; i++) {
            int[] b = Mat3.apply(turn, a);
            add(a, b, c, order == 3 ? new int[] {-a[0] - b[0], -a[1] - b[1], -a[2] - b[2]} : b, even, odd);
            a = b;
        }
        int[] best = aligned(even);
        int[] other = aligned(odd);
        return alignment(best) >= alignment(other) ? List.of(best, other) : List.of(other, best);
    }

    /** Both directions of c, with b or its mirror image so that the axes stay right-handed. */
    private void add(int[] a, int[] b, int[] c, int[] mirrored, List<int[]> even, List<int[]> odd) {
        int[] basis = rightHanded(a, b, c, 2);
        even.add(basis);
        int[] down = {-basis[2], -basis[5], -basis[8]};
        even.add(Delaunay.columns(a, mirrored == b ? RotationKind.negated(b) : mirrored, down));
        for (int[] of : List.copyOf(even.subList(even.size() - 2, even.size()))) {
            odd.add(new int[] {-of[0], -of[1], of[2], -of[3], -of[4], of[5], -of[6], -of[7], of[8]});
        }
    }

    /** Either order of the axes that no rotation of the lower cubic groups turns into the other. */
    private List<int[]> cubic(int order) {
        List<int[]> axes = axes(order);
        if (axes.size() != 3) {
            return List.of();
        }
        int[] best = aligned(turns(axes.get(0), axes.get(1), axes.get(2)));
        int[] other = aligned(turns(axes.get(1), axes.get(0), axes.get(2)));
        return alignment(best) >= alignment(other) ? List.of(best, other) : List.of(other, best);
    }

    private static List<int[]> turns(int[] a, int[] b, int[] c) {
        List<int[]> turns = new ArrayList<>(signed(a, b, c));
        turns.addAll(signed(b, c, a));
        turns.addAll(signed(c, a, b));
        return turns;
    }

    /** The four right-handed choices of sign. */
    private static List<int[]> signed(int[] a, int[] b, int[] c) {
        int[] minusA = RotationKind.negated(a);
        int[] minusB = RotationKind.negated(b);
        return List.of(
                rightHanded(a, b, c, 2),
                rightHanded(a, minusB, c, 2),
                rightHanded(minusA, b, c, 2),
                rightHanded(minusA, minusB, c, 2));
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

    /** The choice nearest to the orientation asked for, the first among equals. */
    private int[] aligned(List<int[]> choices) {
        int[] best = choices.get(0);
        for (int[] choice : choices) {
            best = alignment(choice) > alignment(best) + 1e-6 ? choice : best;
        }
        return best;
    }

    /** Sum of the cosines between the vectors and those of the orientation, rounded. */
    private double alignment(int[] basis) {
        double[] rows = Mat3.changeLattice(lattice, basis);
        double sum = 0;
        for (int i = 0; i < 9; i += 3) {
            double dot = 0;
            double squared = 0;
            double reference = 0;
            for (int k = i; k < i + 3; k++) {
                dot += rows[k] * orientation[k];
                squared += rows[k] * rows[k];
                reference += orientation[k] * orientation[k];
            }
            sum += dot / Math.sqrt(squared * reference);
        }
        return Math.rint(sum * 1e6) / 1e6;
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
