package io.retort.kg.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.retort.core.evidence.MaterialId;
import io.retort.core.formula.Composition;
import io.retort.kg.GraphException;
import io.retort.kg.KnowledgeGraph;
import io.retort.kg.Limits;
import io.retort.kg.Rows;
import io.retort.kg.SampleGraph;
import io.retort.kg.SparqlAnswer;
import io.retort.kg.ask.RelationQuery;
import io.retort.kg.gate.Rule;
import io.retort.kg.load.Progress;
import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A real SPARQL 1.1 server answers as the embedded graph does. */
class RemoteStoreTest {

    private static final FusekiServer SERVER = FusekiServer.create()
            .port(0)
            .loopback(true)
            .add("/graph", DatasetGraphFactory.createTxnMem())
            .build();

    private static final KnowledgeGraph EMBEDDED = SampleGraph.open();

    @BeforeAll
    static void load() {
        SERVER.start();
        try (KnowledgeGraph remote = remote()) {
            remote.load(SampleGraph.source(), true, Progress.NONE, () -> false);
        }
    }

    @AfterAll
    static void stop() {
        SERVER.stop();
        EMBEDDED.close();
    }

    @Test
    void typedAndFreeQueriesAnswerAlike() {
        try (KnowledgeGraph remote = remote()) {
            List.of(
                            new RelationQuery.PolymorphsOf(Composition.of("TiO2")),
                            new RelationQuery.SamePrototype(MaterialId.mp(149)),
                            new RelationQuery.KnownAbout(MaterialId.mp(804)),
                            new RelationQuery.PathsBetween(MaterialId.mp(149), MaterialId.mp(66)))
                    .forEach(query -> assertThat(set(remote.ask(query, Limits.DEFAULT)))
                            .isEqualTo(set(EMBEDDED.ask(query, Limits.DEFAULT))));
            String free = "SELECT ?g (COUNT(?m) AS ?n) WHERE { ?m rt:structure/rt:spaceGroup ?g } GROUP BY ?g";
            assertThat(set(((SparqlAnswer.Found) remote.ask(free, Limits.DEFAULT)).rows()))
                    .isEqualTo(set(((SparqlAnswer.Found) EMBEDDED.ask(free, Limits.DEFAULT)).rows()));
        }
    }

    @Test
    void theGateStandsBeforeItToo() {
        try (KnowledgeGraph remote = remote()) {
            SparqlAnswer answer =
                    remote.ask("SELECT * WHERE { SERVICE <http://127.0.0.1:1/> { ?s ?p ?o } }", Limits.DEFAULT);
            assertThat(((SparqlAnswer.Rejected) answer).why().rule()).isEqualTo(Rule.SERVICE);
        }
    }

    @Test
    void wordsAreComparedWhereThereIsNoIndex() {
        try (KnowledgeGraph remote = remote()) {
            assertThat(remote.find("rutile", 5)).isNotEmpty();
        }
    }

    @Test
    void aSecondLoadGoesOnWhereTheFirstEnded() {
        try (KnowledgeGraph remote = remote()) {
            assertThat(remote.load(SampleGraph.source(), true, Progress.NONE, () -> false)
                            .things())
                    .isZero();
        }
    }

    @Test
    void withoutAnUpdateAddressItIsReadOnly() {
        try (KnowledgeGraph remote = KnowledgeGraph.connect(URI.create(address() + "query"), Optional.empty())) {
            assertThatThrownBy(() -> remote.add(List.of()))
                    .isInstanceOf(GraphException.class)
                    .hasMessageContaining("RETORT_GRAPH_UPDATE");
        }
    }

    @Test
    void aServerThatIsNotThereIsNamed() {
        try (KnowledgeGraph remote = KnowledgeGraph.connect(URI.create("http://127.0.0.1:1/q"), Optional.empty())) {
            assertThatThrownBy(() -> remote.ask("ASK { material:mp-149 a rt:Material }", Limits.DEFAULT))
                    .isInstanceOf(GraphException.class)
                    .hasMessageContaining("http://127.0.0.1:1/q does not answer");
        }
    }

    private static KnowledgeGraph remote() {
        return KnowledgeGraph.connect(URI.create(address() + "query"), Optional.of(URI.create(address() + "update")));
    }

    private static String address() {
        return "http://127.0.0.1:" + SERVER.getPort() + "/graph/";
    }

    private static HashSet<Object> set(Rows rows) {
        return new HashSet<>(rows.rows());
    }
}
