package io.retort.eval.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.retort.eval.Evaluation;
import io.retort.eval.TaskFolder;
import io.retort.eval.answer.AnswersFile;
import io.retort.eval.task.Task;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MeasuresTest {

    @TempDir
    private Path folder = Path.of("");

    @Test
    void truthsNearZeroAreLeftOutOfPercentagesAndListedButStayInTheMae() {
        Summary summary = score("Si,1.0\nGe,0.0\nSn,0.05", "Si,1,1.1\nGe,1,0.2\nSn,1,0.05");
        assertThat(summary.value("mape")).isCloseTo(10, within(1e-9));
        assertThat(summary.value("mae")).isCloseTo(0.1, within(1e-9));
        assertThat(summary.excluded()).containsExactly("Ge", "Sn");
    }

    @Test
    void whatIsNotAnsweredIsCountedAndNeverDropped() {
        Summary summary = score("Si,1.0\nGe,0.7\nGaAs,1.4\nGaN,3.4", "Si,1,1.0\nGe,1,\nGaAs,1,nan");
        assertThat(summary.samples()).isEqualTo(4);
        assertThat(summary.answered()).isEqualTo(1);
        assertThat(summary.value("coverage")).isEqualTo(0.25);
        assertThat(summary.value("within")).isEqualTo(0.25);
        assertThat(summary.value("right_of_answered")).isEqualTo(1);
        assertThat(summary.value("scor")).isEqualTo(0.25);
    }

    /** Two trials 1.0 and 1.2 of three: σ = 0.1, n = 2, N = 3. */
    @Test
    void consistencyFollowsThePublishedFormulas() {
        Summary summary = score("Si,1.1", "Si,1,1.0\nSi,2,1.2\nSi,3,");
        double precision = 0.1 / Math.sqrt(2);
        assertThat(summary.value("precision")).isCloseTo(precision, within(1e-12));
        assertThat(summary.value("cop")).isCloseTo(Math.exp(-precision), within(1e-12));
        assertThat(summary.value("confidence")).isCloseTo(2 / 3.0, within(1e-12));
        assertThat(summary.value("scor")).isCloseTo(Math.exp(-precision) * 2 / 3, within(1e-12));
    }

    @Test
    void metalOrNotIsScoredApartFromTheGap() {
        Summary summary = score("Si,1.0\nGe,0.0\nGaN,2.0\nCu,0.0", "Si,1,1.5\nGe,1,0.3\nGaN,1,0.0\nCu,1,0.0");
        assertThat(summary.value("metal_accuracy")).isEqualTo(0.5);
        assertThat(summary.value("gap_mae")).isCloseTo(0.5, within(1e-9));
        assertThat(summary.confusion().orElseThrow().labels()).containsExactly("metal", "non-metal");
    }

    @Test
    void theMedianAndTheOtherErrorsAreThoseOfTheTextbook() {
        Summary summary = score("Si,1\nGe,2\nGaN,4\nMgO,8", "Si,1,1.1\nGe,1,2.4\nGaN,1,5.2\nMgO,1,8");
        assertThat(summary.value("median_ape")).isCloseTo(15, within(1e-9));
        assertThat(summary.value("smape")).isCloseTo(200 * (0.1 / 2.1 + 0.4 / 4.4 + 1.2 / 9.2) / 4, within(1e-9));
        double mean = 3.75;
        double total =
                (1 - mean) * (1 - mean) + (2 - mean) * (2 - mean) + (4 - mean) * (4 - mean) + (8 - mean) * (8 - mean);
        assertThat(summary.value("r2")).isCloseTo(1 - (0.01 + 0.16 + 1.44) / total, within(1e-9));
    }

    @Test
    void riskFallsAsConfidenceSortsRightFromWrong() {
        String truths = "Si,1\nGe,1\nGaN,1\nMgO,1";
        Summary sorted = score(truths, "Si,1,1,0.9\nGe,1,1,0.8\nGaN,1,1,0.7\nMgO,1,5,0.1", "value,confidence");
        Summary reversed = score(truths, "Si,1,1,0.1\nGe,1,1,0.2\nGaN,1,1,0.3\nMgO,1,5,0.9", "value,confidence");
        assertThat(sorted.value("aurc")).isCloseTo(0.25 / 4, within(1e-9));
        assertThat(reversed.value("aurc")).isCloseTo((1 + 1 / 2.0 + 1 / 3.0 + 1 / 4.0) / 4, within(1e-9));
        assertThat(sorted.value("ece")).isCloseTo((0.1 + 0.2 + 0.3 + 0.1) / 4, within(1e-9));
        assertThat(sorted.curve()).hasSize(4);
    }

    /** Errors drawn from a normal distribution of known width: its mean absolute value is σ·√(2/π). */
    @Test
    void aPlantedDistributionOfErrorsIsRecoveredWithinItsInterval() {
        Random random = new Random(7);
        double sigma = 0.05;
        StringBuilder truths = new StringBuilder();
        StringBuilder answers = new StringBuilder();
        int unanswered = 0;
        for (int i = 0; i < 1000; i++) {
            double truth = 1 + 4 * random.nextDouble();
            truths.append("s").append(i).append(',').append(truth).append('\n');
            for (int trial = 1; trial <= 3; trial++) {
                boolean silent = random.nextDouble() < 0.2;
                unanswered += silent ? 1 : 0;
                answers.append("s" + i + "," + trial + ",")
                        .append(silent ? "" : String.valueOf(truth * (1 + sigma * random.nextGaussian())))
                        .append('\n');
            }
        }
        Summary summary = score(truths.toString(), answers.toString());
        Measure mape = summary.find("mape").orElseThrow();
        double planted = 100 * sigma * Math.sqrt(2 / Math.PI);
        assertThat(planted)
                .isBetween(
                        mape.interval().orElseThrow().low(),
                        mape.interval().orElseThrow().high());
        assertThat(mape.interval().orElseThrow().high()
                        - mape.interval().orElseThrow().low())
                .isLessThan(0.5);
        assertThat(summary.value("coverage")).isCloseTo(1 - unanswered / 3000.0, within(1e-9));
    }

    @Test
    void intervalsAreTheSameEveryTime() {
        String truths = "Si,1\nGe,0.7\nGaN,1.7";
        String answers = "Si,1,1.2\nGe,1,0.7\nGaN,1,1.6";
        assertThat(score(truths, answers).find("mae").orElseThrow().interval())
                .isEqualTo(score(truths, answers).find("mae").orElseThrow().interval())
                .isNotEmpty();
    }

    @Test
    void pairedDifferencesAreClearWhereEverySampleAgrees() {
        Task task = TaskFolder.gaps(folder, "Si,1", "Ge,1", "GaN,1", "MgO,1");
        Scored near = scored(task, "Si,1,1.1\nGe,1,1.1\nGaN,1,1.2\nMgO,1,1.1");
        Scored far = scored(task, "Si,1,1.5\nGe,1,1.6\nGaN,1,1.7\nMgO,1,1.5");
        List<PairedBootstrap.Difference> differences = PairedBootstrap.compare(near, far);
        assertThat(differences)
                .filteredOn(difference -> difference.key().equals("mae"))
                .singleElement()
                .satisfies(mae -> {
                    assertThat(mae.second() - mae.first()).isCloseTo(0.45, within(1e-9));
                    assertThat(mae.isClear()).isTrue();
                });
        assertThat(differences)
                .filteredOn(difference -> difference.key().equals("coverage"))
                .noneMatch(PairedBootstrap.Difference::isClear);
    }

    private Scored scored(Task task, String answers) {
        return Scored.of(
                task, task.primary(), AnswersFile.read(task, "a.csv", "sample,trial,value\n" + answers + "\n"));
    }

    private Summary score(String truths, String answers) {
        return score(truths, answers, "value");
    }

    private Summary score(String truths, String answers, String columns) {
        Task task = TaskFolder.gaps(folder, truths.split("\n"));
        String csv = "sample,trial," + columns + "\n" + answers + "\n";
        return Evaluation.score(task, AnswersFile.read(task, "a.csv", csv), Optional.empty())
                .summary();
    }
}
