package io.retort.core.format.cif;

import io.retort.core.element.Element;
import io.retort.core.format.Coincidences;
import io.retort.core.format.Orbit;
import io.retort.core.format.ReadLog;
import io.retort.core.format.SymmetryOperators;
import io.retort.core.structure.Fractional;
import io.retort.core.structure.Lattice;
import io.retort.core.structure.Occupancies;
import io.retort.core.structure.Site;
import io.retort.core.structure.SiteProperties;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Every site of the cell from the rows of the atom-site loop and the symmetry operators. */
final class CifSites {

    private final CifBlock block;
    private final ReadLog log;
    private final Lattice lattice;
    private final CifSiteRow row;
    private final int rows;
    private final Map<String, double[]> moments;
    private final Coincidences partial;

    CifSites(CifBlock block, ReadLog log, Set<Element> expected, Lattice lattice) {
        this.block = block;
        this.log = log;
        this.lattice = lattice;
        this.row = new CifSiteRow(block, log, expected, lattice);
        this.rows = row.rows();
        this.moments = CifMoments.of(block);
        this.partial = new Coincidences(lattice);
        log.requireSites(rows, block.line(CifTag.SITE_X));
    }

    List<Site> asListed() {
        List<Site> sites = new ArrayList<>(rows);
        for (int i = 0; i < rows; i++) {
            if (row.read(i) && !joins(sites, row.x, row.y, row.z)) {
                String label = row.label(i);
                Fractional place = new Fractional(row.x, row.y, row.z);
                sites.add(new Site(label, row.occupants, place, moved(label, null, 0)));
            }
        }
        return sites;
    }

    List<Site> under(SymmetryOperators operators) {
        Orbit orbit = new Orbit(operators, lattice);
        List<Site> sites = new ArrayList<>(Math.max(16, rows * 4));
        for (int i = 0; i < rows; i++) {
            if (row.read(i)) {
                addOrbit(sites, orbit, operators, row.label(i));
            }
        }
        return sites;
    }

    private void addOrbit(List<Site> sites, Orbit orbit, SymmetryOperators operators, String label) {
        int places = orbit.of(row.x, row.y, row.z);
        log.requireSites((long) sites.size() + places, block.line(CifTag.SITE_X));
        for (int i = 0; i < places; i++) {
            if (!joins(sites, orbit.x(i), orbit.y(i), orbit.z(i))) {
                Fractional place = new Fractional(wrapped(orbit.x(i)), wrapped(orbit.y(i)), wrapped(orbit.z(i)));
                sites.add(new Site(label, row.occupants, place, moved(label, operators, orbit.operator(i))));
            }
        }
    }

    /** Two partial occupants of one place are one site. */
    private boolean joins(List<Site> sites, double x, double y, double z) {
        if (!row.hasOccupancy || row.occupants.isOrdered()) {
            return false;
        }
        int place = partial.find(x, y, z);
        if (place < 0) {
            partial.add(x, y, z, sites.size());
            return false;
        }
        Site there = sites.get(place);
        Occupancies together = Occupancies.of(there.occupancies()).plus(row.occupants);
        SiteProperties known = there.properties();
        if (!row.properties.oxidationStates().isEmpty()) {
            Map<Element, Double> states = new HashMap<>(known.oxidationStates());
            states.putAll(row.properties.oxidationStates());
            known = known.withOxidationStates(states);
        }
        sites.set(place, new Site(there.label(), together, there.position(), known));
        return true;
    }

    private SiteProperties moved(String label, @Nullable SymmetryOperators operators, int operator) {
        if (moments.isEmpty()) {
            return row.properties;
        }
        double[] moment = moments.get(label);
        if (moment == null) {
            return row.properties;
        }
        double[] alongCell = {
            moment[0] / lattice.a().length(),
            moment[1] / lattice.b().length(),
            moment[2] / lattice.c().length()
        };
        double[] m = operators == null ? alongCell : operators.axial(operator, alongCell);
        return row.properties.withMoment(lattice.cartesian(new Fractional(m[0], m[1], m[2])));
    }

    private static double wrapped(double value) {
        double rest = value - Math.floor(value);
        return rest >= 1 ? 0 : rest;
    }
}
