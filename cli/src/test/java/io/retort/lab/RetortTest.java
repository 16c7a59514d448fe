package io.retort.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.langchain4j.agent.tool.ToolExecutionRequest;
import io.retort.agent.Answer;
import io.retort.agent.Step;
import io.retort.core.evidence.Evidence;
import io.retort.core.evidence.Properties;
import io.retort.core.formula.ChemicalSystem;
import io.retort.core.quantity.Unit;
import io.retort.core.source.Material;
import io.retort.core.source.MaterialQuery;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Queue;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Programs as labs write them, on the starter catalogue. */
class RetortTest {

    @TempDir
    private static Path home;

    private static Retort retort;

    @BeforeAll
    static void open() {
        retort = Retort.open(RetortSettings.defaults().withHome(home).withModel("reflex"));
    }

    @AfterAll
    static void close() {
        retort.close();
    }

    @Test
    void aPropertyIsLookedUpInTheUnitOfOnesOwn() {
        Answer answer = retort.ask("bulk modulus of diamond");
        assertThat(answer.quantity("k_vrh").in(Unit.of("Mbar")).value()).isBetween(4.2, 4.6);
        assertThatThrownBy(() -> answer.quantity("band_gap"))
                .isInstanceOf(NoSuchElementException.class)
                .hasMessageContaining("it states")
                .hasMessageContaining("k_vrh");
        assertThatThrownBy(() -> retort.ask("write me a poem").quantity("k_vrh"))
                .hasMessageContaining("withheld");
    }

    @Test
    void theMostStableOfAListIsChosen() {
        String best = List.of("MgO", "CaO", "ZnO").stream()
                .min(Comparator.comparingDouble(formula -> retort.ask("formation energy of " + formula)
                        .quantity("formation_energy_per_atom")
                        .value()))
                .orElseThrow();
        assertThat(best).isEqualTo("CaO");
    }

    @Test
    void aChemicalSystemIsScreened() {
        List<Material> stable = retort.materials()
                .search(MaterialQuery.ALL
                        .withSystem(ChemicalSystem.parse("Li-Fe-P-O"))
                        .withFlag(Properties.IS_STABLE, true))
                .items();
        assertThat(stable).isNotEmpty();
    }

    @Test
    void aQueueOfCompositionsBecomesATableWithItsOrigin(@TempDir Path folder) throws IOException {
        Queue<String> queue = new ArrayDeque<>(List.of("GaN", "ZnO", "Xx2O3"));
        List<String> rows = new ArrayList<>(List.of("formula,band_gap_eV,method,source,record,trace"));
        while (!queue.isEmpty()) {
            String formula = queue.remove();
            Answer answer = retort.ask("band gap of " + formula);
            rows.add(answer.stated(Properties.BAND_GAP.key())
                    .findFirst()
                    .map(fact -> row(formula, answer, fact))
                    .orElse(formula + ",,,,," + answer.report().runId()));
        }
        Path table = Files.write(folder.resolve("gaps.csv"), rows);
        assertThat(Files.readAllLines(table))
                .hasSize(4)
                .anyMatch(line -> line.startsWith("GaN,1.7265,PBE,Materials Project,mp-804,"))
                .anyMatch(line -> line.startsWith("Xx2O3,,,,,"));
    }

    private static String row(String formula, Answer answer, Evidence fact) {
        return String.join(
                ",",
                formula,
                String.valueOf(answer.quantity("band_gap").value()),
                fact.provenance().method().name(),
                fact.provenance().source(),
                fact.provenance().record(),
                answer.report().runId());
    }

    @Test
    void stepsStreamAndAFutureCanBeCancelled() throws Exception {
        List<Step> steps = new ArrayList<>();
        retort.ask("density of ZnO", steps::add);
        assertThat(steps)
                .hasAtLeastOneElementOfType(Step.Called.class)
                .hasAtLeastOneElementOfType(Step.Concluded.class);
        assertThat(retort.asking("band gap of GaN").get()).isInstanceOf(Answer.Given.class);
        var cancelled = retort.asking("band gap of GaAs");
        cancelled.cancel(true);
        assertThat(cancelled).isCancelled();
    }

    @Test
    void aSessionKeepsItsWishesToItself() {
        RetortSession session = retort.session();
        session.ask("answer in kJ/mol");
        assertThat(session.ask("formation energy of MgO").text()).contains("kJ/mol");
        assertThat(session.wishes().isEmpty()).isFalse();
        assertThat(retort.ask("formation energy of MgO").text()).doesNotContain("kJ/mol");
    }

    @Test
    void theToolsServeAnAgentOfOnesOwn() {
        RetortTools tools = retort.tools();
        assertThat(tools.specifications().stream().map(tool -> tool.name()).collect(Collectors.toSet()))
                .contains("get_material", "weigh_in", "search_materials");
        String found = tools.execute(ToolExecutionRequest.builder()
                .name("get_material")
                .arguments("{\"material\":\"GaN\",\"properties\":[\"band_gap\"]}")
                .build());
        assertThat(found).contains("\"value\":1.7265", "\"unit\":\"eV\"");
        assertThat(tools.execute(ToolExecutionRequest.builder()
                        .name("get_materiel")
                        .arguments("{}")
                        .build()))
                .contains("failure", "get_material");
    }

    @Test
    void precursorsAreWeighedIn() {
        String weighed = retort.tools()
                .execute(ToolExecutionRequest.builder()
                        .name("weigh_in")
                        .arguments("{\"target\":\"BaTiO3\",\"amount\":\"10 g\",\"precursors\":[\"BaCO3\",\"TiO2\"]}")
                        .build());
        assertThat(weighed).contains("BaCO3").doesNotContain("failure");
    }
}
