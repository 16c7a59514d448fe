package io.retort.client.catalogue.starter;

import io.retort.core.element.Element;
import io.retort.core.structure.Fractional;
import io.retort.core.structure.Site;
import io.retort.core.structure.Structure;
import java.util.ArrayList;
import java.util.List;

/** The shifts within a cell that bring the crystal onto itself: one for a primitive cell, more for a larger one. */
final class Translations {

    /** As the Materials Project finds symmetry (spglib with symprec 0.1). */
    private static final double TOLERANCE = 0.1;

    private Translations() {}

    /** Fractions of the cell vectors; the first is zero. */
    static List<Fractional> of(Structure structure) {
        List<Fractional> found = new ArrayList<>();
        Site first = structure.sites().get(0);
        for (Site site : structure.sites()) {
            Fractional shift = site.position().minus(first.position());
            if (site.element().equals(first.element()) && maps(structure, shift)) {
                found.add(shift.wrapped());
            }
        }
        return found;
    }

    private static boolean maps(Structure structure, Fractional shift) {
        return structure.sites().stream()
                .allMatch(
                        site -> holds(structure, site.element(), site.position().plus(shift)));
    }

    private static boolean holds(Structure structure, Element element, Fractional position) {
        return structure.sites().stream()
                .filter(site -> site.element().equals(element))
                .anyMatch(site -> distance(structure, site.position().minus(position)) < TOLERANCE);
    }

    private static double distance(Structure structure, Fractional d) {
        Fractional nearest =
                new Fractional(d.a() - Math.rint(d.a()), d.b() - Math.rint(d.b()), d.c() - Math.rint(d.c()));
        return structure.lattice().cartesian(nearest).length();
    }
}
