package io.retort.eval.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.retort.eval.Evaluated;
import io.retort.eval.Evaluation;
import io.retort.eval.TaskFolder;
import io.retort.eval.answer.AnswersFile;
import io.retort.eval.metric.Summary;
import io.retort.eval.task.Task;
import io.retort.eval.task.TaskException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReportsTest {

    private static final String TASK = """
            {"title": "Gaps", "property": "band_gap", "scorer": "numeric", "floor": 0.1, "prompt": "{formula}?",
             "notes": ["Gaps of PBE are too small."], "samples": "samples.csv",
             "truths": [{"name": "database", "kind": "retrieval", "words": "PBE"},
                        {"name": "experiment", "kind": "physics", "words": "measured", "file": "experiment.csv"}]}""";

    @TempDir
    private Path folder = Path.of("");

    @Test
    void theMarkdownHoldsFiguresIntervalsExclusionsNotesAndCases() throws IOException {
        String text = MarkdownReport.of(List.of(section("bookish", "Si,1,0.6\nGe,1,0\nGaN,1,")));
        assertThat(text)
                .contains("3 samples × 1 trial, 2 of 3 answered")
                .contains("| MAE (eV) | 0.0")
                .contains("against experiment")
                .contains("Left out of percentages, as the truth is below 0.100 eV: Ge.")
                .contains("Gaps of PBE are too small.")
                .contains("the answers agree with the database better than with nature")
                .contains("### Not answered")
                .contains("| GaN | the value is empty | – |");
    }

    @Test
    void twoSystemsAreSaidToChangePlacesWithTheTruth() throws IOException {
        List<Summary> grounded =
                section("grounded", "Si,1,0.61\nGe,1,0\nGaN,1,1.73").summaries();
        List<Summary> bare = section("bare", "Si,1,1.1\nGe,1,0.7\nGaN,1,3.4").summaries();
        assertThat(ComparisonReport.of("grounded", grounded, "bare", bare))
                .contains("Against 'database' grounded is nearer")
                .contains("Against 'experiment' bare is nearer")
                .contains("agreement with a database is not agreement with nature")
                .contains("| MAE (eV) |");
    }

    @Test
    void thePageIsOneFileThatLoadsNothingAndShowsTextAsText() throws IOException {
        String page = HtmlReport.of(List.of(section("<b>sly</b>", "Si,1,9\nGe,1,0\nGaN,1,1.73")));
        assertThat(page)
                .contains("default-src 'none'")
                .contains("&lt;b&gt;sly&lt;/b&gt;")
                .doesNotContain("<b>sly")
                .doesNotContain("<script")
                .doesNotContain("http://", "https://", "url(", "@import", "src=");
        assertThat(page).contains("<svg").contains("class='diagonal'").contains("GaN: 1.7300, true 1.7265");
    }

    @Test
    void tenThousandSamplesStillMakeASmallPage() {
        String[] rows = IntStream.range(0, 10_000)
                .mapToObj(i -> "s" + i + "," + (1 + i % 97))
                .toArray(String[]::new);
        Task task = TaskFolder.gaps(folder, rows);
        StringBuilder answers = new StringBuilder("sample,trial,value\n");
        for (int i = 0; i < 10_000; i++) {
            answers.append("s" + i + ",1," + (1.01 + i % 97) + "\n");
        }
        Evaluated evaluated =
                Evaluation.score(task, AnswersFile.read(task, "a.csv", answers.toString()), Optional.empty());
        String page = HtmlReport.of(List.of(new Section("s", "", evaluated.summaries(), Optional.empty())));
        assertThat(page.length()).isLessThan(400_000);
    }

    @Test
    void theDocumentHasTheFieldsThatScriptsRelyOn() throws IOException {
        Section section = section("s", "Si,1,0.6\nSi,2,0.61\nGe,1,0\nGaN,1,1.7\nGaN,2,1.7");
        ObjectNode document = SummaryJson.document(section.summaries(), "s");
        for (String field : List.of(
                "task",
                "n",
                "answered",
                "coverage",
                "mape",
                "smape",
                "mae",
                "median_ape",
                "within",
                "r2",
                "precision",
                "cop",
                "confidence",
                "scor",
                "fabrication_rate",
                "ci",
                "millis",
                "usage")) {
            assertThat(document.has(field)).as(field).isTrue();
        }
        assertThat(document.at("/truths/experiment/n").asInt()).isEqualTo(3);
        assertThat(document.at("/ci/mae").size()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({
        "mae>0.001,            false",
        "mae>0,                true",
        "coverage<1,           true",
        "coverage<0.5,         false",
        "experiment.mae>0.5,   true",
        "vibes>1,              true", // a figure that is missing fails
        "nature.mae>1,         true",
    })
    void aGateFailsWhereItsConditionHolds(String condition, boolean fails) throws IOException {
        List<Summary> summaries = section("s", "Si,1,0.6104\nGe,1,0\nGaN,1,").summaries();
        assertThat(Gate.parse(condition).fails(summaries).isPresent()).isEqualTo(fails);
    }

    @Test
    void aConditionThatIsNoneSaysHowOneLooks() {
        assertThatThrownBy(() -> Gate.parse("be good"))
                .isInstanceOf(TaskException.class)
                .hasMessageContaining("mape>2");
    }

    private Section section(String system, String answers) throws IOException {
        Files.writeString(folder.resolve("experiment.csv"), "sample,value,unit\nSi,1.17,eV\nGe,0.744,eV\nGaN,3.5,eV\n");
        Task task = TaskFolder.read(folder, TASK, "sample,truth\nSi,0.6105\nGe,0\nGaN,1.7265\n");
        String csv = "sample,trial,value\n" + answers + "\n";
        Evaluated evaluated = Evaluation.score(task, AnswersFile.read(task, "a.csv", csv), Optional.empty());
        return new Section(system, "", evaluated.summaries(), Optional.empty());
    }
}
