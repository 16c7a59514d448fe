package io.retort.core.source;

import io.retort.core.evidence.Property;

/**
 * An order of results. Materials without the property are left out.
 *
 * @param property to order by
 * @param descending largest first
 */
public record Sort(Property property, boolean descending) {

    public static Sort ascending(Property property) {
        return new Sort(property, false);
    }

    public static Sort descending(Property property) {
        return new Sort(property, true);
    }
}
