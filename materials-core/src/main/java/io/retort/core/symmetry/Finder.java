package io.retort.core.symmetry;

import io.retort.core.symmetry.identify.Identification;
import io.retort.core.symmetry.search.Cell;
import io.retort.core.symmetry.search.OperationSearch;
import io.retort.core.symmetry.search.Operations;
import io.retort.core.symmetry.search.PrimitiveCell;
import io.retort.core.symmetry.search.Tolerances;
import io.retort.core.symmetry.standardize.SiteOrbits;
import org.jspecify.annotations.Nullable;

/**
 * Primitive cell, operations, space group, orbits: the four steps, and what happens where they contradict each other. A wide
 * tolerance may let in operations that form no group, so each step that fails is tried again a little tighter, at most
 * {@value #ATTEMPTS} times (A. Togo, K. Shinohara, I. Tanaka, arXiv:1808.01590).
 */
final class Finder {

    private static final int ATTEMPTS = 20;
    private static final double TIGHTER = 0.95;
    private static final double MUCH_TIGHTER = 0.9;

    record Found(PrimitiveCell primitive, Identification group, Operations operations, SiteOrbits orbits) {}

    private Finder() {}

    /** Null where no tolerance gives a consistent answer: sites of one kind lie on top of each other. */
    static @Nullable Found find(Cell cell, Tolerances asked) {
        Tolerances tolerances = asked;
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            PrimitiveCell primitive = PrimitiveCell.find(cell, tolerances);
            if (primitive == null) {
                return null;
            }
            Identification group = identify(primitive);
            if (group != null) {
                Operations operations = group.operations();
                SiteOrbits orbits = SiteOrbits.of(primitive.cell(), primitive.overlap(), operations);
                if (orbits != null) {
                    return new Found(primitive, group, operations, orbits);
                }
            }
            tolerances = new Tolerances(primitive.tolerances().distance() * MUCH_TIGHTER, asked.angle());
        }
        return null;
    }

    private static @Nullable Identification identify(PrimitiveCell primitive) {
        Tolerances tolerances = primitive.tolerances();
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Operations operations = OperationSearch.of(primitive, tolerances);
            Identification group = operations == null
                    ? null
                    : Identification.of(operations, primitive.cell().lattice(), tolerances.distance());
            if (group != null) {
                return group;
            }
            tolerances = new Tolerances(tolerances.distance() * TIGHTER, tolerances.angle());
        }
        return null;
    }
}
