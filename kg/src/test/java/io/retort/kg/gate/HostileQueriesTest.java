package io.retort.kg.gate;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.retort.kg.KnowledgeGraph;
import io.retort.kg.Limits;
import io.retort.kg.QueryStoppedException;
import io.retort.kg.SampleGraph;
import io.retort.kg.SparqlAnswer;
import io.retort.kg.Term;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Nothing leaves the machine, nothing is written, everything ends: whatever the query says. */
class HostileQueriesTest {

    private static final Limits SHORT = new Limits(Duration.ofSeconds(1), 500);
    private static final AtomicInteger CONNECTIONS = new AtomicInteger();
    private static final KnowledgeGraph GRAPH = SampleGraph.open();
    private static HttpServer server;
    private static long triples;

    record Hostile(String kind, String text) {}

    @BeforeAll
    static void listen() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            CONNECTIONS.incrementAndGet();
            exchange.sendResponseHeaders(404, -1);
            exchange.close();
        });
        server.start();
        triples = count();
    }

    @AfterAll
    static void nothingWasAskedElsewhereAndNothingWasWritten() {
        server.stop(0);
        assertThat(CONNECTIONS).hasValue(0);
        assertThat(count()).isEqualTo(triples);
        GRAPH.close();
    }

    static List<Hostile> corpus() throws IOException {
        try (InputStream in = Objects.requireNonNull(HostileQueriesTest.class.getResourceAsStream("hostile.txt"))) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return Arrays.stream(text.split("(?m)^== "))
                    .skip(1)
                    .map(block ->
                            new Hostile(block.lines().findFirst().orElse(""), block.substring(block.indexOf('\n') + 1)))
                    .toList();
        }
    }

    @Test
    void thereAreMoreThanAHundred() throws IOException {
        assertThat(corpus()).hasSizeGreaterThan(140);
    }

    @ParameterizedTest
    @MethodSource("corpus")
    void isTurnedBackOrEndsWithinItsLimits(Hostile query) {
        String host = "127.0.0.1:" + server.getAddress().getPort();
        long start = System.nanoTime();
        try {
            SparqlAnswer answer = GRAPH.ask(query.text().replace("HOST", host), SHORT);
            if (answer instanceof SparqlAnswer.Found found) {
                assertThat(query.kind()).isIn("cross", "injection", "path", "size");
                assertThat(found.rows().rows()).hasSizeLessThanOrEqualTo(SHORT.rows());
            }
        } catch (QueryStoppedException stopped) {
            assertThat(query.kind()).isEqualTo("cross");
        }
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
    }

    private static long count() {
        return ((Term.Whole) GRAPH.store()
                        .select(
                                "SELECT (COUNT(*) AS ?n) WHERE { { ?s ?p ?o } UNION { GRAPH ?g { ?s ?p ?o } } }",
                                Limits.WIDE)
                        .column("n")
                        .get(0))
                .value();
    }
}
