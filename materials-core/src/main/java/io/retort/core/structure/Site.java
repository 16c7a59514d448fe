package io.retort.core.structure;

import io.retort.core.element.Element;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A place in the crystal and what sits there.
 *
 * @param label as the file names it: {@code Fe1}; the element's symbol where the file has none
 * @param occupancies share of each element, above 0; together 1 on a full, ordered site
 * @param position in units of the cell vectors
 */
public record Site(String label, SortedMap<Element, Double> occupancies, Fractional position) {

    public Site {
        if (occupancies.isEmpty()) {
            throw new IllegalArgumentException("Site '" + label + "' has no element.");
        }
        occupancies = Collections.unmodifiableSortedMap(new TreeMap<>(occupancies));
    }

    /** A site that one element fills. */
    public static Site of(Element element, Fractional position) {
        return new Site(element.symbol(), new TreeMap<>(Map.of(element, 1.0)), position);
    }

    /** Whether one element fills it. */
    public boolean isOrdered() {
        return occupancies.size() == 1 && Math.abs(occupancies.getOrDefault(occupancies.firstKey(), 0.0) - 1) < 1e-8;
    }

    /** The element with the largest share. */
    public Element element() {
        return Collections.max(occupancies.entrySet(), Map.Entry.comparingByValue())
                .getKey();
    }
}
