package io.retort.eval.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.retort.agent.Answer;
import io.retort.core.SharedData;
import io.retort.core.evidence.Properties;
import io.retort.eval.Shipped;
import io.retort.eval.TaskFolder;
import io.retort.eval.Told;
import io.retort.eval.answer.Effort;
import io.retort.eval.answer.Response;
import io.retort.eval.answer.Response.Status;
import io.retort.eval.task.Sample;
import io.retort.eval.task.Task;
import io.retort.eval.task.TaskException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EveryScorerTest {

    @TempDir
    private Path folder = Path.of("");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "numeric",
                "label",
                "set",
                "winner",
                "lattice",
                "structure",
                "recipe",
                "citation",
                "path",
                "sparql"
            })
    void aWithheldAnswerIsCountedAsSuchByEveryScorer(String scorer) {
        Task task = task(scorer, scorer.equals("lattice") ? "[4,4,4,90,90,90]" : truth(scorer));
        Score score = score(task, Response.silent("s", 0, "?", Status.WITHHELD, "no data"));
        assertThat(score).isInstanceOf(Score.Unanswered.class);
        assertThat(Scorers.NAMES).contains(scorer);
    }

    @Test
    void aScorerThatDoesNotExistIsToldWithThoseThatDo() {
        assertThatThrownBy(() -> Scorers.of(task("vibes", "1")))
                .isInstanceOf(TaskException.class)
                .hasMessageContaining("expected one of abstain, citation, label");
    }

    @ParameterizedTest
    @CsvSource({
        "ordering,          FM,      ferromagnetic, 1",
        "ordering,          AFM,     FM,            0",
        "ordering,          NM,      non-magnetic,  1",
        "ordering,          NM,      shiny,         -1",
        "ordering,          unknown, NM,            0",
        "spacegroup_symbol, P-6m2,   P-6m2,         1",
        "spacegroup_symbol, P6_3mc,  P6_3mc,        1",
        "spacegroup_symbol, P6_3mc,  P63mc,         1",
        "spacegroup_symbol, Fm-3m,   225,           1",
        "spacegroup_symbol, P2_1/c,  P2_1/n,        1",
        "spacegroup_symbol, Fd-3m,   F-43m,         0",
    })
    void labelsAreComparedInOneSpelling(String property, String truth, String said, double expected) {
        Task task = TaskFolder.read(
                folder,
                "{\"title\":\"t\",\"property\":\"" + property + "\",\"scorer\":\"label\",\"samples\":\"samples.csv\"}",
                "sample,truth\nGaN," + truth + "\n");
        Answer answer = Told.given(0.9, "", Told.label("GaN", "mp-804", Properties.of(property), said));
        assertThat(value(score(task, Told.response("GaN", answer)))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "'Fe3O4, Fe2O3',      1",
        "'Fe2O3',             0.5",
        "'Fe2O3, FeO',        0.3333",
        "'O3Fe2; Fe3O4',      1",
    })
    void aSetHasNoOrderAndFormulasNoSpelling(String said, double expected) {
        Task task = task("set", "[\"Fe2O3\", \"Fe3O4\"]");
        assertThat(value(score(task, text(said)))).isCloseTo(expected, within(1e-4));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "(3.87, 3.87, 3.87, 60, 60, 60)          | 1", // the cell itself
                "3.87 3.87 3.87 120 90 60                | 1", // other vectors of the same lattice
                "[5.473, 5.473, 5.473, 90, 90, 90]       | 0", // the conventional cell, of four times the volume
                "(3.95, 3.95, 3.95, 60, 60, 60)          | 0",
                "a = 3.87 Å                              | -1",
            })
    void oneLatticeInTwoCellsIsOneLattice(String said, double expected) {
        Task task = task("lattice", "[3.87, 3.87, 3.87, 60, 60, 60]");
        assertThat(value(score(task, text(said)))).isEqualTo(expected);
    }

    @Test
    void lithiumAtTheHexagonalSiteIsAnotherCrystalThanAskedFor() throws IOException {
        Task task = Shipped.task("structure-edit");
        Path llamp = SharedData.require("fixtures/llamp/05-crystal-Si-Li-interstitial.cif");
        Score score = score(task, text(Files.readString(llamp)));
        assertThat(value(score)).isZero();
        assertThat(score.why())
                .contains("another crystal of the same composition")
                .contains("strain 0.0");
        String right = task.samples().get(0).truth("truth").orElseThrow().text();
        String mirrored = right.replace("0.625", "0.375");
        assertThat(value(score(task, text(right)))).isEqualTo(1);
        assertThat(value(score(task, text(mirrored)))).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Mix Li2CO3 and FePO4, heat at 700 °C, then grind. It gives LiFePO4. | 1",
                "Mix Li2CO3 and FePO4, heat at 1000 K, then grind.                   | 1",
                "Mix Li2CO3 and FePO4, heat at 400 °C, then grind.                   | 0.6667",
                "Mix LiOH and Fe2O3, heat at 700 °C, then grind.                     | 0.5",
            })
    void aRecipeNeedsItsPrecursorsFirst(String said, double expected) {
        Task task = TaskFolder.read(
                folder,
                "{\"title\":\"t\",\"scorer\":\"recipe\",\"samples\":\"samples.jsonl\"}",
                "{\"formula\":\"LiFePO4\",\"question\":\"?\",\"truth\":{\"precursors\":[\"Li2CO3\",\"FePO4\"],"
                        + "\"temperature_C\":700,\"operations\":[\"heating\",\"grinding\"]}}\n");
        assertThat(value(score(task, text(said)))).isCloseTo(expected, within(1e-4));
    }

    @ParameterizedTest
    @CsvSource({"see mp-13 for it, 1", "see mp-136 for it, 0"})
    void aCitationIsWhole(String said, double expected) {
        assertThat(value(score(task("citation", "\"mp-13\""), text(said)))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "'search_materials,get_material', 1",
        "'get_material,search_materials', 0.5",
        "'search_materials,get_material,calculate,calculate', 0.5",
    })
    void aPathIsTheSameToolsInTheSameOrder(String called, double expected) {
        Task task = task("path", "[\"search_materials\", \"get_material\"]");
        assertThat(value(score(task, response("", List.of(called.split(",")))))).isEqualTo(expected);
    }

    @Test
    void aQueryResultIsASetOfRowsWhateverTheVariablesAreCalled() {
        Task task =
                task("sparql", "{\"results\":{\"bindings\":[{\"m\":{\"value\":\"GaN\"},\"g\":{\"value\":\"1.70\"}}]}}");
        String same = "{\"results\":{\"bindings\":[{\"x\":{\"value\":\"1.7\"},\"y\":{\"value\":\"GaN\"}}]}}";
        String other = "{\"results\":{\"bindings\":[]}}";
        assertThat(value(score(task, text(same)))).isEqualTo(1);
        assertThat(value(score(task, text(other)))).isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "GaN (mp-804) has the higher gap. GaAs (mp-2534): gap 0.19 eV. | max | GaN  | 1",
                "GaN (mp-804) has the higher gap. GaAs (mp-2534): gap 0.19 eV. | min | GaAs | 1",
                "GaAs has the larger gap.                                      | max | GaN  | 0",
                "GaAs (mp-2534): gap 0.19 eV. GaN (mp-804): gap 1.73 eV.       | max | GaN  | -1",
            })
    void aComparisonNamesItsWinnerOrIsNoAnswer(String said, String order, String truth, double expected) {
        Task task = TaskFolder.read(
                folder,
                "{\"title\":\"t\",\"scorer\":\"winner\",\"samples\":\"samples.jsonl\"}",
                "{\"sample\":\"s\",\"question\":\"Which, GaN or GaAs?\",\"truth\":\"" + truth
                        + "\",\"slots\":{\"order\":\"" + order + "\"}}\n");
        assertThat(value(score(task, text(said)))).isEqualTo(expected);
    }

    @Test
    void whereThereIsNoAnswerWithholdingIsRight() {
        Task task = task("abstain", "\"withheld\"");
        assertThat(value(score(task, Response.silent("s", 0, "?", Status.WITHHELD, "no such thing"))))
                .isEqualTo(1);
        assertThat(value(score(task, Response.silent("s", 0, "?", Status.FAILED, "it broke"))))
                .isZero();
        assertThat(value(score(task, text("It is 3 eV.")))).isZero();
    }

    private static String truth(String scorer) {
        return switch (scorer) {
            case "numeric" -> "1";
            case "recipe" -> "{\"precursors\": [\"Li2CO3\"]}";
            case "sparql" -> "{\"boolean\": true}";
            case "structure" ->
                "\"data_a\\n_cell_length_a 4\\n_cell_length_b 4\\n_cell_length_c 4\\n_cell_angle_alpha 90\\n"
                        + "_cell_angle_beta 90\\n_cell_angle_gamma 90\\nloop_\\n_atom_site_label\\n_atom_site_fract_x\\n"
                        + "_atom_site_fract_y\\n_atom_site_fract_z\\nPo 0 0 0\\n\"";
            default -> "\"x\"";
        };
    }

    private Task task(String scorer, String truth) {
        return TaskFolder.read(
                folder,
                "{\"title\":\"t\",\"scorer\":\"" + scorer + "\",\"samples\":\"samples.jsonl\"}",
                "{\"sample\":\"s\",\"question\":\"?\",\"truth\":" + truth + "}\n");
    }

    private static Response text(String text) {
        return response(text, List.of());
    }

    private static Response response(String text, List<String> tools) {
        return new Response(
                "s",
                0,
                "?",
                Status.GIVEN,
                text,
                "",
                List.of(),
                tools,
                List.of(),
                OptionalDouble.empty(),
                "m",
                Effort.NONE,
                Optional.empty());
    }

    private static Score score(Task task, Response response) {
        Sample sample = task.samples().get(0);
        return Scorers.of(task).score(sample, sample.truth("truth").orElseThrow(), response);
    }

    private static double value(Score score) {
        return score instanceof Score.Scored scored ? scored.value() : -1;
    }
}
