package io.retort.client.literature;

import io.retort.core.source.SourceException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Asks several sources, one after the other, and puts together what they tell of the same work. */
public final class LiteratureSearch {

    private final List<LiteratureSource> sources;

    /** @param sources in order of weight */
    public LiteratureSearch(List<LiteratureSource> sources) {
        this.sources = List.copyOf(sources);
    }

    /**
     * What was found.
     *
     * @param works each once; retracted wherever one source says so
     * @param failures of sources that gave no answer, for a reader; one bad source spoils nothing
     */
    public record Found(List<Work> works, List<String> failures) {
        public Found {
            works = List.copyOf(works);
            failures = List.copyOf(failures);
        }
    }

    /** @param limit works of each source at most */
    public Found search(String words, int limit) {
        Map<String, Work> works = new LinkedHashMap<>();
        List<String> failures = new ArrayList<>();
        for (LiteratureSource source : sources) {
            try {
                source.search(words, limit).forEach(work -> works.merge(work.key(), work, LiteratureSearch::both));
            } catch (SourceException e) {
                failures.add(String.valueOf(e.getMessage()));
            }
        }
        return new Found(List.copyOf(works.values()), failures);
    }

    private static Work both(Work first, Work second) {
        return new Work(
                first.source(),
                first.doi(),
                first.title(),
                first.authors().isEmpty() ? second.authors() : first.authors(),
                first.year().isPresent() ? first.year() : second.year(),
                first.venue().isEmpty() ? second.venue() : first.venue(),
                first.summary().isEmpty() ? second.summary() : first.summary(),
                first.summary().isEmpty() ? second.licence() : first.licence(),
                first.retracted() || second.retracted(),
                first.url().isEmpty() ? second.url() : first.url());
    }
}
