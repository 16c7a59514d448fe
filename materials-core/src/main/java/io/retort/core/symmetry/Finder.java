package io.retort.core.symmetry;

import io.retort.core.symmetry.identify.Identification;
import io.retort.core.symmetry.search.Cell;
import io.retort.core.symmetry.search.OperationSearch;
import io.retort.core.symmetry.search.Operations;
import io.retort.core.symmetry.search.Overlap;
import io.retort.core.symmetry.search.PrimitiveCell;
import io.retort.core.symmetry.search.Tolerances;
import io.retort.core.symmetry.standardize.SiteOrbits;
import io.retort.core.symmetry.standardize.StandardCell;
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

    record Found(
            PrimitiveCell primitive,
            Identification group,
            Operations operations,
            SiteOrbits orbits,
            StandardCell standard) {}

    private Finder() {}

    /** @throws SymmetryException where no tolerance gives a consistent answer */
    static Found find(Cell cell, Tolerances asked) {
        refuseOverlaps(cell, asked.distance());
        Tolerances tolerances = asked;
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            PrimitiveCell primitive = PrimitiveCell.find(cell, tolerances);
            if (primitive == null) {
                break;
            }
            Identification group = identify(primitive);
            Found found = group == null ? null : standardise(primitive, group);
            if (found != null) {
                return found;
            }
            tolerances = new Tolerances(primitive.tolerances().distance() * MUCH_TIGHTER, asked.angle());
        }
        throw new SymmetryException("No tolerance below " + asked.distance()
                + " Å gives a consistent set of operations; try one ten times smaller.");
    }

    private static @Nullable Found standardise(PrimitiveCell primitive, Identification group) {
        Operations operations = group.operations();
        SiteOrbits orbits = SiteOrbits.of(primitive.cell(), primitive.overlap(), operations);
        StandardCell standard = orbits == null ? null : StandardCell.of(primitive.cell(), group, orbits);
        return orbits == null || standard == null ? null : new Found(primitive, group, operations, orbits, standard);
    }

    /** Sites of one kind closer than the tolerance would be taken for one. */
    private static void refuseOverlaps(Cell cell, double distance) {
        Overlap overlap = new Overlap(cell, distance);
        for (int site = 0; site < cell.size(); site++) {
            int other = overlap.other(site);
            if (other >= 0) {
                throw new SymmetryException("Sites " + (site + 1) + " and " + (other + 1)
                        + " hold the same and lie closer than the tolerance of " + distance
                        + " Å; ask with a smaller one, or remove one of the two.");
            }
        }
    }

    private static @Nullable Identification identify(PrimitiveCell primitive) {
        Tolerances tolerances = primitive.tolerances();
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Operations operations = OperationSearch.of(primitive, tolerances);
            Identification group = operations == null
                    ? null
                    : Identification.of(
                            operations, primitive.cell().lattice(), primitive.basis(), tolerances.distance());
            if (group != null) {
                return group;
            }
            tolerances = new Tolerances(tolerances.distance() * TIGHTER, tolerances.angle());
        }
        return null;
    }
}
