package io.retort.client.optimade;

import io.retort.client.optimade.filter.Filter;
import java.util.List;
import java.util.Optional;

/**
 * A question for structures.
 *
 * @param filter that they match
 * @param pageLimit entries in a page; a server may give fewer
 * @param fields to send; empty for the server's own choice
 * @param sort a property, with {@code -} before it for the largest first
 */
public record StructureQuery(Filter filter, int pageLimit, List<String> fields, Optional<String> sort) {

    /** A page that all servers give. */
    public static final int PAGE = 100;

    public StructureQuery {
        fields = List.copyOf(fields);
        if (pageLimit < 1) {
            throw new IllegalArgumentException("A page has 1 entry or more, not " + pageLimit + ".");
        }
    }

    public static StructureQuery of(Filter filter) {
        return new StructureQuery(filter, PAGE, List.of(), Optional.empty());
    }

    public StructureQuery withPages(int entries) {
        return new StructureQuery(filter, entries, fields, sort);
    }

    public StructureQuery withFields(List<String> names) {
        return new StructureQuery(filter, pageLimit, names, sort);
    }
}
