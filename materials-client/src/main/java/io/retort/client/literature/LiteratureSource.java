package io.retort.client.literature;

import java.util.List;

/** A place that knows works. Implementations are in {@link LiteratureSources#ALL}; safe for use by several threads. */
public interface LiteratureSource {

    /** As settings spell it: {@code crossref}. */
    String name();

    /**
     * Works that these words find, the best first by the source's own measure.
     *
     * @param words as people type them; any sign in them is only a sign
     * @param limit at most so many, 1 to 20
     * @throws io.retort.core.source.SourceException where there is no good answer; the message says what to do next
     */
    List<Work> search(String words, int limit);
}
