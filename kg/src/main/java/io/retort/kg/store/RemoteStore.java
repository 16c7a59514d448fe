package io.retort.kg.store;

import io.retort.kg.GraphException;
import io.retort.kg.Limits;
import io.retort.kg.QueryStoppedException;
import io.retort.kg.Rows;
import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.apache.jena.atlas.io.AWriter;
import org.apache.jena.atlas.io.IO;
import org.apache.jena.atlas.web.HttpException;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.riot.out.NodeFormatterNT;
import org.apache.jena.sparql.engine.http.QueryExceptionHTTP;
import org.apache.jena.sparql.exec.http.QueryExecHTTP;
import org.apache.jena.sparql.exec.http.UpdateExecHTTP;
import org.apache.jena.sys.JenaSystem;

/** A SPARQL 1.1 endpoint. The settings name it; nothing in a query or an answer does. Redirects are not followed. */
public final class RemoteStore implements GraphStore {

    private static final Duration UPDATE_TIME = Duration.ofMinutes(5);

    private final URI query;
    private final Optional<URI> update;
    private final HttpClient client;

    /**
     * @param query address of the query service
     * @param update address of the update service; without it the graph is read-only
     */
    public RemoteStore(URI query, Optional<URI> update) {
        JenaSystem.init();
        this.query = query;
        this.update = update;
        this.client = HttpClient.newBuilder()
                .connectTimeout(Duration.ofSeconds(10))
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    @Override
    public String kind() {
        return "remote";
    }

    @Override
    public String place() {
        return query.toString();
    }

    @Override
    public Rows select(String sparql, Limits limits) {
        Query parsed = QueryFactory.create(sparql);
        try (QueryExecHTTP execution = QueryExecHTTP.newBuilder()
                .endpoint(query.toString())
                .query(parsed)
                .httpClient(client)
                .timeout(limits.time().toMillis(), TimeUnit.MILLISECONDS)
                .build()) {
            return Answers.read(execution, parsed.isAskType(), limits);
        } catch (QueryExceptionHTTP | HttpException e) {
            throw isTimeout(e) ? new QueryStoppedException(limits) : unreachable(e);
        }
    }

    @Override
    public void add(Consumer<TripleSink> work) {
        update(insert("", written(work)));
    }

    @Override
    public void add(String graph, Consumer<TripleSink> work) {
        update(insert(graph, written(work)));
    }

    @Override
    public void replace(String graph, Consumer<TripleSink> work) {
        update("CLEAR SILENT GRAPH <" + graph + "> ;\n" + insert(graph, written(work)));
    }

    @Override
    public Optional<List<TextMatch>> find(String words, int limit) {
        return Optional.empty();
    }

    @Override
    public Optional<Long> bytes() {
        return Optional.empty();
    }

    @Override
    public void close() {
        // the client has nothing to give back
    }

    private static String insert(String graph, String triples) {
        String inner = graph.isEmpty() ? triples : "GRAPH <" + graph + "> {\n" + triples + "}\n";
        return "INSERT DATA {\n" + inner + "}";
    }

    private static String written(Consumer<TripleSink> work) {
        StringWriter text = new StringWriter();
        AWriter out = IO.wrap(text);
        NodeFormatterNT format = new NodeFormatterNT();
        Nodes nodes = new Nodes();
        work.accept((subject, relation, object) -> {
            format.format(out, nodes.name(subject));
            out.print(' ');
            format.format(out, nodes.name(relation));
            out.print(' ');
            format.format(out, nodes.node(object));
            out.print(" .\n");
        });
        out.flush();
        return text.toString();
    }

    private void update(String sparql) {
        URI to = update.orElseThrow(() -> new GraphException("The graph at " + query
                + " is read-only here. Name its update address in RETORT_GRAPH_UPDATE to write."));
        try {
            UpdateExecHTTP.newBuilder()
                    .endpoint(to.toString())
                    .updateString(sparql)
                    .httpClient(client)
                    .timeout(UPDATE_TIME.toMillis(), TimeUnit.MILLISECONDS)
                    .build()
                    .execute();
        } catch (QueryExceptionHTTP | HttpException e) {
            throw unreachable(e);
        }
    }

    private static boolean isTimeout(Exception e) {
        return e.getCause() instanceof java.net.http.HttpTimeoutException;
    }

    private GraphException unreachable(Exception e) {
        return new GraphException(
                "The graph at " + query + " does not answer (" + e.getMessage()
                        + "). See that the server runs and that RETORT_GRAPH names its query address.",
                e);
    }
}
