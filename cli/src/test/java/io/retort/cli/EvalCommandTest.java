package io.retort.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.retort.core.SharedData;
import io.retort.core.source.MaterialQuery;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvalCommandTest {

    private static final String TASK = """
            {"title": "Gaps", "property": "band_gap", "scorer": "numeric", "floor": 0.1,
             "tolerance": {"relative": 0.01, "absolute": 0.01},
             "prompt": "What is the band gap of {formula}?", "paraphrases": ["band gap of {formula}"], "trials": 2,
             "samples": "samples.csv"}""";

    @TempDir
    private Path home = Path.of("");

    @Test
    void aRunOfTheEmbeddedModelIsScoredAgainstTheDataAndKept() throws IOException {
        Result run = run("eval", task("GaN,1.7265", "ZnO,99"), "--out", out(), "--json");
        assertThat(run.code()).isZero();
        JsonNode document = new ObjectMapper().readTree(run.out());
        assertThat(document.path("n").asInt()).isEqualTo(2);
        assertThat(document.path("trials").asInt()).isEqualTo(2);
        assertThat(document.path("ceiling").asDouble()).isEqualTo(1);
        assertThat(document.at("/truths/entry/mae").asDouble()).isZero();
        assertThat(document.at("/truths/entry/scor").asDouble()).isEqualTo(1);
        assertThat(home.resolve("out/my-task/answers.jsonl")).exists();
        assertThat(home.resolve("out/my-task/scores.jsonl")).content().contains("true 99.0000 eV: off by");
        assertThat(home.resolve("out/report.html")).content().contains("<svg");
    }

    @Test
    void keptAnswersAreScoredAgainWithoutAsking() throws IOException {
        run("eval", task("GaN,1.7265"), "--out", out());
        Files.writeString(home.resolve("my-task/samples.csv"), "sample,truth\nGaN,3.4\n");
        Result again = run("eval", "report", out(), "--json");
        JsonNode document = new ObjectMapper().readTree(again.out());
        assertThat(document.path("mae").asDouble()).isBetween(1.6, 1.7);
    }

    @Test
    void answersOfAnotherSystemAreImportedAndCompared() throws IOException {
        String task = task("GaN,1.7265", "ZnO,0.73");
        Path csv = Files.writeString(
                home.resolve("other.csv"),
                "sample,trial,value,unit\nGaN,1,3.4,eV\nZnO,1,,eV\nGaN,2,3.5,eV\nZnO,2,3.3,eV\n");
        Result imported = run(
                "eval",
                "import",
                task,
                csv.toString(),
                "--out",
                home.resolve("b").toString(),
                "--json");
        JsonNode document = new ObjectMapper().readTree(imported.out());
        assertThat(document.path("coverage").asDouble()).isEqualTo(0.75);
        run("eval", task, "--out", out());
        Result compared = run("eval", "compare", out(), home.resolve("b").toString());
        assertThat(compared.out()).contains("reflex and other.csv").contains("| MAE (eV) |");
    }

    @Test
    void aConditionThatHoldsFailsTheRun() {
        Result run = run("eval", task("GaN,3.4"), "--out", out(), "--fail-if", "mape>2");
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).contains("my-task: mape is 49").contains("above 2");
    }

    @Test
    void theBareModelIsABaseline() throws IOException {
        Result run = run("eval", task("GaN,1.7265"), "--baseline", "no-tools", "--out", out(), "--json");
        JsonNode document = new ObjectMapper().readTree(run.out());
        assertThat(document.path("system").asText()).isEqualTo("reflex (no tools)");
        assertThat(document.path("coverage").asDouble()).isZero();
    }

    @Test
    void aTruthNeverBecomesAFactOfTheCatalogue() throws IOException {
        Result before = run("data", "status", "--json");
        run("eval", task("GaN,1.7265", "Og,123.456"), "--out", out());
        assertThat(run("data", "status", "--json").out()).isEqualTo(before.out());
        assertThat(run("ask", "What is the band gap of Og?").code()).isEqualTo(3);
        for (String file : List.of(
                "my-task/samples.csv",
                "my-task/task.json",
                "out/my-task/answers.jsonl",
                "out/my-task/entry.json",
                "out/my-task/summary.json")) {
            run("data", "import", home.resolve(file).toString());
        }
        Assembly house = new Assembly(Settings.of(Optional.of(home), Map.of()), "reflex");
        assertThat(house.source().search(MaterialQuery.ALL.withPage(10_000, 0)).items())
                .allSatisfy(material -> assertThat(material.facts().toString()).doesNotContain("123.456"));
    }

    @Test
    void theBenchmarksTruthsCannotBeImportedAsData() {
        for (String file : List.of(
                "fixtures/llamp/task7_density_volume_gt_1000.csv", "fixtures/llamp/task3_property_benchmarks.json")) {
            Result imported = run("data", "import", SharedData.require(file).toString());
            assertThat(imported.code()).as(file).isNotZero();
        }
    }

    @Test
    void wrongUseSaysWhatIsRight() {
        assertThat(run("eval").err()).contains("Name a task");
        assertThat(run("eval", "nothing").err()).contains("llamp-bulk-modulus");
        assertThat(run("eval", task("GaN,1"), "--resume").err()).contains("--resume needs --out");
        assertThat(run("eval", task("GaN,1"), "--baseline", "magic").err())
                .contains("expected one of product, direct, supervisor, reflex, no-tools");
        assertThat(run("eval", "compare", out(), out()).err()).contains("is no folder");
    }

    @Test
    void theTasksThatShipAreListed() {
        assertThat(run("eval", "tasks").out()).contains("llamp-space-group-b").contains("structure-edit");
    }

    private String task(String... rows) {
        Path folder = home.resolve("my-task");
        try {
            Files.createDirectories(folder);
            Files.writeString(folder.resolve("task.json"), TASK);
            Files.writeString(folder.resolve("samples.csv"), "sample,truth\n" + String.join("\n", rows) + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return folder.toString();
    }

    private String out() {
        return home.resolve("out").toString();
    }

    private Result run(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        String[] all = Stream.concat(Stream.of("--data", home.toString()), Stream.of(arguments))
                .toArray(String[]::new);
        int code = Main.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(all);
        return new Result(code, out.toString(), err.toString());
    }

    private record Result(int code, String out, String err) {}
}
