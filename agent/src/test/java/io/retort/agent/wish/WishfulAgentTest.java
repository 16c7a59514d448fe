package io.retort.agent.wish;

import static org.assertj.core.api.Assertions.assertThat;

import io.retort.agent.Agent;
import io.retort.agent.Answer;
import io.retort.agent.AnswerJson;
import io.retort.agent.Facts;
import io.retort.agent.Question;
import io.retort.agent.TraceListener;
import io.retort.agent.loop.Budget;
import io.retort.agent.loop.ReActAgent;
import io.retort.agent.loop.ScriptedModel;
import io.retort.agent.tool.Observation;
import io.retort.agent.tool.Tool;
import io.retort.agent.tool.Toolbox;
import io.retort.agent.trace.Replay;
import io.retort.agent.trace.TraceStore;
import io.retort.agent.trace.TracingAgent;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WishfulAgentTest {

    private static final String ENERGY = Facts.ENERGY_MGO.id().text();

    private final WishStore store = WishStore.inMemory();
    private final ScriptedModel model =
            new ScriptedModel().calls("look", "{}").says("{" + ENERGY + ":material} forms with {" + ENERGY + "}.");

    @Test
    void aWishIsKeptAndNamed() {
        Answer answer = agent().ask(new Question("only observed ones, and answer in kJ/mol"), TraceListener.NONE);
        assertThat(answer.text())
                .isEqualTo(
                        "Noted. From now on: only observed ones; answer in kJ/mol. 'retort wishes' lists and edits them.");
        assertThat(store.wishes().list()).hasSize(2);
        assertThat(model.shown).isEmpty();
    }

    @Test
    void aWishedUnitIsWrittenByCodeAndTheReportNamesTheWish() {
        agent().ask(new Question("answer in kJ/mol"), TraceListener.NONE);
        Answer answer = agent().ask(new Question("formation energy of MgO"), TraceListener.NONE);
        assertThat(answer.text()).isEqualTo("MgO (mp-1265) forms with −296 kJ/mol of atoms.");
        assertThat(AnswerJson.document(answer).path("wishes"))
                .singleElement()
                .satisfies(wish -> assertThat(wish.asText()).isEqualTo("answer in kJ/mol"));
        assertThat(model.shown.get(0).messages().get(0).toString()).contains("answer in kJ/mol");
    }

    @Test
    void aUnitThatMeasuresSomethingElseChangesNothing() {
        agent().ask(new Question("answer in GPa, in K"), TraceListener.NONE);
        assertThat(agent().ask(new Question("formation energy of MgO"), TraceListener.NONE)
                        .text())
                .isEqualTo("MgO (mp-1265) forms with −3.06 eV per atom.");
    }

    @Test
    void theTraceKeepsTheWishesAndReplaysUnderThem(@TempDir Path home) {
        TraceStore traces = new TraceStore(home, List.of());
        agent().ask(new Question("answer in kJ/mol"), TraceListener.NONE);
        Agent traced = new TracingAgent(
                agent(),
                traces,
                () -> Map.of(TracingAgent.WISHES, store.wishes().text()));
        Answer answer = traced.ask(new Question("formation energy of MgO"), TraceListener.NONE);
        Replay replay = Replay.of(traces.read(answer.report().runId()), box().specifications());
        assertThat(replay.differences()).isEmpty();
        assertThat(replay.same()).isTrue();
        assertThat(replay.answer().report().wishes()).containsExactly("answer in kJ/mol");
    }

    private Agent agent() {
        return new WishfulAgent(
                wishes -> new ReActAgent(model, "scripted", WishfulAgentTest::box, Budget.DEFAULT).withWishes(wishes),
                store);
    }

    private static Toolbox box() {
        return new Toolbox(List.of(new Look()));
    }

    /** Finds what the tests speak of. */
    private static final class Look implements Tool<Look.Nothing> {
        record Nothing() {}

        @Override
        public String name() {
            return "look";
        }

        @Override
        public String purpose() {
            return "Looks.";
        }

        @Override
        public Class<Nothing> arguments() {
            return Nothing.class;
        }

        @Override
        public Observation call(Nothing nothing) {
            return new Observation(
                    Observation.Outcome.COMPLETE, "Looked.", List.of(Facts.ENERGY_MGO), List.of(), List.of());
        }
    }
}
