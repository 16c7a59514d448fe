package io.retort.kg.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import io.retort.kg.GraphException;
import io.retort.kg.KnowledgeGraph;
import io.retort.kg.Limits;
import io.retort.kg.Rows;
import io.retort.kg.SampleGraph;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class GraphFilesTest {

    private static final KnowledgeGraph GRAPH = SampleGraph.open();

    @AfterAll
    static void close() {
        GRAPH.close();
    }

    @ParameterizedTest
    @EnumSource(GraphFormat.class)
    void whatIsWrittenReadsBackWhole(GraphFormat format, @TempDir Path folder) {
        Path file = folder.resolve("graph" + format.suffix());
        GRAPH.export(file);
        try (KnowledgeGraph copy = KnowledgeGraph.inMemory()) {
            copy.importFile(file);
            assertThat(new HashSet<>(all(copy).rows()))
                    .isEqualTo(new HashSet<>(all(GRAPH).rows()));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<urn:retort:material:x-1> a <urn:retort:kg:Material> ; <http://example.org/p> 1 .",
                "<urn:retort:material:x-1> a <http://example.org/Thing> .",
                "<urn:retort:material:x-1> a <urn:retort:kg:Material> . [] <urn:retort:kg:name> \"x\" .",
                "<urn:retort:material:x-1> a <urn:retort:kg:Material> . broken"
            })
    void aFileWithAnythingUnknownLeavesNothingBehind(String turtle, @TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("graph.ttl"), turtle);
        try (KnowledgeGraph graph = KnowledgeGraph.inMemory()) {
            assertThatThrownBy(() -> graph.importFile(file))
                    .isInstanceOf(GraphException.class)
                    .hasMessageContaining("Nothing was imported");
            assertThat(all(graph).rows()).isEmpty();
        }
    }

    @Test
    void aContextFromElsewhereIsNotFetched(@TempDir Path folder) throws Exception {
        AtomicInteger asked = new AtomicInteger();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            asked.incrementAndGet();
            exchange.sendResponseHeaders(404, -1);
            exchange.close();
        });
        server.start();
        String address = "http://127.0.0.1:" + server.getAddress().getPort() + "/context.jsonld";
        Path file = Files.writeString(
                folder.resolve("graph.jsonld"),
                "{\"@context\": \"" + address + "\", \"@id\": \"urn:x\", \"name\": \"x\"}");
        try {
            assertThatThrownBy(() -> GRAPH.importFile(file)).isInstanceOf(GraphException.class);
            assertThat(asked).hasValue(0);
        } finally {
            server.stop(0);
        }
    }

    @Test
    void anotherSuffixSaysWhichThereAre() {
        assertThatThrownBy(() -> GRAPH.export(Path.of("graph.csv")))
                .hasMessage("graph.csv ends in no known suffix; expected one of .ttl, .jsonld, .nq.");
    }

    private static Rows all(KnowledgeGraph graph) {
        return graph.store().select("SELECT * WHERE { ?s ?p ?o }", Limits.WIDE);
    }
}
