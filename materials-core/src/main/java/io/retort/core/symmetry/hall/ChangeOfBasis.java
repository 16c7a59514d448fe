package io.retort.core.symmetry.hall;

import static io.retort.core.symmetry.hall.ExactOperation.PARTS;

import io.retort.core.symmetry.Rotation;
import io.retort.core.symmetry.Triplet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The bracket at the end of a Hall symbol, V: an operation S of the symbol stands for V S V⁻¹.
 *
 * @param matrix nine numbers, row by row
 * @param shift in units of the cell vectors
 */
record ChangeOfBasis(double[] matrix, double[] shift) {

    static ChangeOfBasis parse(@Nullable String bracket) {
        if (bracket == null) {
            return new ChangeOfBasis(identity(), new double[3]);
        }
        if (bracket.indexOf(',') >= 0) {
            Triplet triplet = Triplet.parse(bracket);
            return new ChangeOfBasis(triplet.matrix(), triplet.shift());
        }
        String[] twelfths = bracket.strip().split("\\s+");
        if (twelfths.length != 3) {
            throw new IllegalArgumentException(
                    "A Hall symbol ends in a shift such as (0 0 1); found (" + bracket + ").");
        }
        double[] shift = Arrays.stream(twelfths)
                .mapToDouble(part -> parseWhole(part) / 12.0)
                .toArray();
        return new ChangeOfBasis(identity(), shift);
    }

    List<ExactOperation> transform(List<ExactOperation> group) {
        double[] inverse = inverse();
        Set<ExactOperation> transformed = new LinkedHashSet<>();
        for (ExactOperation operation : group) {
            double[] w = product(product(matrix, operation.rotation().toArray()), inverse);
            double[] moved = apply(matrix, operation.x(), operation.y(), operation.z());
            double[] shifted = apply(w, shift[0] * PARTS, shift[1] * PARTS, shift[2] * PARTS);
            int[] t = new int[3];
            for (int i = 0; i < 3; i++) {
                t[i] = whole(moved[i] + shift[i] * PARTS - shifted[i]);
            }
            transformed.add(new ExactOperation(rotation(w), t[0], t[1], t[2]));
        }
        return new ArrayList<>(transformed);
    }

    /** The old lattice vectors in the new cell: centrings, where the new cell is the larger one. */
    List<ExactOperation> translations() {
        List<ExactOperation> translations = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            translations.add(ExactOperation.translation(
                    whole(matrix[i] * PARTS), whole(matrix[3 + i] * PARTS), whole(matrix[6 + i] * PARTS)));
        }
        return translations;
    }

    private static Rotation rotation(double[] w) {
        int[] rows = new int[9];
        for (int i = 0; i < 9; i++) {
            rows[i] = whole(w[i]);
        }
        return Rotation.of(rows);
    }

    private static int whole(double value) {
        if (Math.abs(value - Math.rint(value)) > 1e-6) {
            throw new IllegalArgumentException("The change of basis of a Hall symbol leads off its lattice.");
        }
        return (int) Math.rint(value);
    }

    private static int parseWhole(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(
                    "A Hall symbol ends in a shift of whole twelfths such as (0 0 1); found '" + text + "'.", e);
        }
    }

    private double[] inverse() {
        double[] m = matrix;
        double[] adjoint = {
            m[4] * m[8] - m[5] * m[7], m[2] * m[7] - m[1] * m[8], m[1] * m[5] - m[2] * m[4],
            m[5] * m[6] - m[3] * m[8], m[0] * m[8] - m[2] * m[6], m[2] * m[3] - m[0] * m[5],
            m[3] * m[7] - m[4] * m[6], m[1] * m[6] - m[0] * m[7], m[0] * m[4] - m[1] * m[3]
        };
        double determinant = m[0] * adjoint[0] + m[1] * adjoint[3] + m[2] * adjoint[6];
        if (Math.abs(determinant) < 1e-9) {
            throw new IllegalArgumentException("The change of basis of a Hall symbol has no inverse.");
        }
        return Arrays.stream(adjoint).map(value -> value / determinant).toArray();
    }

    private static double[] product(double[] a, int[] b) {
        return product(a, Arrays.stream(b).asDoubleStream().toArray());
    }

    private static double[] product(double[] a, double[] b) {
        double[] c = new double[9];
        for (int i = 0; i < 9; i++) {
            int row = i / 3 * 3;
            c[i] = a[row] * b[i % 3] + a[row + 1] * b[3 + i % 3] + a[row + 2] * b[6 + i % 3];
        }
        return c;
    }

    private static double[] apply(double[] m, double x, double y, double z) {
        return new double[] {
            m[0] * x + m[1] * y + m[2] * z, m[3] * x + m[4] * y + m[5] * z, m[6] * x + m[7] * y + m[8] * z
        };
    }

    private static double[] identity() {
        return new double[] {1, 0, 0, 0, 1, 0, 0, 0, 1};
    }
}
