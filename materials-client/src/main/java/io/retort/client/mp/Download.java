package io.retort.client.mp;

import java.util.List;
import java.util.Optional;

/**
 * Everything that answers a question, gathered page by page.
 *
 * @param docs each once, in the order in which they came
 * @param total that match, as the service last said
 * @param duplicates that came again on a later page, left out
 * @param withheld by the licence in force
 * @param release of the database at the start
 * @param notes what a reader should know: documents that never came, a release that changed half-way
 */
public record Download<D>(
        List<D> docs, long total, int duplicates, int withheld, Optional<String> release, List<String> notes) {

    public Download {
        docs = List.copyOf(docs);
        notes = List.copyOf(notes);
    }

    /** Told after each page. */
    @FunctionalInterface
    public interface Progress {

        /** @param done documents so far @param total that match */
        void at(long done, long total);
    }

    /** Whether every document that matches is here or accounted for. */
    public boolean isComplete() {
        return docs.size() + (long) withheld >= total;
    }
}
