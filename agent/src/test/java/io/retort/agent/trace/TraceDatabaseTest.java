package io.retort.agent.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.retort.agent.Answer;
import io.retort.agent.Facts;
import io.retort.agent.Question;
import io.retort.agent.TraceListener;
import io.retort.agent.loop.Budget;
import io.retort.agent.loop.ReActAgent;
import io.retort.agent.loop.ReActAgentTest;
import io.retort.agent.loop.ScriptedModel;
import io.retort.agent.tool.Toolbox;
import io.retort.core.LocalPostgres;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Against a real PostgreSQL. */
@Tag("postgres")
class TraceDatabaseTest {

    private static final String DRAFT =
            "The gap of {" + Facts.GAP_GAN.id() + ":material} is {" + Facts.GAP_GAN.id() + "}.";

    private static LocalPostgres server;

    @TempDir
    Path home;

    @TempDir
    Path otherHome;

    @BeforeAll
    static void start() {
        server = LocalPostgres.start();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void aRunOfOneMachineIsReadAndReplayedOnAnother() {
        Answer answer = ask(store(home));
        String run = answer.report().runId();
        TraceStore other = store(otherHome);
        assertThat(other.read(run)).isEqualTo(store(home).read(run));
        assertThat(other.list()).extracting(TraceStore.Summary::run).contains(run);
        Replay replay = Replay.of(other.read(run), tools().specifications());
        assertThat(replay.same()).isTrue();
    }

    @Test
    void sendingTwiceChangesNothing() {
        TraceStore store = store(home);
        String run = ask(store).report().runId();
        assertThat(store.ship(run)).isZero();
        assertThat(store(otherHome).read(run).events())
                .hasSameSizeAs(store.read(run).events());
    }

    @Test
    void whatIsTracedWhileTheDatabaseIsAwayIsSentLater() {
        TraceStore store = store(home);
        server.kill();
        String run;
        try {
            run = ask(store).report().runId();
            String missed = run;
            assertThatThrownBy(() -> store.ship(missed)).hasMessageContaining("retort traces ship");
        } finally {
            server.restart();
        }
        int lines = store.read(run).events().size();
        assertThat(store.ship(run)).isEqualTo(lines);
        Trace there = store(otherHome).read(run);
        assertThat(there.fault()).isEmpty();
        assertThat(there.events()).hasSize(lines);
    }

    @Test
    void aRunThatWasCutOffIsCompletedByItsRest() throws Exception {
        Path file =
                store(home).file(ask(new TraceStore(home, List.of())).report().runId());
        String run = file.getFileName().toString().replace(".jsonl", "");
        String whole = Files.readString(file);
        Files.writeString(file, whole.substring(0, whole.length() * 2 / 3));
        TraceStore store = store(home);
        int first = store.ship(run);
        Files.writeString(file, whole);
        int second = store.ship(run);
        assertThat(first + second).isEqualTo(store.read(run).events().size());
        assertThat(store(otherHome).read(run)).isEqualTo(store.read(run));
    }

    @Test
    void anAddressOfSomethingElseIsRefusedWithAnExample() {
        assertThatThrownBy(() -> TraceDatabase.open("jdbc:mysql://secret@host/x"))
                .hasMessageContaining("jdbc:postgresql://localhost/retort")
                .hasMessageNotContaining("secret");
    }

    private static TraceStore store(Path home) {
        return new TraceStore(home, List.of(), Optional.of(TraceDatabase.open(server.url())));
    }

    private static Toolbox tools() {
        return new Toolbox(List.of(new ReActAgentTest.GetGap()));
    }

    private static Answer ask(TraceStore store) {
        ScriptedModel model =
                new ScriptedModel().calls("get_gap", "{\"material\":\"GaN\"}").says(DRAFT);
        return new TracingAgent(
                        new ReActAgent(model, "scripted", tools(), Budget.DEFAULT), store, Budget.DEFAULT.environment())
                .ask(new Question("band gap of GaN?"), TraceListener.NONE);
    }
}
