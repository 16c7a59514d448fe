package io.retort.eval.score;

import static org.assertj.core.api.Assertions.assertThat;

import io.retort.agent.Answer;
import io.retort.core.evidence.Evidence;
import io.retort.core.evidence.Properties;
import io.retort.eval.TaskFolder;
import io.retort.eval.Told;
import io.retort.eval.answer.AnswersFile;
import io.retort.eval.answer.Response;
import io.retort.eval.task.Sample;
import io.retort.eval.task.Task;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumericScorerTest {

    private static final Evidence GAP = Told.number("GaN", "mp-804", Properties.BAND_GAP, 1.73, "PBE");

    @TempDir
    private Path folder = Path.of("");

    @Test
    void theTypedAnswerCountsWhateverTheTextSays() {
        assertThat(right(Told.given(0.9, "It is 99 eV.", GAP))).isTrue();
    }

    @Test
    void aValueOfAnotherMaterialIsNoAnswer() {
        Evidence other = Told.number("GaAs", "mp-2534", Properties.BAND_GAP, 1.73, "PBE");
        assertThat(score(Told.given(0.9, "", other))).isInstanceOf(Score.Unanswered.class);
    }

    @Test
    void aRivalOfferedBesideTheAnswerIsNoAnswer() {
        Answer rivalOnly = new Answer.Partial(
                "No gap is recorded; the next record says so.",
                Told.given(0.9, "", GAP).claims(),
                List.of(GAP),
                List.of(),
                List.of(GAP.id()),
                "the record lacks it",
                Told.given(0.9, "").report());
        assertThat(score(rivalOnly))
                .isInstanceOf(Score.Unanswered.class)
                .extracting(Score::why)
                .asString()
                .contains("the record lacks it")
                .contains("offered beside it, flagged: 1.73 eV of mp-804");
    }

    @Test
    void notAnsweringKeepsItsReason() {
        assertThat(score(Told.withheld("it is not recorded")).why()).isEqualTo("it is not recorded");
    }

    @ParameterizedTest
    @CsvSource({
        "1.73,   eV,      1", // as it is
        "1730,   meV,     1", // another unit
        "166.92, kJ/mol,  1", // another kind of unit of the same quantity
        "1.75,   eV,      1", // within two per cent
        "1.78,   eV,      0", // not
        "1.73,   GPa,     0", // another quantity
        "1.73,   blob,    0", // no unit
    })
    void numbersOfOtherSystemsAreConverted(String value, String unit, double expected) {
        assertThat(imported("GaN,1," + value + "," + unit, "value,unit")).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The band gap of GaN is 1.73 eV.                     | 1",
                "GaN (mp-804) has a gap of about 1,730 meV           | 1",
                "Measured at 300 K, the gap is 1.73 eV, not 3.4 eV   | 1",
                "The gap is 1.73                                     | -1", // no unit, no number to score
                "I do not know.                                      | -1",
                "It is 3.4 eV (wurtzite)                             | 0",
            })
    void textIsReadOnlyWhereASystemGivesNothingElse(String text, double expected) {
        assertThat(imported("GaN,1,\"" + text.strip() + "\"", "text")).isEqualTo(expected);
    }

    @Test
    void aFormationEnergyPerFormulaUnitIsBroughtToAtoms() {
        Task energies = TaskFolder.read(folder, """
                {"title": "t", "property": "formation_energy_per_atom", "unit": "eV", "basis": "per atom",
                 "scorer": "numeric", "prompt": "{formula}?", "samples": "samples.csv"}""", "sample,truth\nMgO,-3.07\n");
        assertThat(imported(energies, "MgO,1,-6.14,eV/f.u.", "value,unit")).isEqualTo(1);
        assertThat(imported(energies, "MgO,1,-3.07,eV/atom", "value,unit")).isEqualTo(1);
        assertThat(imported(energies, "MgO,1,-6.14,eV/atom", "value,unit")).isZero();
    }

    @Test
    void whereTheQuestionNamesTheUnitTheShownNumberCounts() {
        Task asked = TaskFolder.read(folder, """
                {"title": "t", "property": "band_gap", "unit": "kJ/mol", "unit_asked": true, "scorer": "numeric",
                 "prompt": "{formula} in kJ/mol?", "samples": "samples.csv"}""", "sample,truth\nGaN,166.9\n");
        assertThat(value(asked, Told.shown("167 kJ/mol", GAP, 166.9, "kJ/mol"))).isEqualTo(1);
        assertThat(value(asked, Told.shown("1.73 eV", GAP, 1.73, "eV"))).isZero();
    }

    @Test
    void aValueByAnotherMethodThanAskedIsWrong() {
        Task hse = TaskFolder.read(folder, """
                {"title": "t", "property": "band_gap", "method": "HSE06", "scorer": "numeric", "prompt": "{formula}?",
                 "samples": "samples.csv"}""", "sample,truth\nGaN,1.73\n");
        assertThat(value(hse, Told.given(0.9, "", GAP))).isZero();
        Evidence right = Told.number("GaN", "mp-804", Properties.BAND_GAP, 1.73, "HSE06");
        assertThat(value(hse, Told.given(0.9, "", GAP, right))).isEqualTo(1);
    }

    private boolean right(Answer answer) {
        return value(gaps(), answer) == 1;
    }

    private Score score(Answer answer) {
        return score(gaps(), Told.response("GaN", answer));
    }

    private Task gaps() {
        return TaskFolder.gaps(folder, "GaN,1.73", "GaAs,0.19");
    }

    private static double value(Task task, Answer answer) {
        return value(score(task, Told.response("GaN", answer)));
    }

    private double imported(String row, String columns) {
        return imported(gaps(), row, columns);
    }

    private static double imported(Task task, String row, String columns) {
        String csv = "sample,trial," + columns + "\n" + row + "\n";
        return value(score(task, AnswersFile.read(task, "a.csv", csv).get(0)));
    }

    private static Score score(Task task, Response response) {
        Sample sample = task.samples().get(0);
        return Scorers.of(task).score(sample, sample.truth("truth").orElseThrow(), response);
    }

    private static double value(Score score) {
        return Optional.of(score)
                .filter(Score.Scored.class::isInstance)
                .map(scored -> ((Score.Scored) scored).value())
                .orElse(-1.0);
    }
}
