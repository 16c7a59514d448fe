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
        for (int i = 0, end; i < sites.size(); i = end) {
            SortedMap<Element, Double> occupancies = sites.get(i).occupancies();
            end = endOfRun(i);
            int alike = end - i;
            occupancies.forEach((element, share) -> amounts.merge(element, alike * share, Double::sum));
        }
        return new Composition(amounts);
    }

    /** The first site from here on that holds something else; files list sites of one kind together. */
    private int endOfRun(int start) {
        SortedMap<Element, Double> occupancies = sites.get(start).occupancies();
        int end = start + 1;
        while (end < sites.size() && sites.get(end).occupancies() == occupancies) {
            end++;
        }
        return end;
    }

    /** In the spelling of {@link Composition#reducedFormula()}. */
    public String reducedFormula() {
        return composition().reducedFormula();
    }

    /** In the spelling of {@link Composition#anonymousFormula()}. */
    public String anonymousFormula() {
        return composition().anonymousFormula();
    }

    /** Whether one element fills each site. */
    public boolean isOrdered() {
        return sites.stream().allMatch(Site::isOrdered);
    }

    /** Volume in Å³ per atom, partial ones counted by their share. */
    public double volumePerAtom() {
        return volume() / composition().atoms();
    }

    /** Where a site is, in Å. */
    public Cartesian cartesian(int site) {
        return lattice.cartesian(sites.get(site).position());
    }

    /** Shortest distance in Å between two sites or their periodic images. */
    public double distance(int one, int other) {
        return lattice.distance(sites.get(one).position(), sites.get(other).position());
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

    /**
     * The same crystal in a right-handed cell: where the vectors are left-handed, all three are turned round, and so are
     * the positions. Formats that keep only lengths and angles need it.
     */
    public Structure rightHanded() {
        if (lattice.volume() > 0) {
            return this;
        }
        Lattice turned = new Lattice(
                lattice.a().times(-1), lattice.b().times(-1), lattice.c().times(-1));
        Fractional origin = new Fractional(0, 0, 0);
        return new Structure(
                turned,
                sites.stream()
                        .map(site -> site.at(origin.minus(site.position())))
                        .toList());
    }
}
