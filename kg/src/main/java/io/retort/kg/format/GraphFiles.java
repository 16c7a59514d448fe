package io.retort.kg.format;

import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.JsonLdErrorCode;
import com.apicatalog.jsonld.JsonLdOptions;
import io.retort.kg.GraphException;
import io.retort.kg.store.EmbeddedStore;
import io.retort.kg.store.GraphStore;
import io.retort.kg.vocabulary.Vocabulary;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.impl.WrappedGraph;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.lang.LangJSONLD11;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.util.Context;

/** Writes the default graph to a file, and reads such a file back. */
public final class GraphFiles {

    /** Reading is streamed; JSON-LD is not, so its files have a limit. */
    private static final long LARGEST_JSON = 64L << 20;

    private GraphFiles() {}

    /** All of the default graph. The file is there whole or not at all. */
    public static void write(EmbeddedStore store, Path file) {
        GraphFormat format = GraphFormat.of(file);
        Path absolute = file.toAbsolutePath();
        try {
            Path part = Files.createTempFile(absolute.getParent(), ".retort", format.suffix());
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(part))) {
                write(store, format, out);
            }
            Files.move(part, absolute, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same to a stream. */
    public static void write(EmbeddedStore store, GraphFormat format, OutputStream out) {
        DatasetGraph dataset = store.dataset();
        dataset.begin(ReadWrite.READ);
        try {
            RDFWriter.source(new Prefixed(dataset.getDefaultGraph()))
                    .format(format.writer())
                    .output(out);
        } finally {
            dataset.end();
        }
    }

    /**
     * Adds what a file holds: all of it or, where anything in it is not known, nothing.
     *
     * @return triples
     * @throws GraphException with what was found and where
     */
    public static long read(GraphStore store, Path file) {
        GraphFormat format = GraphFormat.of(file);
        long[] triples = new long[1];
        store.add(sink -> {
            Intake intake = new Intake(file.toString(), sink);
            parse(file, format, intake);
            triples[0] = intake.triples();
        });
        return triples[0];
    }

    /** Short names in the file, without writing into the store. */
    private static final class Prefixed extends WrappedGraph {
        Prefixed(Graph graph) {
            super(graph);
        }

        @Override
        public PrefixMapping getPrefixMapping() {
            return PrefixMapping.Factory.create().setNsPrefixes(Vocabulary.PREFIXES);
        }
    }

    private static void parse(Path file, GraphFormat format, Intake intake) {
        try (InputStream in = Files.newInputStream(file)) {
            if (format == GraphFormat.JSON_LD && Files.size(file) > LARGEST_JSON) {
                throw new GraphException(
                        file + " is larger than 64 MiB. Convert it to N-Quads, which is read as it comes.");
            }
            RDFParser.source(in)
                    .lang(lang(format))
                    .context(nothingFromElsewhere())
                    .errorHandler(ErrorHandlerFactory.errorHandlerStrictNoLogging)
                    .parse(intake);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (RiotException e) {
            throw new GraphException(file + ": " + e.getMessage() + " Nothing was imported.", e);
        }
    }

    private static Lang lang(GraphFormat format) {
        return switch (format) {
            case TURTLE -> Lang.TURTLE;
            case JSON_LD -> Lang.JSONLD11;
            case N_QUADS -> Lang.NQUADS;
        };
    }

    /** A context that names an address is refused, not fetched. */
    private static Context nothingFromElsewhere() {
        JsonLdOptions options = new JsonLdOptions((address, unused) -> {
            throw new JsonLdError(
                    JsonLdErrorCode.LOADING_REMOTE_CONTEXT_FAILED,
                    "The file names the context " + address
                            + ", which is not fetched; write the context into the file.");
        });
        return new Context().set(LangJSONLD11.JSONLD_OPTIONS, options);
    }
}
