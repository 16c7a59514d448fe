package io.retort.kg.store;

import io.retort.kg.GraphException;
import io.retort.kg.Limits;
import io.retort.kg.Rows;
import io.retort.kg.Term;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.apache.jena.dboe.DBOpEnvException;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.query.text.TextDatasetFactory;
import org.apache.jena.query.text.TextIndex;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sys.JenaSystem;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.loader.DataLoader;
import org.apache.jena.tdb2.loader.LoaderFactory;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.MMapDirectory;

/** TDB2 with a Lucene index beside it, in this process. One process at a time may have a folder open. */
public final class EmbeddedStore implements GraphStore {

    /** Beside the triples while an empty store is filled; where it is left over, what lies there is half a load. */
    private static final String FILLING = "filling";

    private final Optional<Path> folder;
    private final DatasetGraph triples;
    private final TextIndex text;
    private final DatasetGraph both;

    private EmbeddedStore(Optional<Path> folder, DatasetGraph triples, Directory words) {
        this.folder = folder;
        this.triples = triples;
        this.text = TextIndexing.open(words);
        this.both = TextDatasetFactory.create(triples, text);
        EngineSettings.apply(both.getContext());
    }

    /** Opens or makes the graph of a folder. @throws GraphException where another process has it open */
    public static EmbeddedStore open(Path folder) {
        JenaSystem.init();
        try {
            if (Files.exists(folder.resolve(FILLING))) {
                Folders.delete(folder);
            }
            Path data = Files.createDirectories(folder.resolve("triples"));
            Path words = Files.createDirectories(folder.resolve("text"));
            return new EmbeddedStore(
                    Optional.of(folder), DatabaseMgr.connectDatasetGraph(data.toString()), new MMapDirectory(words));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (DBOpEnvException e) {
            throw new GraphException(
                    "The graph in " + folder + " is open in another process (" + e.getMessage()
                            + "). Close that one, or serve the graph and name its address in RETORT_GRAPH.",
                    e);
        }
    }

    /** A graph in memory, which is gone when it is closed. */
    public static EmbeddedStore inMemory() {
        JenaSystem.init();
        return new EmbeddedStore(Optional.empty(), DatabaseMgr.createDatasetGraph(), new ByteBuffersDirectory());
    }

    @Override
    public String kind() {
        return "embedded";
    }

    @Override
    public String place() {
        return folder.map(Path::toString).orElse("memory");
    }

    @Override
    public Rows select(String sparql, Limits limits) {
        Query query = QueryFactory.create(sparql);
        both.begin(ReadWrite.READ);
        try (QueryExec execution = QueryExec.dataset(both)
                .query(query)
                .timeout(limits.time().toMillis(), TimeUnit.MILLISECONDS)
                .build()) {
            return Answers.read(execution, query.isAskType(), limits);
        } finally {
            both.end();
        }
    }

    /** On the triples alone, without the text index around them. */
    @Override
    public long count(String sparql, Limits limits) {
        triples.begin(ReadWrite.READ);
        try (QueryExec execution = QueryExec.dataset(triples).query(sparql).build()) {
            long rows = 0;
            for (RowSet found = execution.select(); found.hasNext() && rows < limits.rows(); found.next()) {
                rows++;
            }
            return rows;
        } finally {
            triples.end();
        }
    }

    @Override
    public void add(Consumer<TripleSink> work) {
        write(sink -> work.accept(sink.into(Quad.defaultGraphIRI)));
    }

    @Override
    public void add(String graph, Consumer<TripleSink> work) {
        write(sink -> work.accept(sink.into(sink.nodes.name(graph))));
    }

    @Override
    public void replace(String graph, Consumer<TripleSink> work) {
        write(sink -> {
            triples.removeGraph(sink.nodes.name(graph));
            work.accept(sink.into(sink.nodes.name(graph)));
        });
    }

    @Override
    public boolean fills() {
        return folder.isPresent();
    }

    /**
     * With TDB2's bulk loader, which is not transactional: a mark stands beside the files meanwhile, and where it is found
     * later, the half-filled files are thrown away. After a failure this store is closed.
     */
    @Override
    public void fill(Consumer<TripleSink> work) {
        if (folder.isEmpty()) {
            add(work);
            return;
        }
        Path mark = folder.get().resolve(FILLING);
        try {
            Files.createFile(mark);
            bulk(work);
            Files.delete(mark);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void bulk(Consumer<TripleSink> work) {
        DataLoader loader = LoaderFactory.phasedLoader(triples, (format, values) -> {});
        loader.startBulk();
        try {
            StreamRDF stream = loader.stream();
            Nodes nodes = new Nodes();
            work.accept((subject, relation, object) -> {
                Triple triple = Triple.create(nodes.name(subject), nodes.name(relation), nodes.node(object));
                if (object instanceof Term.Text && TextIndexing.indexes(triple.getPredicate())) {
                    text.addEntity(TextIndexing.entity(triple.getSubject(), triple.getObject()));
                }
                stream.triple(triple);
            });
            loader.finishBulk();
            text.prepareCommit();
            text.commit();
        } catch (RuntimeException | Error e) {
            loader.finishException(new GraphException("stopped", e));
            close();
            throw e;
        }
    }

    private void write(Consumer<Sink> work) {
        both.begin(ReadWrite.WRITE);
        try {
            work.accept(new Sink());
            both.commit();
        } catch (RuntimeException | Error e) {
            both.abort();
            throw e;
        } finally {
            both.end();
        }
    }

    @Override
    public Optional<List<TextMatch>> find(String words, int limit) {
        both.begin(ReadWrite.READ);
        try {
            return Optional.of(TextIndexing.find(text, words, limit));
        } finally {
            both.end();
        }
    }

    @Override
    public Optional<Long> bytes() {
        return folder.map(Folders::bytes);
    }

    @Override
    public void close() {
        text.close();
        TDBInternal.expel(triples);
    }

    /** For rooms that read all of it: validation and export. Use within a transaction. */
    public DatasetGraph dataset() {
        return both;
    }

    /** Writes beneath the text dataset, which would look up every triple first; words go to the index from here. */
    private final class Sink {

        private final Nodes nodes = new Nodes();

        private TripleSink into(Node graph) {
            boolean plain = Quad.isDefaultGraph(graph);
            return (subject, relation, object) -> {
                Quad quad = Quad.create(graph, nodes.name(subject), nodes.name(relation), nodes.node(object));
                if (plain && object instanceof Term.Text && TextIndexing.indexes(quad.getPredicate())) {
                    if (!triples.contains(quad)) {
                        text.addEntity(TextIndexing.entity(quad.getSubject(), quad.getObject()));
                    }
                }
                triples.add(quad);
            };
        }
    }
}
