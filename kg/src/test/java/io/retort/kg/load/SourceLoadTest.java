package io.retort.kg.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.retort.core.evidence.Evidence;
import io.retort.core.evidence.MaterialId;
import io.retort.core.evidence.Properties;
import io.retort.core.source.MaterialsSource;
import io.retort.kg.KnowledgeGraph;
import io.retort.kg.Limits;
import io.retort.kg.Rows;
import io.retort.kg.SampleGraph;
import io.retort.kg.SparqlAnswer;
import io.retort.kg.Term;
import io.retort.kg.vocabulary.Iris;
import java.nio.file.Path;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceLoadTest {

    private static final KnowledgeGraph GRAPH = SampleGraph.open();
    private static final MaterialsSource SOURCE = SampleGraph.source();

    @AfterAll
    static void close() {
        GRAPH.close();
    }

    @Test
    void everyFactOfARecordIsAValueNamedByItsEvidenceId() {
        var silicon = SOURCE.get(MaterialId.mp(149)).orElseThrow();
        Rows values = ask("SELECT ?v WHERE { material:mp-149 rt:value ?v }");
        assertThat(values.column("v"))
                .containsExactlyInAnyOrderElementsOf(silicon.facts().stream()
                        .map(Evidence::id)
                        .map(Iris::value)
                        .map(Term::iri)
                        .distinct()
                        .toList());
    }

    @Test
    void aValueCarriesUnitBasisMethodAndDataset() {
        Rows rows = ask("SELECT ?n ?unit ?basis ?method ?release WHERE { material:mp-149 rt:value ?v ."
                + " ?v rt:property property:energy_above_hull ; qudt:numericValue ?n ; qudt:unit ?unit ; rt:basis ?basis ;"
                + " prov:wasGeneratedBy ?a . ?a rt:method ?method ; rt:dataset/rt:release ?release }");
        assertThat(rows.rows()).anySatisfy(row -> {
            assertThat(row.get("n")).isEqualTo(new Term.Number(0));
            assertThat(row.get("unit"))
                    .isEqualTo(Term.iri(Iris.property(Properties.BAND_GAP)
                            .replace("urn:retort:property:band_gap", "http://qudt.org/vocab/unit/EV")));
            assertThat(row.get("basis")).isEqualTo(Term.iri("urn:retort:basis:per_atom"));
            assertThat(row.get("method")).isEqualTo(Term.iri("urn:retort:method:PBE"));
            assertThat(row.get("release")).isEqualTo(Term.text("2018-10-18"));
        });
    }

    @Test
    void polymorphsShareACompositionAndIsopointalOnesAPrototype() {
        assertThat(ask("SELECT ?m WHERE { ?m rt:composition/rt:formula \"TiO2\" }")
                        .rows())
                .hasSizeGreaterThan(2);
        assertThat(ask("SELECT ?f WHERE { material:mp-149 rt:structure/rt:prototype ?p ."
                                + " ?m rt:structure/rt:prototype ?p ; rt:composition/rt:formula ?f }")
                        .column("f"))
                .contains(Term.text("Si"), Term.text("C"));
    }

    @Test
    void aSecondLoadAddsNothing() {
        long before = count(GRAPH);
        LoadReport again = GRAPH.load(SOURCE, true, Progress.NONE, () -> false);
        assertThat(again.things()).isZero();
        assertThat(count(GRAPH)).isEqualTo(before);
    }

    @Test
    void aLoadThatWasStoppedGoesOn() {
        try (KnowledgeGraph graph = KnowledgeGraph.inMemory()) {
            SourceLoad stopped = new SourceLoad(graph.store(), SOURCE, true, 10);
            AtomicInteger pages = new AtomicInteger();
            assertThatThrownBy(() -> stopped.run(Progress.NONE, () -> pages.incrementAndGet() > 2))
                    .isInstanceOf(CancellationException.class)
                    .hasMessageContaining("Stopped after 20 of");
            LoadReport rest = new SourceLoad(graph.store(), SOURCE, true, 10).run(Progress.NONE, () -> false);
            assertThat(rest.skipped()).isEqualTo(20);
            assertThat(count(graph)).isEqualTo(count(GRAPH));
        }
    }

    @Test
    void anEmptyGraphOnDiskIsFilledAndFoundAgain(@TempDir Path home) {
        try (KnowledgeGraph graph = KnowledgeGraph.open(home)) {
            graph.load(SOURCE, true, Progress.NONE, () -> false);
        }
        try (KnowledgeGraph graph = KnowledgeGraph.open(home)) {
            assertThat(count(graph)).isEqualTo(count(GRAPH));
            assertThat(graph.store().find("rutile", 5).orElseThrow()).isNotEmpty();
        }
    }

    @Test
    void aFillThatWasStoppedLeavesAnEmptyGraph(@TempDir Path home) {
        try (KnowledgeGraph graph = KnowledgeGraph.open(home)) {
            assertThatThrownBy(() -> graph.load(SOURCE, false, Progress.NONE, () -> true))
                    .isInstanceOf(CancellationException.class);
        }
        try (KnowledgeGraph graph = KnowledgeGraph.open(home)) {
            assertThat(count(graph)).isZero();
            graph.load(SOURCE, false, Progress.NONE, () -> false);
            assertThat(count(graph)).isPositive();
        }
    }

    private static long count(KnowledgeGraph graph) {
        Rows rows = graph.store().select("SELECT (COUNT(*) AS ?n) WHERE { ?s ?p ?o }", Limits.WIDE);
        return ((Term.Whole) rows.column("n").get(0)).value();
    }

    private static Rows ask(String sparql) {
        SparqlAnswer answer = GRAPH.ask(sparql, Limits.DEFAULT);
        assertThat(answer).isInstanceOf(SparqlAnswer.Found.class);
        return ((SparqlAnswer.Found) answer).rows();
    }
}
