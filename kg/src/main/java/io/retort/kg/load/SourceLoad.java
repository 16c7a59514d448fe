package io.retort.kg.load;

import io.retort.core.evidence.MaterialId;
import io.retort.core.source.Material;
import io.retort.core.source.MaterialQuery;
import io.retort.core.source.MaterialsSource;
import io.retort.core.source.Page;
import io.retort.kg.store.GraphStore;
import io.retort.kg.store.TripleSink;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;

/**
 * Every record of a source into the graph, page by page. A page and the note of how far the load has come are written in
 * one step, so a load that was stopped, by a person or by a power cut, goes on with the next page. A source that has
 * changed meanwhile is loaded from its start; what is there already is not doubled, since names come from content.
 */
public final class SourceLoad {

    private static final int EMBEDDED_PAGE = 2_000;
    private static final int REMOTE_PAGE = 200;

    private final GraphStore store;
    private final MaterialsSource source;
    private final boolean prototypes;

    /** @param prototypes whether structures are read and their prototypes found */
    public SourceLoad(GraphStore store, MaterialsSource source, boolean prototypes) {
        this.store = store;
        this.source = source;
        this.prototypes = prototypes;
    }

    /** @throws CancellationException where {@code cancelled} says so, after the page at hand */
    public LoadReport run(Progress progress, BooleanSupplier cancelled) {
        long start = System.nanoTime();
        new Foundation(store).lay();
        LoadState state = new LoadState(store, source.info().name());
        int size = store.kind().equals("remote") ? REMOTE_PAGE : EMBEDDED_PAGE;
        long total = source.count(MaterialQuery.ALL);
        long begin = state.done(total);
        AtomicLong triples = new AtomicLong();
        long done = begin;
        while (done < total) {
            if (cancelled.getAsBoolean()) {
                throw new CancellationException("Stopped after " + done + " of " + total
                        + " materials. The same command goes on from there.");
            }
            Page<Material> page = source.search(MaterialQuery.ALL.withPage(size, (int) done));
            done = page.items().isEmpty() ? total : done + page.items().size();
            write(page, state, done, total, triples);
            progress.at(source.info().name(), done, total, triples.get());
        }
        return new LoadReport(total - begin, begin, 0, triples.get(), (System.nanoTime() - start) / 1_000_000);
    }

    private void write(Page<Material> page, LoadState state, long done, long total, AtomicLong triples) {
        store.add(sink -> {
            TripleSink counting = counted(sink, triples);
            MaterialTriples materials = new MaterialTriples(counting);
            page.items().forEach(material -> materials.write(material, prototype(material.id())));
        });
        state.reached(done, total);
    }

    private Optional<PrototypeLabel> prototype(MaterialId id) {
        return prototypes ? source.structure(id).flatMap(PrototypeLabel::of) : Optional.empty();
    }

    static TripleSink counted(TripleSink sink, AtomicLong triples) {
        return (subject, relation, object) -> {
            triples.incrementAndGet();
            sink.add(subject, relation, object);
        };
    }
}
