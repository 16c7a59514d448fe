package io.retort.core.format;

import io.retort.core.element.Element;
import io.retort.core.structure.Cartesian;
import io.retort.core.structure.Lattice;
import io.retort.core.structure.Occupancies;
import io.retort.core.structure.Site;
import io.retort.core.structure.SiteProperties;
import io.retort.core.structure.Structure;
import java.util.ArrayList;
import java.util.List;

/**
 * Atoms with places in space, in a cell or without one. Without, they are put in a box with room on every side, since a
 * structure has a cell; {@link StructureEntry#periodic()} then says no.
 */
final class Molecules {

    /** Å between the outermost atoms and each wall of the box. */
    private static final double ROOM = 10;

    record Atom(String label, Element element, Cartesian place, SiteProperties properties) {}

    private Molecules() {}

    static Structure inCell(List<Atom> atoms, Lattice lattice) {
        List<Site> sites = new ArrayList<>(atoms.size());
        for (Atom atom : atoms) {
            sites.add(new Site(
                    atom.label, Occupancies.full(atom.element), lattice.fractional(atom.place), atom.properties));
        }
        return new Structure(lattice, sites);
    }

    static Structure inBox(List<Atom> atoms) {
        double[] low = {Double.MAX_VALUE, Double.MAX_VALUE, Double.MAX_VALUE};
        double[] high = {-Double.MAX_VALUE, -Double.MAX_VALUE, -Double.MAX_VALUE};
        for (Atom atom : atoms) {
            double[] place = {atom.place.x(), atom.place.y(), atom.place.z()};
            for (int i = 0; i < 3; i++) {
                low[i] = Math.min(low[i], place[i]);
                high[i] = Math.max(high[i], place[i]);
            }
        }
        Lattice box = new Lattice(
                new Cartesian(high[0] - low[0] + 2 * ROOM, 0, 0),
                new Cartesian(0, high[1] - low[1] + 2 * ROOM, 0),
                new Cartesian(0, 0, high[2] - low[2] + 2 * ROOM));
        Cartesian shift = new Cartesian(ROOM - low[0], ROOM - low[1], ROOM - low[2]);
        return inCell(
                atoms.stream()
                        .map(atom -> new Atom(atom.label, atom.element, atom.place.plus(shift), atom.properties))
                        .toList(),
                box);
    }
}
