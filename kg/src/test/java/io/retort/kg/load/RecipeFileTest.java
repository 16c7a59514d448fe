package io.retort.kg.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.retort.core.formula.ChemicalSystem;
import io.retort.core.formula.Composition;
import io.retort.kg.GraphException;
import io.retort.kg.KnowledgeGraph;
import io.retort.kg.Limits;
import io.retort.kg.Rows;
import io.retort.kg.SparqlAnswer;
import io.retort.kg.Term;
import io.retort.kg.ask.RelationQuery;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecipeFileTest {

    private static final KnowledgeGraph GRAPH = KnowledgeGraph.inMemory();
    private static LoadReport report = new LoadReport(0, 0, 0, 0, 0);

    @BeforeAll
    static void load() throws Exception {
        report = GRAPH.importRecipes(file(), Progress.NONE, () -> false);
    }

    @AfterAll
    static void close() {
        GRAPH.close();
    }

    @Test
    void aTargetThatIsNoFormulaIsLeftOutAndCounted() {
        assertThat(report.things()).isEqualTo(4);
        assertThat(report.left()).isEqualTo(1);
    }

    @Test
    void recipesAreFoundByTargetAndByPrecursor() {
        assertThat(ask(new RelationQuery.RecipesFor(Composition.of("BaTiO3"))).column("reaction"))
                .containsExactly(Term.text("1 BaCO3 + 1 TiO2 == 1 BaTiO3 + 1 CO2"));
        assertThat(ask(new RelationQuery.RecipesUsing(Composition.of("TiO2"))).column("f"))
                .containsExactlyInAnyOrder(Term.text("BaTiO3"), Term.text("CaTiO3"));
    }

    @Test
    void precursorsOfASystemAreCounted() {
        assertThat(ask(new RelationQuery.PrecursorsFor(ChemicalSystem.parse("Li-Co-O")))
                        .rows())
                .containsExactlyInAnyOrder(
                        Map.of("f", Term.text("Co3O4"), "recipes", new Term.Whole(1)),
                        Map.of("f", Term.text("Li2CO3"), "recipes", new Term.Whole(1)));
    }

    @Test
    void stepsKeepTheirOrderAndTheirConditionsTheirUnits() {
        SparqlAnswer answer = GRAPH.ask(
                "SELECT ?step ?kind ?max ?unit WHERE { ?r rt:target/rt:formula \"BaTiO3\" ; rt:operation ?o ."
                        + " ?o rt:step ?step ; rt:operationKind ?kind ; rt:condition ?c ."
                        + " ?c rt:conditionKind \"temperature\" ; rt:maximum ?max ; rt:conditionUnit ?unit }",
                Limits.DEFAULT);
        assertThat(((SparqlAnswer.Found) answer).rows().rows())
                .containsExactly(Map.of(
                        "step", new Term.Whole(2),
                        "kind", Term.text("heating"),
                        "max", Term.number(1100),
                        "unit", Term.iri("http://qudt.org/vocab/unit/DEG_C")));
    }

    @Test
    void theSameFileAgainChangesNothing() throws Exception {
        assertThat(GRAPH.importRecipes(file(), Progress.NONE, () -> false).skipped())
                .isEqualTo(4);
    }

    @Test
    void aLineThatIsNoRecipeIsNamed(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("broken.jsonl"), "{\"doi\": \n");
        assertThatThrownBy(() -> GRAPH.importRecipes(file, Progress.NONE, () -> false))
                .isInstanceOf(GraphException.class)
                .hasMessageContaining("line 1")
                .hasMessageContaining("expected one recipe in JSON");
    }

    private static Path file() throws Exception {
        return Path.of(RecipeFileTest.class.getResource("recipes.jsonl").toURI());
    }

    private static Rows ask(RelationQuery query) {
        return GRAPH.ask(query, Limits.DEFAULT);
    }
}
