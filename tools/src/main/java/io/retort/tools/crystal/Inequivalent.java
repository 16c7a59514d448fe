package io.retort.tools.crystal;

import io.retort.core.structure.Structure;
import io.retort.core.symmetry.Symmetry;
import io.retort.core.symmetry.SymmetryException;
import java.util.List;
import java.util.stream.IntStream;

/** One site of each kind: enough to speak of all. */
final class Inequivalent {

    private Inequivalent() {}

    /** The first of each set that symmetry exchanges, as many as asked for; the first sites where symmetry is not found. */
    static List<Integer> sites(Structure structure, int most) {
        IntStream all = IntStream.range(0, structure.sites().size());
        try {
            List<Integer> first = Symmetry.of(structure, StructureInfo.SYMPREC).equivalentSites();
            return all.filter(i -> first.get(i) == i).limit(most).boxed().toList();
        } catch (SymmetryException e) {
            return all.limit(most).boxed().toList();
        }
    }

    /** {@code Fe 0}: element and number, counted from 0. */
    static String name(Structure structure, int site) {
        return structure.sites().get(site).element() + " " + site;
    }
}
