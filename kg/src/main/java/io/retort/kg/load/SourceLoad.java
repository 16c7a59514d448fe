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
 * Every record of a source into the graph. An empty graph on disk is filled in one go by the bulk loader, all or nothing.
 * Else the load goes page by page: a page and, after it, the note of how far the load has come are each written in one
 * step, so a load that was stopped, by a person or by a power cut, goes on from there. A source that has changed meanwhile
 * is loaded from its start; what is there already is not doubled, since names come from content.
 */
public final class SourceLoad {

    private static final int EMBEDDED_PAGE = 2_000;
    private static final int REMOTE_PAGE = 200;

    private final GraphStore store;
    private final MaterialsSource source;
    private final boolean prototypes;
    private final int pageSize;
    private final AtomicLong triples = new AtomicLong();

    /** @param prototypes whether structures are read and their prototypes found */
    public SourceLoad(GraphStore store, MaterialsSource source, boolean prototypes) {
        this(store, source, prototypes, store.kind().equals("remote") ? REMOTE_PAGE : EMBEDDED_PAGE);
    }

    SourceLoad(GraphStore store, MaterialsSource source, boolean prototypes, int pageSize) {
        this.store = store;
        this.source = source;
        this.prototypes = prototypes;
        this.pageSize = pageSize;
    }

    /** @throws CancellationException where {@code cancelled} says so */
    public LoadReport run(Progress progress, BooleanSupplier cancelled) {
        long start = System.nanoTime();
        Foundation foundation = new Foundation(store);
        LoadState state = new LoadState(store, source.info().name());
        long total = source.count(MaterialQuery.ALL);
        long begin = state.done(total);
        if (store.fills() && !foundation.isLaid()) {
            fill(total, progress, cancelled);
            state.reached(total, total);
        } else {
            foundation.lay();
            pages(begin, total, state, progress, cancelled);
        }
        return new LoadReport(total - begin, begin, 0, triples.get(), (System.nanoTime() - start) / 1_000_000);
    }

    private void fill(long total, Progress progress, BooleanSupplier cancelled) {
        store.fill(sink -> {
            TripleSink counting = counted(sink, triples);
            Foundation.write(counting);
            MaterialTriples materials = new MaterialTriples(counting);
            long done = 0;
            while (done < total) {
                if (cancelled.getAsBoolean()) {
                    throw new CancellationException("Stopped; the graph is as empty as it was.");
                }
                Page<Material> page = page(done);
                page.items().forEach(material -> materials.write(material, prototype(material.id())));
                done = after(page, done, total);
                progress.at(source.info().name(), done, total, triples.get());
            }
        });
    }

    private void pages(long begin, long total, LoadState state, Progress progress, BooleanSupplier cancelled) {
        long done = begin;
        while (done < total) {
            if (cancelled.getAsBoolean()) {
                throw new CancellationException(
                        "Stopped after " + done + " of " + total + " materials. The same command goes on from there.");
            }
            Page<Material> page = page(done);
            store.add(sink -> {
                MaterialTriples materials = new MaterialTriples(counted(sink, triples));
                page.items().forEach(material -> materials.write(material, prototype(material.id())));
            });
            done = after(page, done, total);
            state.reached(done, total);
            progress.at(source.info().name(), done, total, triples.get());
        }
    }

    private Page<Material> page(long done) {
        return source.search(MaterialQuery.ALL.withPage(pageSize, (int) done));
    }

    private static long after(Page<Material> page, long done, long total) {
        return page.items().isEmpty() ? total : done + page.items().size();
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
