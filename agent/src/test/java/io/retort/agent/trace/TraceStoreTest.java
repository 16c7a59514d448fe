package io.retort.agent.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.retort.agent.Answer;
import io.retort.agent.Facts;
import io.retort.agent.Question;
import io.retort.agent.Step;
import io.retort.agent.TraceListener;
import io.retort.agent.loop.Budget;
import io.retort.agent.loop.ReActAgent;
import io.retort.agent.loop.ReActAgentTest;
import io.retort.agent.loop.ScriptedModel;
import io.retort.agent.tool.Toolbox;
import io.retort.core.evidence.Evidence;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TraceStoreTest {

    private static final String GAN = "{\"material\":\"GaN\"}";
    private static final String DRAFT =
            "The gap of {" + Facts.GAP_GAN.id() + ":material} is {" + Facts.GAP_GAN.id() + "}. {artifact: cif-1}";
    private static final String SECRET = "very-secret-key-of-mine";

    @TempDir
    Path home;

    private TraceStore store;
    private final Toolbox tools = new Toolbox(List.of(new ReActAgentTest.GetGap()));

    @BeforeEach
    void open() {
        store = new TraceStore(home, List.of(SECRET));
    }

    private Answer ask(ScriptedModel model, String question, Budget budget) {
        return new TracingAgent(new ReActAgent(model, "scripted", tools, budget), store, budget.environment())
                .ask(new Question(question), TraceListener.NONE);
    }

    private Answer ask(ScriptedModel model, String question) {
        return ask(model, question, Budget.DEFAULT);
    }

    private Answer asked() {
        return ask(
                new ScriptedModel().calls("get_gap", GAN).says("It is 3.4 eV.").says(DRAFT), "band gap of GaN?");
    }

    @Test
    void aTraceHoldsEveryStepOfItsRun() {
        List<Step> steps = new ArrayList<>();
        Answer answer = new TracingAgent(
                        new ReActAgent(
                                new ScriptedModel().calls("get_gap", GAN).says(DRAFT),
                                "scripted",
                                tools,
                                Budget.DEFAULT),
                        store,
                        Map.of("catalogue", "starter"))
                .ask(new Question("gap?"), steps::add);
        Trace trace = store.read(answer.report().runId());
        assertThat(trace.steps()).isEqualTo(steps);
        assertThat(trace.answer()).contains(answer);
        assertThat(trace.configuration()).containsEntry("catalogue", "starter");
        assertThat(trace.fault()).isEmpty();
    }

    @Test
    void theListShowsTheNewestFirst() {
        String first = asked().report().runId();
        String second = ask(new ScriptedModel().says("{withhold: no value} Nothing."), "and?")
                .report()
                .runId();
        assertThat(store.list()).extracting(TraceStore.Summary::run).containsExactlyInAnyOrder(first, second);
        assertThat(store.list()).extracting(TraceStore.Summary::status).containsExactlyInAnyOrder("given", "withheld");
        assertThat(store.list()).allMatch(TraceStore.Summary::whole);
    }

    @Test
    void theListIsTheSameWithAndWithoutItsIndexAndSeesWhatWasAppended() throws Exception {
        String run = asked().report().runId();
        List<TraceStore.Summary> listed = store.list();
        assertThat(home.resolve("traces/v1/index.db")).isRegularFile();
        assertThat(store.list()).isEqualTo(listed);
        Files.delete(home.resolve("traces/v1/index.db"));
        assertThat(store.list()).isEqualTo(listed);
        Files.writeString(store.file(run), "torn", java.nio.file.StandardOpenOption.APPEND);
        assertThat(store.list()).extracting(TraceStore.Summary::whole).containsExactly(false);
    }

    @Test
    void twoRunsAreComparedByWhatTheyAskedDidAndSaid() {
        Trace one = store.read(asked().report().runId());
        Trace same = store.read(asked().report().runId());
        Trace other = store.read(ask(new ScriptedModel().says("{withhold: no value} Nothing."), "and?")
                .report()
                .runId());
        assertThat(TraceDiff.of(one, same).differences()).isEmpty();
        assertThat(TraceDiff.of(one, other).differences())
                .extracting(TraceDiff.Difference::of)
                .contains("question", "calls from the 1. on", "status", "answer")
                .anyMatch(of -> of.startsWith("fact band_gap"));
    }

    @Test
    void aReplayGivesTheSameAnswer() {
        assertThat(replayed(asked())).matches(Replay::same);
    }

    @Test
    void aReplayOfWhatEndedEarlyEndsThereToo() {
        assertThat(replayed(ask(
                        new ScriptedModel().calls("get_gap", GAN).calls("get_gap", "{\"material\":\"down\"}"), "?")))
                .matches(Replay::same);
        assertThat(replayed(ask(new ScriptedModel().calls("get_gap", GAN), "?")))
                .matches(Replay::same);
        assertThat(replayed(ask(
                        new ScriptedModel()
                                .calls("get_gap", GAN)
                                .calls("get_gap", "{\"material\":\"Xx\"}")
                                .says(DRAFT),
                        "?")))
                .matches(Replay::same);
        assertThat(replayed(ask(new ScriptedModel().says("7 of 9"), "?"))).matches(Replay::same);
        assertThat(replayed(ask(
                        new ScriptedModel().calls("get_gap", GAN).does(request -> {
                            throw new IllegalStateException("out");
                        }),
                        "?")))
                .matches(Replay::same);
        assertThat(replayed(ask(
                        new ScriptedModel().calls("get_gap", GAN).calls("get_gapp", GAN),
                        "?",
                        Budget.DEFAULT.withModelCalls(2))))
                .matches(Replay::same);
        assertThat(replayed(ask(new ScriptedModel().says("never"), "x".repeat(30_000))))
                .matches(Replay::same);
        assertThat(replayed(ask(new ScriptedModel().says("never"), " "))).matches(Replay::same);
    }

    private Replay replayed(Answer answer) {
        Replay replay = Replay.of(store.read(answer.report().runId()), tools.specifications());
        assertThat(replay.differences()).isEmpty();
        assertThat(replay.answer().text()).isEqualTo(answer.text());
        return replay;
    }

    @Test
    void aReplaySaysWhatHasChangedSince() {
        String run = asked().report().runId();
        Replay replay = Replay.of(store.read(run), List.of());
        assertThat(replay.same()).isTrue();
        assertThat(replay.differences()).contains("request 1 is not what the model was shown then");
    }

    @Test
    void keysNeverReachTheFile() throws Exception {
        String shaped = "sk-abcdefghijklmnopqrstuvwx";
        Answer answer = ask(
                new ScriptedModel()
                        .calls("get_gap", "{\"material\":\"" + SECRET + "\"}")
                        .says("{withhold: no value} Bearer " + shaped),
                "my key is " + shaped + ", not " + SECRET);
        String text = Files.readString(store.file(answer.report().runId()));
        assertThat(text).doesNotContain(SECRET, shaped).contains(Redaction.MASK);
        assertThat(store.check(answer.report().runId()).fault()).isEmpty();
    }

    @Test
    void aFlippedBitIsFoundAtItsLine() throws Exception {
        String run = asked().report().runId();
        byte[] whole = Files.readAllBytes(store.file(run));
        Random random = new Random(3);
        for (int i = 0; i < 200; i++) {
            byte[] flipped = whole.clone();
            int place = random.nextInt(whole.length - 1);
            flipped[place] ^= (byte) (1 << random.nextInt(8));
            int line = 1;
            for (int j = 0; j < place; j++) {
                line += whole[j] == '\n' ? 1 : 0;
            }
            Files.write(store.file(run), flipped);
            assertThat(store.check(run).fault()).as("byte %d", place).isPresent();
            assertThat(store.check(run).fault().orElseThrow().line()).isEqualTo(line);
        }
    }

    @Test
    void aTruncatedFileKeepsItsWholeLinesAndGoesOn() throws Exception {
        String run = asked().report().runId();
        byte[] whole = Files.readAllBytes(store.file(run));
        Random random = new Random(5);
        for (int i = 0; i < 100; i++) {
            byte[] cut = java.util.Arrays.copyOf(whole, 1 + random.nextInt(whole.length - 1));
            Files.write(store.file(run), cut);
            int lines = (int) new String(cut, StandardCharsets.ISO_8859_1)
                    .chars()
                    .filter(c -> c == '\n')
                    .count();
            assertThat(store.read(run).events()).hasSize(lines);
            Trace recovered = store.recover(run);
            assertThat(recovered.fault()).isEmpty();
            boolean torn = cut[cut.length - 1] != '\n';
            assertThat(recovered.events()).hasSize(lines + (torn ? 1 : 0));
            assertThat(store.recover(run)).isEqualTo(recovered);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "../../etc/passwd", "nothing", "01ARZ3NDEKTSV4RRFFQ69G5FAV"})
    void aNameThatIsNoTraceIsRefusedWithANextStep(String name) {
        assertThatThrownBy(() -> store.read(name))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("retort traces list");
    }

    /** Run in a JVM of its own: asks, says that the tool has answered, and waits in the model until it is killed. */
    public static final class Victim {
        public static void main(String[] arguments) {
            ScriptedModel model = new ScriptedModel().calls("get_gap", GAN).calls("get_gap", "{\"material\":\"slow\"}");
            new TracingAgent(
                            new ReActAgent(
                                    model,
                                    "scripted",
                                    new Toolbox(List.of(new ReActAgentTest.GetGap())),
                                    Budget.DEFAULT),
                            new TraceStore(Path.of(arguments[0]), List.of()),
                            Map.of())
                    .ask(new Question("gap?"), step -> {
                        if (step instanceof Step.Asked asked) {
                            System.out.println(asked.runId());
                        } else if (step instanceof Step.Called called
                                && called.arguments().contains("slow")) {
                            System.out.println("waiting");
                        }
                    });
        }
    }

    @Test
    void aKilledRunIsReadableToItsLastStep() throws Exception {
        Process victim = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Victim.class.getName(),
                        home.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (var lines = new BufferedReader(new InputStreamReader(victim.getInputStream(), StandardCharsets.UTF_8))) {
            String run = lines.readLine();
            assertThat(lines.readLine()).isEqualTo("waiting");
            victim.destroyForcibly().waitFor();
            Trace trace = store.read(run);
            assertThat(trace.fault()).isEmpty();
            assertThat(trace.steps())
                    .extracting(step -> step.getClass().getSimpleName())
                    .containsExactly("Asked", "Replied", "Called", "Observed", "Replied", "Called");
            List<Evidence> evidence =
                    trace.steps(Step.Observed.class).get(0).observation().evidence();
            assertThat(evidence).containsExactly(Facts.GAP_GAN);
            assertThat(store.list()).extracting(TraceStore.Summary::status).containsExactly("unfinished");
        } finally {
            victim.destroyForcibly();
        }
    }
}
