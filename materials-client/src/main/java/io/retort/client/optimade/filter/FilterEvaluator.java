package io.retort.client.optimade.filter;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collection;
import java.util.List;

/**
 * Applies filters to entries at hand, as a server would: all of the language, the optional parts too. What is unknown
 * matches no comparison, nor its opposite.
 */
public final class FilterEvaluator {

    private final Vocabulary vocabulary;

    public FilterEvaluator(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /**
     * What was found.
     *
     * @param entries that match, in their order
     * @param warnings about parts of the filter
     */
    public record Selection(List<JsonNode> entries, List<Warning> warnings) {
        public Selection {
            entries = List.copyOf(entries);
            warnings = List.copyOf(warnings);
        }
    }

    /** Something to know beside the result. */
    public record Warning(String title, String detail) {}

    /**
     * The entries that match.
     *
     * @param entries as they stand in {@code data} of a response
     * @throws UnknownFieldException where the filter asks for a property that does not exist
     * @throws UnsupportedFilterException where it compares what cannot be compared
     */
    public Selection select(Filter filter, Collection<JsonNode> entries) {
        List<Warning> warnings = filter.read(new Checks(vocabulary)).toList();
        return new Selection(
                entries.stream().filter(entry -> holds(filter, entry)).toList(), warnings);
    }

    private static boolean holds(Filter filter, JsonNode entry) {
        return filter.read(new OnEntry(entry)) == Verdict.YES;
    }
}
