package io.retort.client.library;

import io.retort.core.evidence.Evidence;
import io.retort.core.evidence.Provenance;
import io.retort.core.evidence.Quotation;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A piece of a document.
 *
 * @param sha256 of the document's file
 * @param file name of it
 * @param page on which the piece begins, counted from 1 as the file counts
 * @param text word for word but for line breaks and hyphens at the ends of lines, on one line
 */
public record Passage(String sha256, String file, int page, String text) {

    private static final String LICENCE = "as the document states";

    /** To be quoted with file and page. */
    public Evidence evidence() {
        return Quotation.of(
                text,
                new Provenance(
                        file,
                        Optional.of("sha256 " + sha256.substring(0, 12)),
                        "page " + page,
                        Quotation.METHOD,
                        Instant.now(),
                        Optional.of(sha256),
                        LICENCE,
                        List.of()));
    }
}
