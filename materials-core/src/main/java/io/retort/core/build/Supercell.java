package io.retort.core.build;

import io.retort.core.structure.Cartesian;
import io.retort.core.structure.Fractional;
import io.retort.core.structure.Lattice;
import io.retort.core.structure.Site;
import io.retort.core.structure.Structure;
import io.retort.core.symmetry.search.Mat3;
import java.util.ArrayList;
import java.util.List;

/** A larger (or merely other) cell of the same crystal. */
public final class Supercell {

    /** Sites that a built structure may have. */
    public static final int MAX_SITES = 100_000;

    /** Keeps the search for the cells inside bounded. */
    private static final int MAX_ENTRY = 200;

    private Supercell() {}

    /** So many cells along a, b and c. @throws BuildException where a count is below 1 or the cell would be too large */
    public static Structure of(Structure structure, int a, int b, int c) {
        if (a < 1 || b < 1 || c < 1) {
            throw new BuildException(
                    "Supercell " + a + "×" + b + "×" + c + ": each count is at least 1, such as 2×2×1.");
        }
        return of(structure, new int[] {a, 0, 0, 0, b, 0, 0, 0, c});
    }

    /**
     * The cell whose vectors are the rows of the matrix, in units of the given cell's vectors: a′ = m₁₁a + m₁₂b + m₁₃c…
     * The sites of one original stand together; atoms stay where they are in space.
     *
     * @param rows nine whole numbers, row by row, with a determinant other than 0
     * @throws BuildException where the determinant is 0 an entry exceeds {@value #MAX_ENTRY}, or the cell would hold
     *     more than {@value #MAX_SITES} sites
     */
    public static Structure of(Structure structure, int... rows) {
        if (rows.length != 9) {
            throw new BuildException("A supercell matrix has nine numbers, row by row; here are " + rows.length + ".");
        }
        for (int entry : rows) {
            if (Math.abs(entry) > MAX_ENTRY) {
                throw new BuildException(
                        "Supercell matrix entry " + entry + ": at most " + MAX_ENTRY + " is accepted.");
            }
        }
        long determinant = determinant(rows);
        if (determinant == 0) {
            throw new BuildException(
                    "The supercell's vectors lie in one plane (determinant 0); choose three that do not.");
        }
        if (Math.abs(determinant) * structure.sites().size() > MAX_SITES) {
            throw new BuildException("A supercell of " + Math.abs(determinant) + " cells would hold "
                    + Math.abs(determinant) * structure.sites().size() + " sites; the limit is " + MAX_SITES
                    + ". Ask for a smaller one, or start from the primitive cell.");
        }
        return build(structure, rows, determinant);
    }

    private static Structure build(Structure structure, int[] rows, long determinant) {
        List<int[]> cells = cells(rows, determinant);
        double[] inverse = inverse(rows, determinant);
        List<Site> sites = new ArrayList<>(cells.size() * structure.sites().size());
        for (Site site : structure.sites()) {
            for (int[] cell : cells) {
                Fractional shifted = site.position().plus(new Fractional(cell[0], cell[1], cell[2]));
                sites.add(site.at(apply(shifted, inverse).wrapped()));
            }
        }
        return new Structure(lattice(structure.lattice(), rows), sites);
    }

    /** The cells of the small lattice inside the large one: n with n M⁻¹ in [0, 1), decided in whole numbers. */
    private static List<int[]> cells(int[] rows, long determinant) {
        int[] low = new int[3];
        int[] high = new int[3];
        for (int axis = 0; axis < 3; axis++) {
            for (int row = 0; row < 3; row++) {
                low[axis] += Math.min(0, rows[3 * row + axis]);
                high[axis] += Math.max(0, rows[3 * row + axis]);
            }
        }
        int[] adjoint = Mat3.adjoint(rows);
        List<int[]> cells = new ArrayList<>();
        for (int i = low[0]; i <= high[0]; i++) {
            for (int j = low[1]; j <= high[1]; j++) {
                for (int k = low[2]; k <= high[2]; k++) {
                    if (isInside(i, j, k, adjoint, determinant)) {
                        cells.add(new int[] {i, j, k});
                    }
                }
            }
        }
        return cells;
    }

    private static boolean isInside(int i, int j, int k, int[] adjoint, long determinant) {
        for (int axis = 0; axis < 3; axis++) {
            long share = (long) i * adjoint[axis] + (long) j * adjoint[3 + axis] + (long) k * adjoint[6 + axis];
            long positive = determinant > 0 ? share : -share;
            if (positive < 0 || positive >= Math.abs(determinant)) {
                return false;
            }
        }
        return true;
    }

    static Lattice lattice(Lattice lattice, int[] rows) {
        return new Lattice(
                vector(lattice, rows[0], rows[1], rows[2]),
                vector(lattice, rows[3], rows[4], rows[5]),
                vector(lattice, rows[6], rows[7], rows[8]));
    }

    private static Cartesian vector(Lattice lattice, int i, int j, int k) {
        return lattice.cartesian(new Fractional(i, j, k));
    }

    private static double[] inverse(int[] rows, long determinant) {
        int[] adjoint = Mat3.adjoint(rows);
        double[] inverse = new double[9];
        for (int i = 0; i < 9; i++) {
            inverse[i] = (double) adjoint[i] / determinant;
        }
        return inverse;
    }

    /** Row vector times matrix. */
    private static Fractional apply(Fractional x, double[] m) {
        return new Fractional(
                x.a() * m[0] + x.b() * m[3] + x.c() * m[6],
                x.a() * m[1] + x.b() * m[4] + x.c() * m[7],
                x.a() * m[2] + x.b() * m[5] + x.c() * m[8]);
    }

    private static long determinant(int[] m) {
        return (long) m[0] * ((long) m[4] * m[8] - (long) m[5] * m[7])
                - (long) m[1] * ((long) m[3] * m[8] - (long) m[5] * m[6])
                + (long) m[2] * ((long) m[3] * m[7] - (long) m[4] * m[6]);
    }
}
