package io.retort.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.retort.agent.Agent;
import io.retort.agent.Answer;
import io.retort.agent.AnswerJson;
import io.retort.agent.Question;
import io.retort.agent.TraceListener;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a fresh machine answers, with neither key nor network: the value, the entry, the method, and what must be said. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GoldenAnswersTest {

    private Optional<Agent> agent = Optional.empty();

    @BeforeAll
    void open(@TempDir Path home) {
        agent = Optional.of(new Assembly(Settings.of(Optional.of(home), Map.of()), "reflex").agent());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "What is the band gap of GaN?      | given    | GaN (mp-804) is 1.73 eV (PBE; wurtzite",
                "Which is denser, ZnO or ZnS?      | given    | ZnO (mp-2133) has the higher density; 5.44 g/cm³ (PBE; 4.00 g/cm³",
                "formation energy of MgO in kJ/mol | given    | MgO (mp-1265) is −295 kJ/mol of atoms; −591 kJ/mol of formula units; PBE",
                "lattice parameters of silicon     | given    | Si (mp-149); conventional cell; a 5.444 Å; γ 90°",
                "most stable polymorph of TiO2     | given    | TiO2 (mp-554278) has the lowest; C2/m; rutile; the form that the plain name means; known from experiment",
                "stable oxides with a band gap between 1 and 2 eV | given | 30; (PBE)",
                "how many materials contain Li and O? | given | 23",
                "bulk modulus of diamond in Mbar   | given    | C (mp-66) is 4.36 Mbar (PBE; 4.43 Mbar (experiment",
                "space group of mp-149             | given    | Fd-3m; 227",
                "Is Fe2O3 magnetic?                | given    | Fe2O3 (mp-19770) is ferromagnetic (PBE; antiferromagnetic (experiment; calculated configuration",
                "compare the gaps of Si, Ge and diamond | given | 4.11 eV (PBE; 0.611 eV (PBE; 0 eV is what PBE finds for Ge, not proof of a metal",
                "which is stiffer, silicon or diamond? | partial | No Young's modulus is recorded for Si (mp-149",
                "refractive index of ZnSe          | partial  | No refractive index is recorded for ZnSe (mp-1190; 2.68",
                "smallest gap telluride            | given    | is among those with the lowest band gap; 0 eV",
                "band gap of Xx2O3                 | withheld | “Xx” is no element",
                "thermal conductivity of GaN       | withheld | No thermal conductivity is recorded for GaN",
                "write me a poem                   | withheld | I cannot answer that",
            })
    void everyQuestionGetsItsAnswer(String question, String status, String parts) {
        Answer answer = ask(question);
        assertThat(AnswerJson.status(answer)).as(answer.text()).isEqualTo(status);
        for (String part : parts.split(";")) {
            assertThat(answer.text()).contains(part.strip());
        }
    }

    @Test
    void noQuestionAtAllIsAnsweredWithAnExample() {
        assertThat(ask("  ").text()).contains("for example");
    }

    @Test
    void tooLongAQuestionIsAnsweredWithTheLimit() {
        assertThat(ask("band gap of GaN ".repeat(6500)).text()).contains("at most 20000", "raise the limit");
    }

    @Test
    void noMagneticOrderIsInferredFromAMoment() {
        assertThat(ask("is ZnO magnetic?").text()).doesNotContainIgnoringCase("non-magnetic");
    }

    private Answer ask(String question) {
        return agent.orElseThrow().ask(new Question(question), TraceListener.NONE);
    }
}
