package io.retort.kg;

import io.retort.core.evidence.Evidence;
import io.retort.core.evidence.EvidenceId;
import io.retort.core.evidence.MaterialId;
import io.retort.core.source.MaterialQuery;
import io.retort.core.source.MaterialsSource;
import io.retort.kg.ask.EvidenceReader;
import io.retort.kg.ask.Neighbourhood;
import io.retort.kg.ask.Neighbours;
import io.retort.kg.ask.RelationQuery;
import io.retort.kg.ask.RelationSparql;
import io.retort.kg.ask.Screened;
import io.retort.kg.format.GraphFiles;
import io.retort.kg.gate.Gate;
import io.retort.kg.gate.Verdict;
import io.retort.kg.load.Decompositions;
import io.retort.kg.load.LoadReport;
import io.retort.kg.load.MaterialTriples;
import io.retort.kg.load.Progress;
import io.retort.kg.load.RecipeFile;
import io.retort.kg.load.SourceLoad;
import io.retort.kg.shape.Validation;
import io.retort.kg.shape.Violation;
import io.retort.kg.store.EmbeddedStore;
import io.retort.kg.store.GraphStore;
import io.retort.kg.store.RemoteStore;
import io.retort.kg.text.TextHit;
import io.retort.kg.text.TextSearch;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
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

    /** Whether a data directory has a graph. */
    public static boolean exists(Path home) {
        return Files.isDirectory(home.resolve("graph").resolve("triples"));
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
    public LoadReport load(MaterialsSource source, boolean prototypes, Progress progress, BooleanSupplier cancelled) {
        return new SourceLoad(store, source, prototypes).run(progress, cancelled);
    }

    /** Facts that a verified answer rests on. */
    public void add(Collection<Evidence> facts) {
        store.add(sink -> {
            MaterialTriples triples = new MaterialTriples(sink);
            facts.forEach(triples::write);
        });
    }

    /** What decomposes to what, reckoned from the energies of formation that are in the graph. */
    public LoadReport decompose(Progress progress, BooleanSupplier cancelled) {
        return new Decompositions(store).run(progress, cancelled);
    }

    /** Published recipes from a file of JSON Lines. */
    public LoadReport importRecipes(Path file, Progress progress, BooleanSupplier cancelled) {
        return new RecipeFile(store).load(file, progress, cancelled);
    }

    /** One of the questions that are asked often. */
    public Rows ask(RelationQuery query, Limits limits) {
        return store.select(RelationSparql.of(query), limits);
    }

    /** Relations and conditions on numbers together. @param source that answers the conditions */
    public Screened.Result ask(RelationQuery query, MaterialsSource source, MaterialQuery conditions, Limits limits) {
        return new Screened(store, source).find(query, conditions, limits);
    }

    /** The facts of these values as they were loaded. */
    public List<Evidence> evidence(Collection<EvidenceId> values) {
        return new EvidenceReader(store).read(values);
    }

    /** A material and what is tied to it. @param steps how far, 1 to 4 @param limit of things, at most 400 */
    public Neighbourhood neighbourhood(MaterialId material, int steps, int limit) {
        return new Neighbours(store).of(material, steps, limit);
    }

    /** Words in names, formulas, descriptions and recipes. */
    public List<TextHit> find(String words, int limit) {
        return new TextSearch(store).find(words, limit);
    }

    /** Free SPARQL, through the gate. @throws QueryStoppedException where it met the time limit */
    public SparqlAnswer ask(String sparql, Limits limits) {
        Verdict verdict = gate.check(sparql, limits);
        if (verdict instanceof Verdict.Passed passed) {
            return new SparqlAnswer.Found(store.select(passed.sparql(), limits), passed.sparql());
        }
        return new SparqlAnswer.Rejected((Verdict.Rejected) verdict);
    }

    /** Everything that breaks a shape; empty where all is well. @throws GraphException for a remote graph */
    public List<Violation> validate() {
        return new Validation().check(embedded("validated"));
    }

    /** All facts into a file: {@code .ttl}, {@code .jsonld} or {@code .nq}. @throws GraphException for a remote graph */
    public void export(Path file) {
        GraphFiles.write(embedded("exported"), file);
    }

    /** What such a file holds, all or nothing. @return triples */
    public long importFile(Path file) {
        return GraphFiles.read(store, file);
    }

    /** What is in it. */
    public GraphStatus status() {
        return GraphStatus.of(store);
    }

    private EmbeddedStore embedded(String done) {
        if (store instanceof EmbeddedStore here) {
            return here;
        }
        throw new GraphException("The graph at " + store.place() + " is another server's and cannot be " + done
                + " from here. Unset RETORT_GRAPH to use the graph of this machine.");
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
