package io.retort.core.symmetry.search;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The operations of a primitive cell: each rotation of its lattice is tried with every translation that takes the first
 * site of the rarest kind to a site of that kind.
 */
public final class OperationSearch {

    /** No lattice has more rotations. */
    private static final int MOST = 48;

    private OperationSearch() {}

    /** In units of the primitive cell; one translation a rotation. Null where the tolerance lets in too many rotations. */
    public static @Nullable Operations of(PrimitiveCell primitive, Tolerances tolerances) {
        List<int[]> rotations = LatticeSymmetry.of(primitive.cell().lattice(), tolerances);
        if (rotations.size() > MOST) {
            return null;
        }
        Cell cell = primitive.cell();
        Overlap overlap = tolerances.distance() == primitive.tolerances().distance()
                ? primitive.overlap()
                : new Overlap(cell, tolerances.distance());
        int[] rarest = cell.rarest();
        Operations operations = new Operations(rotations.size());
        int[] images = new int[cell.size()];
        double[] origin = cell.position(rarest[0]);
        for (int[] rotation : rotations) {
            double[] rotated = Mat3.apply(rotation, origin);
            for (int site : rarest) {
                double tx = cell.positions()[3 * site] - rotated[0];
                double ty = cell.positions()[3 * site + 1] - rotated[1];
                double tz = cell.positions()[3 * site + 2] - rotated[2];
                if (overlap.maps(rotation, tx, ty, tz, images)) {
                    operations.add(rotation, new double[] {tx, ty, tz});
                    break;
                }
            }
        }
        return operations;
    }
}
