package io.retort.tools.synthesis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.retort.agent.ledger.Ledger;
import io.retort.agent.ledger.Ruling;
import io.retort.agent.tool.Observation;
import io.retort.agent.tool.Observation.Outcome;
import io.retort.agent.tool.ToolFailure;
import io.retort.agent.tool.Toolbox;
import io.retort.core.evidence.Method;
import io.retort.core.evidence.Provenance;
import io.retort.core.formula.Composition;
import io.retort.core.quantity.Unit;
import io.retort.core.synthesis.Recipe;
import io.retort.core.synthesis.RecipeSource;
import io.retort.core.synthesis.Span;
import io.retort.core.synthesis.Treatment;
import io.retort.core.synthesis.Treatment.Kind;
import io.retort.tools.Seen;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FindRecipesTest {

    private static final Unit CELSIUS = Unit.of("°C");
    private static final Unit HOUR = Unit.of("h");

    private static final RecipeSource THREE = new Shelf(List.of(
            recipe("10.1/oxide", List.of("BaO", "TiO2"), "", heat(900, 10)),
            recipe("10.1/carbonate-a", List.of("BaCO3", "TiO2"), "BaCO3 + TiO2 → BaTiO3 + CO2", heat(1200, 2)),
            recipe("10.1/carbonate-b", List.of("TiO2", "BaCO3"), "", heat(1100, 4)),
            recipe("10.1/vague", List.of("BaCO3", "TiO2", "PVA"), "")));

    @Test
    void theRouteThatMostPapersTakeComesFirst() throws Exception {
        Observation observation = call("{\"target\":\"BaTiO3\"}");
        assertThat(Seen.summary(observation))
                .startsWith("Recipes for BaTiO3 in papers: 4;")
                .contains("• from BaCO3 and TiO2: mix, then heat at 1200.0 °C for 2.0 h in air;"
                        + " by BaCO3 + TiO2 → BaTiO3 + CO2. Paper: 10.1/carbonate-a (recipes by this route: 2).");
        assertThat(observation.outcome()).isEqualTo(Outcome.COMPLETE);
    }

    @Test
    void whatCannotBeFollowedComesLast() throws Exception {
        assertThat(Seen.summary(call("{\"target\":\"BaTiO3\"}")).lines().reduce((a, b) -> b))
                .hasValueSatisfying(last -> assertThat(last).contains("10.1/vague"));
    }

    @Test
    void precursorsAndTemperatureNarrowIt() throws Exception {
        assertThat(Seen.summary(call("{\"target\":\"BaTiO3\",\"without\":[\"BaCO3\"]}")))
                .contains("10.1/oxide")
                .doesNotContain("carbonate");
        assertThat(Seen.summary(call("{\"target\":\"BaTiO3\",\"max_temperature\":\"1373.15 K\"}")))
                .contains("10.1/carbonate-b")
                .doesNotContain("carbonate-a");
    }

    @Test
    void aFormulaWithoutRecipesIsSaidToHaveNone() throws Exception {
        Observation observation = call("{\"target\":\"SrTiO3\"}");
        assertThat(observation.outcome()).isEqualTo(Outcome.EMPTY);
        assertThat(Seen.summary(observation)).isEqualTo("Recipes for SrTiO3 that match: 0.");
    }

    @Test
    void whereNoneAreImportedTheCommandIsNamed() throws Exception {
        Observation observation = call(RecipeSource.NONE, "{\"target\":\"SrTiO3\"}");
        assertThat(Seen.notes(observation, "missing"))
                .singleElement()
                .asString()
                .contains("retort data import");
    }

    @Test
    void aTemperatureWithoutUnitIsRefusedWithAnExample() {
        assertThatThrownBy(() -> call("{\"target\":\"BaTiO3\",\"max_temperature\":\"hot\"}"))
                .isInstanceOf(ToolFailure.class)
                .hasMessageContaining("900 °C");
    }

    @Test
    void theLedgerAcceptsWhatItTells() throws Exception {
        Observation observation = call("{\"target\":\"BaTiO3\"}");
        Ledger ledger = new Ledger("How do I make BaTiO3?");
        ledger.observe(observation);
        assertThat(ledger.judge(observation.summary())).isInstanceOf(Ruling.Accepted.class);
    }

    private static Observation call(String arguments) throws ToolFailure {
        return call(THREE, arguments);
    }

    private static Observation call(RecipeSource source, String arguments) throws ToolFailure {
        return new Toolbox(List.of(new FindRecipes(source))).call("find_recipes", arguments);
    }

    private static Treatment heat(double celsius, double hours) {
        return new Treatment(
                Kind.HEAT,
                List.of(Span.of(celsius, celsius, CELSIUS)),
                List.of(Span.of(hours, hours, HOUR)),
                List.of("air"),
                List.of());
    }

    private static Recipe recipe(String doi, List<String> precursors, String reaction, Treatment... heating) {
        List<Treatment> steps = new ArrayList<>();
        steps.add(new Treatment(Kind.MIX, List.of(), List.of(), List.of(), List.of()));
        steps.add(new Treatment(Kind.MIX, List.of(), List.of(), List.of(), List.of()));
        steps.addAll(List.of(heating));
        Provenance origin = new Provenance(
                "made for the test",
                Optional.empty(),
                "doi:" + doi,
                new Method("text mining", Method.Kind.MEASURED),
                Instant.EPOCH,
                Optional.empty(),
                "CC0-1.0",
                List.of());
        return new Recipe(Composition.of("BaTiO3"), doi, reaction, precursors, steps, origin);
    }

    private record Shelf(List<Recipe> all) implements RecipeSource {
        @Override
        public List<Recipe> recipes(Composition target) {
            return all.stream()
                    .filter(recipe -> recipe.target().sameRatio(target))
                    .toList();
        }

        @Override
        public long recipeCount() {
            return all.size();
        }
    }
}
