package io.retort.core.structure;

import io.retort.core.element.Element;
import io.retort.core.formula.Composition;
import io.retort.core.quantity.Constants;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A crystal: a cell and every site in it, symmetry already applied.
 *
 * @param lattice the cell as given
 * @param sites all of that cell
 */
public record Structure(Lattice lattice, List<Site> sites) {

    public Structure {
        if (sites.isEmpty()) {
            throw new IllegalArgumentException("A structure has at least one site.");
        }
        sites = List.copyOf(sites);
    }

    /** What the cell holds; occupancies are summed. */
    public Composition composition() {
        SortedMap<Element, Double> amounts = new TreeMap<>();
        for (Site site : sites) {
            site.occupancies().forEach((element, share) -> amounts.merge(element, share, Double::sum));
        }
        return new Composition(amounts);
    }

    /** Volume of the cell in Å³, above 0 also for a left-handed cell. */
    public double volume() {
        return Math.abs(lattice.volume());
    }

    /** Mass density in g/cm³. */
    public double density() {
        double grams = composition().molarMass() * Constants.ATOMIC_MASS.doubleValue() * 1e3;
        return grams / (volume() * 1e-24);
    }
}
