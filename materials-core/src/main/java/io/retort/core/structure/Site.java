package io.retort.core.structure;

import io.retort.core.element.Element;
import java.util.SortedMap;

/**
 * A place in the crystal and what sits there.
 *
 * @param label as the file names it: {@code Fe1}; the element's symbol where the file has none
 * @param occupancies share of each element, above 0; together 1 on a full, ordered site
 * @param position in units of the cell vectors
 * @param properties oxidation states, magnetic moment and whatever else the file says
 */
public record Site(
        String label, SortedMap<Element, Double> occupancies, Fractional position, SiteProperties properties) {

    public Site {
        if (occupancies.isEmpty()) {
            throw new IllegalArgumentException("Site '" + label + "' has no element.");
        }
        occupancies = Occupancies.of(occupancies);
    }

    /** A site about which nothing else is said. */
    public Site(String label, SortedMap<Element, Double> occupancies, Fractional position) {
        this(label, occupancies, position, SiteProperties.NONE);
    }

    /** A site that one element fills. */
    public static Site of(Element element, Fractional position) {
        return new Site(element.symbol(), Occupancies.full(element), position, SiteProperties.NONE);
    }

    /** Whether one element fills it. */
    public boolean isOrdered() {
        return Occupancies.of(occupancies).isOrdered();
    }

    /** The element with the largest share. */
    public Element element() {
        return Occupancies.of(occupancies).main();
    }

    /** All shares together; 1 on a full site. */
    public double occupancy() {
        return Occupancies.of(occupancies).total();
    }

    /** The same occupants elsewhere. */
    public Site at(Fractional other) {
        return new Site(label, occupancies, other, properties);
    }

    public Site with(SiteProperties others) {
        return new Site(label, occupancies, position, others);
    }
}
