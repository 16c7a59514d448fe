package io.retort.kg.grow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.retort.core.evidence.Evidence;
import io.retort.kg.KnowledgeGraph;
import io.retort.kg.Limits;
import io.retort.kg.SampleGraph;
import io.retort.kg.SparqlAnswer;
import io.retort.kg.Term;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GrowthTest {

    private static final String VALUES =
            "SELECT ?v WHERE { %s { ?v rt:property property:density ; qudt:numericValue ?n } }";

    private static final List<Candidate> CANDIDATES = Stream.of(
                    // as the databases have it, and quoted
                    line("mp-804", "GaN", "6.08", "g/cm³", "PBE", "The density of GaN is 6.08 g/cm³."),
                    line("mp-2657", "TiO2", "4.2", "g/cm³", "PBE", "TiO2 (density: 4.2 g/cm³) was used."),
                    // as the databases have it, and nobody quoted
                    line("mp-1265", "MgO", "3.5", "g/cm³", "PBE", ""),
                    // a decimal point moved; a unit that does not measure a density; words that say something else
                    line("mp-804", "GaN", "60.8", "g/cm³", "", "The density of GaN is 6.08 g/cm³."),
                    line("mp-1265", "MgO", "3.5", "GPa", "PBE", ""),
                    line("mp-1265", "MgO", "9.9", "g/cm³", "", "MgO (density: 3.5 g/cm³) was used."))
            .map(line -> CandidateJson.proposed(line, Instant.parse("2026-01-01T00:00:00Z")))
            .toList();

    @TempDir
    private Path home = Path.of("");

    private KnowledgeGraph graph = KnowledgeGraph.inMemory();

    @BeforeEach
    void open() {
        graph.close();
        graph = SampleGraph.open();
    }

    @AfterEach
    void close() {
        graph.close();
    }

    @Test
    void candidatesAreInAGraphOfTheirOwnAndInNoPlainAnswer() {
        Set<String> before = values("");
        assertThat(growth().propose(CANDIDATES)).isEqualTo(6);
        assertThat(growth().propose(CANDIDATES)).isZero();
        Cut cut = growth().accept(0.9);
        assertThat(graph.evidence(cut.accepted().stream()
                        .map(accepted -> accepted.evidence().id())
                        .toList()))
                .isEmpty();
        assertThat(values("")).isEqualTo(before);
        assertThat(values("GRAPH <urn:retort:graph:candidates>")).hasSize(5).doesNotContainAnyElementsOf(before);
        assertThat(values("GRAPH <urn:retort:graph:accepted>")).doesNotContainAnyElementsOf(before);
    }

    @Test
    void whatIsLetThroughIsMarkedWithOriginScoreAndThreshold() {
        growth().propose(CANDIDATES);
        Cut cut = growth().accept(0.9);
        assertThat(cut.accepted()).isNotEmpty().allSatisfy(accepted -> {
            Evidence fact = accepted.evidence();
            assertThat(Accepted.isMarked(fact)).isTrue();
            assertThat(fact.provenance().source()).isEqualTo("Accepted candidate (text mining)");
            assertThat(fact.provenance().method().name()).startsWith("candidate");
            assertThat(fact.provenance().record()).contains("score 0.", "threshold 0.", "at recall 0.90", "doi:10.1000/1");
            assertThat(accepted.score()).isGreaterThanOrEqualTo(accepted.threshold());
        });
        assertThat(cut.refused().stream()
                        .map(one -> one.candidate().fact().value().text()))
                .anyMatch(text -> text.contains("60.8"))
                .anyMatch(text -> text.contains("GPa"))
                .anyMatch(text -> text.contains("9.9"));
    }

    @Test
    void theGraphCanBeCutAgain() {
        growth().propose(CANDIDATES);
        growth().accept(0.95);
        Set<String> wide = values("GRAPH <urn:retort:graph:accepted>");
        growth().accept(0.05);
        Set<String> narrow = values("GRAPH <urn:retort:graph:accepted>");
        assertThat(wide.size()).isGreaterThan(narrow.size());
        growth().accept(0.95);
        assertThat(values("GRAPH <urn:retort:graph:accepted>")).isEqualTo(wide);
        assertThat(growth().last().orElseThrow().recall()).isEqualTo(0.95);
    }

    @Test
    void aLineThatIsNoCandidateShowsOne() {
        assertThatThrownBy(() -> CandidateJson.proposed("{\"property\":\"density\"}", Instant.EPOCH))
                .hasMessageContaining("'by' is missing")
                .hasMessageContaining("\"material_id\":\"mp-804\"");
        assertThatThrownBy(() -> CandidateJson.proposed("what", Instant.EPOCH)).hasMessageContaining("Expected one such as");
    }

    private Growth growth() {
        return new Growth(graph, home, Critic.load(), () -> Knowledge.of(SampleGraph.source()));
    }

    private Set<String> values(String where) {
        SparqlAnswer answer = graph.ask(VALUES.formatted(where), Limits.DEFAULT);
        assertThat(answer).isInstanceOf(SparqlAnswer.Found.class);
        return ((SparqlAnswer.Found) answer)
                .rows().column("v").stream().map(Term::show).collect(Collectors.toSet());
    }

    private static String line(String id, String formula, String value, String unit, String method, String quote) {
        return "{\"material_id\":\"" + id + "\",\"formula\":\"" + formula + "\",\"property\":\"density\",\"value\":" + value
                + ",\"unit\":\"" + unit + "\",\"method\":\"" + method + "\",\"by\":\"text mining\","
                + "\"reference\":\"doi:10.1000/1\"" + (quote.isEmpty() ? "" : ",\"quote\":\"" + quote + "\"") + "}";
    }
}
