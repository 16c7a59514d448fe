package io.retort.kg.load;

import io.retort.kg.Limits;
import io.retort.kg.Term;
import io.retort.kg.store.GraphStore;
import io.retort.kg.vocabulary.Vocabulary;

/**
 * How far the load of one source has come, in a graph of its own that no query sees. The note follows its page: a power
 * cut between the two repeats one page, which changes nothing.
 */
final class LoadState {

    private static final String DONE = Vocabulary.RT + "loaded";
    private static final String TOTAL = Vocabulary.RT + "of";

    private final GraphStore store;
    private final String graph;

    LoadState(GraphStore store, String source) {
        this.store = store;
        this.graph = "urn:retort:load:" + source.replaceAll("[^A-Za-z0-9]", "-");
    }

    /** Materials that are in the graph already; 0 where the source has changed since. */
    long done(long total) {
        var rows = store.select(
                "SELECT ?done ?of WHERE { GRAPH <" + graph + "> { <" + graph + "> <" + DONE + "> ?done ; <" + TOTAL
                        + "> ?of } }",
                Limits.DEFAULT);
        return rows.rows().stream()
                .filter(row -> row.get("of") instanceof Term.Whole of && of.value() == total)
                .mapToLong(row -> row.get("done") instanceof Term.Whole done ? done.value() : 0L)
                .findFirst()
                .orElse(0L);
    }

    void reached(long done, long total) {
        store.replace(graph, sink -> {
            sink.add(graph, DONE, new Term.Whole(done));
            sink.add(graph, TOTAL, new Term.Whole(total));
        });
    }
}
