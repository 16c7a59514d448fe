package io.retort.client.mp;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Documents that answer one question.
 *
 * @param docs of this page
 * @param total that match, in all pages
 * @param skipped before the first of this page
 * @param withheld documents of this page that the licence in force keeps back
 * @param release of the database; empty where the service did not say
 * @param apiVersion of the server
 * @param token for the next page, on the endpoints that page by tokens
 * @param asked the question: {@code GET /materials/elasticity/?material_ids=mp-149}
 * @param readAt when it was read
 */
public record MpPage<D>(
        List<D> docs,
        long total,
        long skipped,
        int withheld,
        Optional<String> release,
        Optional<String> apiVersion,
        Optional<String> token,
        String asked,
        Instant readAt) {

    /** How a page can turn out; an error is none of these. */
    public enum Outcome {
        FOUND,
        NOTHING_MATCHES,
        /** Something matches, and all of this page is under a licence that is not allowed here. */
        WITHHELD
    }

    public MpPage {
        docs = List.copyOf(docs);
    }

    /** The same question with other documents. */
    MpPage<D> holding(List<D> other, long all, long before, int keptBack) {
        return new MpPage<>(other, all, before, keptBack, release, apiVersion, Optional.empty(), asked, readAt);
    }

    public Outcome outcome() {
        if (!docs.isEmpty()) {
            return Outcome.FOUND;
        }
        return withheld > 0 ? Outcome.WITHHELD : Outcome.NOTHING_MATCHES;
    }

    /** Whether this page is the whole answer. */
    public boolean isComplete() {
        return skipped == 0 && docs.size() == total;
    }
}
