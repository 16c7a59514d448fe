package io.retort.kg;

import io.retort.core.evidence.Evidence;
import io.retort.core.source.MaterialsSource;
import io.retort.kg.gate.Gate;
import io.retort.kg.gate.Verdict;
import io.retort.kg.load.LoadReport;
import io.retort.kg.load.MaterialTriples;
import io.retort.kg.load.Progress;
import io.retort.kg.load.SourceLoad;
import io.retort.kg.store.EmbeddedStore;
import io.retort.kg.store.GraphStore;
import io.retort.kg.store.RemoteStore;
import java.net.URI;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * The knowledge graph: relations between materials, with the origin of every value. Numeric screening belongs to the
 * catalogue. Safe for several threads; Jena is loaded when the first graph is opened.
 */
public final class KnowledgeGraph implements AutoCloseable {

    private final GraphStore store;
    private final Gate gate;

    private KnowledgeGraph(GraphStore store) {
        this.store = store;
        this.gate = new Gate(store);
    }

    /** The graph of a data directory; made where it is missing. @param home the data directory: {@code RETORT_HOME} */
    public static KnowledgeGraph open(Path home) {
        return new KnowledgeGraph(EmbeddedStore.open(home.resolve("graph")));
    }

    /** A graph behind a SPARQL 1.1 endpoint. @param update address for updates; without it the graph is read-only */
    public static KnowledgeGraph connect(URI query, Optional<URI> update) {
        return new KnowledgeGraph(new RemoteStore(query, update));
    }

    /** An empty graph that is gone when it is closed. */
    public static KnowledgeGraph inMemory() {
        return new KnowledgeGraph(EmbeddedStore.inMemory());
    }

    /**
     * Every record of a source. Goes on where an earlier load was stopped.
     *
     * @param prototypes whether structures are read and their prototypes found
     * @throws java.util.concurrent.CancellationException where it was cancelled; what was loaded stays
     */
    public LoadReport load(
            MaterialsSource source, boolean prototypes, Progress progress, BooleanSupplier cancelled) {
        return new SourceLoad(store, source, prototypes).run(progress, cancelled);
    }

    /** Facts that a verified answer rests on. */
    public void add(Collection<Evidence> facts) {
        store.add(sink -> {
            MaterialTriples triples = new MaterialTriples(sink);
            facts.forEach(triples::write);
        });
    }

    /** Free SPARQL, through the gate. @throws QueryStoppedException where it met the time limit */
    public SparqlAnswer ask(String sparql, Limits limits) {
        Verdict verdict = gate.check(sparql, limits);
        if (verdict instanceof Verdict.Passed passed) {
            return new SparqlAnswer.Found(store.select(passed.sparql(), limits), passed.sparql());
        }
        return new SparqlAnswer.Rejected((Verdict.Rejected) verdict);
    }

    /** What the gate says of a query, without running it. */
    public Verdict check(String sparql, Limits limits) {
        return gate.check(sparql, limits);
    }

    /** For other rooms of this module. */
    public GraphStore store() {
        return store;
    }

    @Override
    public void close() {
        store.close();
    }
}
