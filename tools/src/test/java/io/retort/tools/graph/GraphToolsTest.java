package io.retort.tools.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.retort.agent.tool.EvidenceBook;
import io.retort.agent.tool.Observation;
import io.retort.agent.tool.ToolFailure;
import io.retort.agent.tool.ToolSet;
import io.retort.agent.tool.Toolbox;
import io.retort.client.catalogue.EmbeddedCatalogue;
import io.retort.client.catalogue.StarterCatalogue;
import io.retort.core.evidence.Evidence;
import io.retort.core.evidence.MaterialId;
import io.retort.core.source.MaterialsSource;
import io.retort.kg.KnowledgeGraph;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class GraphToolsTest {

    private static final MaterialsSource SOURCE =
            new EmbeddedCatalogue(StarterCatalogue.read(), Path.of("no-such-folder"));

    private static final KnowledgeGraph GRAPH = KnowledgeGraph.inMemory();

    @BeforeAll
    static void load() {
        GRAPH.add(List.of(149L, 66L, 804L, 830L, 2657L, 390L).stream()
                .flatMap(number -> SOURCE.get(MaterialId.mp(number)).orElseThrow().facts().stream())
                .toList());
    }

    @AfterAll
    static void close() {
        GRAPH.close();
    }

    @Test
    void polymorphsComeWithFactsToCite() throws ToolFailure {
        Observation seen = new FindRelations(() -> GRAPH).call(arguments("polymorphs", Optional.of("GaN")));
        assertThat(seen.evidence().stream()
                        .flatMap(fact -> fact.material().stream())
                        .map(MaterialId::toString))
                .contains("mp-804", "mp-830");
        assertThat(seen.summary()).contains(":material}");
        assertThat(seen.artifacts()).hasSize(1);
    }

    @Test
    void aRelationThatDoesNotExistIsAnsweredWithTheList() {
        assertThatThrownBy(() -> new FindRelations(() -> GRAPH).call(arguments("cousins", Optional.of("GaN"))))
                .isInstanceOf(ToolFailure.class)
                .hasMessageContaining("expected one of polymorphs");
        assertThatThrownBy(() -> new FindRelations(() -> GRAPH).call(arguments("polymorphs", Optional.empty())))
                .hasMessage("This relation needs 'formula', such as TiO2.");
    }

    @Test
    void freeSparqlBringsItsValuesAsEvidence() throws ToolFailure {
        Observation seen = new QueryGraph(() -> GRAPH)
                .call(new QueryGraph.Arguments("SELECT ?v WHERE { material:mp-804 rt:value ?v ."
                        + " ?v rt:property property:band_gap ; prov:wasGeneratedBy/rt:method method:PBE }"));
        Evidence known = SOURCE.get(MaterialId.mp(804)).orElseThrow().facts().stream()
                .filter(fact -> fact.property().key().equals("band_gap"))
                .findFirst()
                .orElseThrow();
        assertThat(seen.evidence()).contains(known);
    }

    @Test
    void afterThreeQueriesThatAreTurnedBackTheAnswerIsUnknown() {
        QueryGraph tool = new QueryGraph(() -> GRAPH);
        QueryGraph.Arguments wrong = new QueryGraph.Arguments("SELECT ?m WHERE { ?m rt:hasComposition ?c }");
        assertThatThrownBy(() -> tool.call(wrong)).hasMessageContaining("The nearest relation is rt:composition");
        assertThatThrownBy(() -> tool.call(wrong)).hasMessageContaining("(1 left)");
        assertThatThrownBy(() -> tool.call(wrong)).hasMessageContaining("unknown");
    }

    @Test
    void theGraphIsNotOpenedBeforeItIsAsked() {
        EvidenceBook book = new EvidenceBook();
        ToolSet tools = new Toolbox(
                GraphTools.all(
                        () -> {
                            throw new AssertionError("opened");
                        },
                        SOURCE,
                        book),
                book);
        assertThat(tools).isNotNull();
    }

    private static FindRelations.Arguments arguments(String relation, Optional<String> formula) {
        return new FindRelations.Arguments(
                relation, Optional.empty(), Optional.empty(), formula, List.of(), Optional.empty(), Optional.empty());
    }
}
