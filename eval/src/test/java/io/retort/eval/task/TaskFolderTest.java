package io.retort.eval.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.retort.eval.TaskFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TaskFolderTest {

    private static final Path README =
            Path.of(System.getProperty("retort.root", ".."), "eval/src/main/resources/eval/tasks/README.md");

    @TempDir
    private Path folder = Path.of("");

    @Test
    void theExampleInTheReadmeIsATask() throws IOException {
        String readme = Files.readString(README);
        Task task = TaskFolder.read(folder, block(readme, "json"), block(readme, "csv"));
        assertThat(task.samples()).extracting(Sample::name).containsExactly("MgO", "ZnO");
        assertThat(task.samples()
                        .get(1)
                        .truth("measured")
                        .orElseThrow()
                        .number()
                        .getAsDouble())
                .isEqualTo(3.44);
        assertThat(task.question(task.samples().get(0), 1)).isEqualTo("experimental band gap of MgO");
    }

    @Test
    void aSampleMayHaveAQuestionAndATruthOfItsOwn() {
        Task task = TaskFolder.read(
                folder,
                "{\"title\": \"t\", \"scorer\": \"set\", \"samples\": \"samples.jsonl\"}",
                "{\"sample\": \"oxides\", \"question\": \"Which oxides of iron?\", \"truth\": [\"Fe2O3\", \"Fe3O4\"]}\n");
        Sample sample = task.samples().get(0);
        assertThat(task.question(sample, 0)).isEqualTo("Which oxides of iron?");
        assertThat(sample.truth("truth").orElseThrow().members()).containsExactly("Fe2O3", "Fe3O4");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{\"scorer\": \"set\", \"samples\": \"samples.csv\"}                       | the field 'title' is missing",
                "{\"title\": 1, \"colour\": 2}                                             | the field 'colour' means nothing here",
                "{\"title\": 1, \"property\": \"gap\"}                                     | 'gap' is not a property; expected one of",
                "{\"title\": 1, \"unit\": \"furlong!\"}                                    | the unit 'furlong!' cannot be read",
                "{\"title\": 1, \"scorer\": \"set\", \"samples\": \"../../secret.csv\"}    | the file is missing from the task's folder",
                "{\"title\": 1, \"scorer\": \"set\", \"samples\": {\"shared\": \"../x.csv\"}} | leaves the shared data folder",
                "{\"title\":                                                               | task.json, line 1",
            })
    void aFaultSaysWhereAndWhatBelongsThere(String json, String message) {
        assertThatThrownBy(() -> TaskFolder.read(folder, json, "sample,truth\nMgO,1\n"))
                .isInstanceOf(TaskException.class)
                .hasMessageContaining(message);
    }

    @Test
    void twoSamplesOfOneNameAreRefused() {
        assertThatThrownBy(() -> TaskFolder.gaps(folder, "MgO,7.8", "MgO,7.7"))
                .hasMessageContaining("two samples are named 'MgO'");
    }

    @Test
    void partOfATaskIsTakenEvenly() {
        TaskFolder.gaps(folder, "Si,1.1", "Ge,0.7", "GaAs,1.4", "GaN,3.4", "ZnO,3.3", "MgO,7.8");
        Task part = Tasks.read(folder.toString(), Map.of(), OptionalInt.of(3));
        assertThat(part.samples()).extracting(Sample::name).containsExactly("Si", "GaAs", "ZnO");
    }

    @Test
    void quotedCellsKeepTheirCommasQuotesAndLines() {
        var rows = Csv.read("x.csv", "a,b\n\"1, \"\"two\"\"\nthree\",4\n5,\n");
        assertThat(rows).hasSize(2);
        assertThat(rows.get(0).get("a")).isEqualTo("1, \"two\"\nthree");
        assertThat(rows.get(1).get("b")).isEmpty();
        assertThat(rows.get(1).line()).isEqualTo(4);
    }

    private static String block(String text, String language) {
        int start = text.indexOf("```" + language + "\n") + language.length() + 4;
        return text.substring(start, text.indexOf("```", start));
    }
}
