package io.retort.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.retort.agent.Agent;
import io.retort.core.evidence.Properties;
import io.retort.eval.answer.AnswersFile;
import io.retort.eval.answer.Response;
import io.retort.eval.answer.ResponseJson;
import io.retort.eval.task.Task;
import io.retort.eval.task.TaskException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EvaluationTest {

    @TempDir
    private Path folder = Path.of("");

    @Test
    void aTestOfOnesOwnIsOneLine() {
        Agent agent = Told.agent(Properties.BAND_GAP, Map.of("Si", 0.6, "GaN", 1.7));
        Task task = TaskFolder.gaps(folder, "Si,0.61", "GaN,1.73");
        Evaluation.of(task).model(agent).trials(1).run().require("mape<2", "coverage>0.99", "fabrication_rate<0.01");
        assertThatThrownBy(
                        () -> Evaluation.of(task).model(agent).trials(1).run().require("mape<0.1"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("Expected mape<0.1, but mape is 1.6");
    }

    @Test
    void eachTrialUsesOtherWords() {
        Set<String> questions = new ConcurrentSkipListSet<>();
        Agent listening = (question, listener) -> {
            questions.add(question.text());
            return Told.withheld("-");
        };
        Evaluation.of(TaskFolder.gaps(folder, "Si,0.61"))
                .model(listening)
                .trials(2)
                .run();
        assertThat(questions).containsExactly("How large is the gap of Si?", "What is the band gap of Si?");
    }

    @Test
    void withoutAModelItSaysWhatIsMissing() {
        assertThatThrownBy(
                        () -> Evaluation.of(TaskFolder.gaps(folder, "Si,0.61")).run())
                .hasMessageContaining(".model(agent)");
    }

    @Test
    void aKeptAnswerIsReadBackAsItWas() {
        Response response = Told.response(
                "GaN",
                Told.shown("1730 meV", Told.number("GaN", "mp-804", Properties.BAND_GAP, 1.73, "PBE"), 1730, "meV"));
        assertThat(ResponseJson.read(ResponseJson.write(response))).isEqualTo(response);
        assertThatThrownBy(() -> ResponseJson.read("{\"a\":1}")).isInstanceOf(TaskException.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "sample,trial,value~XxO,1,3        | line 2: 'XxO' is no sample of the task",
                "sample,trial,value~Si,1,three     | line 2: found 'three', expected a number",
                "sample,trial,value~Si,1,1~Si,1,2  | line 3: sample 'Si' has a second answer in trial '1'",
                "material,value~Si,1               | found no column 'sample'",
                "sample,trial~\"Si,1               | line 2: a quote opens here",
            })
    void anAnswerFileAtFaultSaysWhere(String file, String message) {
        Task task = TaskFolder.gaps(folder, "Si,0.61");
        assertThatThrownBy(() -> AnswersFile.read(task, "a.csv", file.replace('~', '\n') + "\n"))
                .isInstanceOf(TaskException.class)
                .hasMessageContaining(message);
    }

    @Test
    void samplesAreFoundByNameFormulaOrIdAndTrialsByAnyName() {
        Task task = TaskFolder.gaps(folder, "GaN,1.73", "Fe2O3,2.2");
        var responses = AnswersFile.read(
                task,
                "a.jsonl",
                "{\"sample\":\"NGa\",\"trial\":\"first\",\"value\":1.7}\n"
                        + "{\"sample\":\"Fe4O6\",\"trial\":\"second\",\"value\":null,\"unit\":\"eV\"}\n");
        assertThat(responses).hasSize(4);
        assertThat(responses.get(0).sample()).isEqualTo("GaN");
        assertThat(responses).filteredOn(Response::isAnswered).hasSize(1);
    }
}
