package io.retort.agent.loop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.langchain4j.agent.tool.ToolExecutionRequest;
import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.ToolExecutionResultMessage;
import dev.langchain4j.exception.RateLimitException;
import io.retort.agent.Answer;
import io.retort.agent.CancelSignal;
import io.retort.agent.Facts;
import io.retort.agent.Question;
import io.retort.agent.Step;
import io.retort.agent.TraceListener;
import io.retort.agent.tool.Artifact;
import io.retort.agent.tool.Describe;
import io.retort.agent.tool.Observation;
import io.retort.agent.tool.Tool;
import io.retort.agent.tool.ToolFailure;
import io.retort.agent.tool.Toolbox;
import io.retort.core.source.SourceException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

public class ReActAgentTest {

    /** Looks a band gap up. */
    public record GapArguments(
            @Describe("formula, such as GaN") String material) {}

    /** A tool that knows one material. */
    public static final class GetGap implements Tool<GapArguments> {
        @Override
        public String name() {
            return "get_gap";
        }

        @Override
        public String purpose() {
            return "Looks a band gap up.";
        }

        @Override
        public Class<GapArguments> arguments() {
            return GapArguments.class;
        }

        @Override
        public Observation call(GapArguments arguments) throws ToolFailure {
            return switch (arguments.material()) {
                case "GaN" ->
                    Facts.with(
                            new Artifact(
                                    "cif-1", "structure", "Structure of it", "chemical/x-cif", "GaN.cif", "data_GaN"),
                            Facts.GAP_GAN);
                case "ZnO" -> Facts.observation(Facts.DENSITY_ZNO);
                case "down" -> throw new SourceException("The source does not answer.");
                case "bug" -> throw new IllegalStateException("A fault.");
                case "slow" -> throw sleepy();
                default -> throw new ToolFailure("No material '" + arguments.material() + "'; try GaN.");
            };
        }

        private static SourceException sleepy() {
            try {
                new CountDownLatch(1).await();
                throw new IllegalStateException("Nobody counts this down.");
            } catch (InterruptedException e) {
                return new SourceException("interrupted");
            }
        }
    }

    private static final String GAN = "{\"material\":\"GaN\"}";
    private static final String DRAFT =
            "The gap of {" + Facts.GAP_GAN.id() + ":material} is {" + Facts.GAP_GAN.id() + "}.";

    private final List<Step> steps = new ArrayList<>();

    private Answer ask(ScriptedModel model, String question) {
        return ask(model, question, Budget.DEFAULT);
    }

    private Answer ask(ScriptedModel model, String question, Budget budget) {
        return new ReActAgent(model, "scripted", new Toolbox(List.of(new GetGap())), budget)
                .ask(new Question(question), steps::add);
    }

    @Test
    void aQuestionBecomesACheckedAnswer() {
        Answer answer = ask(new ScriptedModel().calls("get_gap", GAN).says(DRAFT), "What is the band gap of GaN?");
        assertThat(answer).isInstanceOf(Answer.Given.class);
        assertThat(answer.text()).isEqualTo("The gap of GaN (mp-804) is 1.73 eV.");
        assertThat(answer.evidence()).containsExactly(Facts.GAP_GAN);
        assertThat(answer.report().toolCalls()).isEqualTo(1);
        assertThat(answer.report().modelCalls()).isEqualTo(2);
        assertThat(answer.report().tokensIn()).isEqualTo(200);
        assertThat(answer.report().route()).isEqualTo("agent");
        assertThat(answer.report().confidence()).isEqualTo(0.8);
        assertThat(steps)
                .extracting(step -> step.getClass().getSimpleName())
                .containsExactly(
                        "Asked", "Replied", "Called", "Observed", "Replied", "Claimed", "Claimed", "Concluded");
    }

    @Test
    void theReflexHasItsOwnRouteAndConfidence() {
        ScriptedModel model = new ScriptedModel().calls("get_gap", GAN).says(DRAFT + " {artifact: cif-1}", 0.97);
        Answer answer = new ReActAgent(model, "reflex", new Toolbox(List.of(new GetGap())), Budget.DEFAULT)
                .ask(new Question("gap?"), TraceListener.NONE);
        assertThat(answer.report().route()).isEqualTo("reflex");
        assertThat(answer.report().confidence()).isEqualTo(0.97);
        assertThat(answer.report().modelCalls()).isZero();
        assertThat(answer.artifacts()).extracting(Artifact::id).containsExactly("cif-1");
    }

    /** Waits until as many as the test wants are in at once. */
    public static final class Meet implements Tool<GapArguments> {
        private final CountDownLatch all;

        Meet(int calls) {
            all = new CountDownLatch(calls);
        }

        @Override
        public String name() {
            return "meet";
        }

        @Override
        public String purpose() {
            return "Waits for the others.";
        }

        @Override
        public Class<GapArguments> arguments() {
            return GapArguments.class;
        }

        @Override
        public Observation call(GapArguments arguments) throws ToolFailure {
            all.countDown();
            try {
                if (!all.await(20, TimeUnit.SECONDS)) {
                    throw new ToolFailure("The others did not come.");
                }
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            return Facts.observation(Facts.GAP_GAN);
        }
    }

    @Test
    void callsOfOneReplyRunAtTheSameTimeAndAreToldInTheirOrder() {
        ScriptedModel model = new ScriptedModel()
                .calls("meet", "{\"material\":\"A\"}", "meet", "{\"material\":\"B\"}", "meet", "{\"material\":\"C\"}")
                .says(DRAFT);
        Answer answer = new ReActAgent(model, "scripted", new Toolbox(List.of(new Meet(3))), Budget.DEFAULT)
                .ask(new Question("gap?"), steps::add);
        assertThat(answer).isInstanceOf(Answer.Given.class);
        assertThat(steps.stream().filter(Step.Called.class::isInstance).map(step -> ((Step.Called) step).callId()))
                .containsExactly("c1-0", "c1-1", "c1-2");
        assertThat(steps.stream().filter(Step.Observed.class::isInstance).map(step -> ((Step.Observed) step).callId()))
                .containsExactly("c1-0", "c1-1", "c1-2");
    }

    @Test
    void theSameCallTwiceInOneReplyIsMadeOnce() {
        ScriptedModel model =
                new ScriptedModel().calls("get_gap", GAN, "get_gap", GAN).says(DRAFT);
        Answer answer = ask(model, "gap?");
        assertThat(answer.report().toolCalls()).isEqualTo(1);
        assertThat(model.shown.get(1).messages().toString()).contains("The same call was made before");
    }

    @Test
    void aFaultOfOneCallLeavesTheOthersOnRecord() {
        Answer answer = ask(new ScriptedModel().calls("get_gap", "{\"material\":\"down\"}", "get_gap", GAN), "gap?");
        assertThat(answer).isInstanceOf(Answer.Partial.class);
        assertThat(answer.text()).contains("does not answer", "1.73 eV");
    }

    @Test
    void parallelCallsAreMadeInTheirOrder() {
        ScriptedModel model = new ScriptedModel()
                .calls("get_gap", GAN, "get_gap", "{\"material\":\"ZnO\"}")
                .says(DRAFT);
        assertThat(ask(model, "?")).isInstanceOf(Answer.Given.class);
        assertThat(model.shown.get(1).messages().stream().filter(ToolExecutionResultMessage.class::isInstance))
                .hasSize(2);
    }

    @Test
    void theModelsMistakesBecomeStepsWithAdvice() {
        ScriptedModel model = new ScriptedModel()
                .calls("get_gapp", GAN)
                .calls("get_gap", "{\"materiel\":\"GaN\"}")
                .calls("get_gap", "not json")
                .calls("get_gap", "{}")
                .calls("get_gap", "{\"material\":5}")
                .calls("get_gap", "{\"material\":\"Xx\"}")
                .calls("get_gap", GAN)
                .says(DRAFT);
        assertThat(ask(model, "gap?")).isInstanceOf(Answer.Given.class);
        assertThat(steps.stream().filter(Step.Failed.class::isInstance).map(step -> ((Step.Failed) step).advice()))
                .satisfiesExactly(
                        advice -> assertThat(advice).contains("did you mean 'get_gap'"),
                        advice -> assertThat(advice).contains("did you mean 'material'"),
                        advice -> assertThat(advice).contains("not JSON"),
                        advice -> assertThat(advice).contains("needs the argument 'material'", "formula, such as GaN"),
                        advice -> assertThat(advice).contains("expected a text"),
                        advice -> assertThat(advice).contains("try GaN"));
    }

    @Test
    void anObjectionGoesBackOnce() {
        ScriptedModel model =
                new ScriptedModel().calls("get_gap", GAN).says("It is 3.4 eV.").says(DRAFT);
        Answer answer = ask(model, "gap?");
        assertThat(answer).isInstanceOf(Answer.Given.class);
        assertThat(answer.report().confidence()).isEqualTo(0.5);
        assertThat(steps).hasAtLeastOneElementOfType(Step.Objected.class);
    }

    @Test
    void aSecondObjectionWithholds() {
        Answer answer = ask(new ScriptedModel().calls("get_gap", GAN).says("It is 3.4 eV."), "gap?");
        assertThat(answer).isInstanceOf(Answer.Withheld.class);
        assertThat(answer.text()).doesNotContain("3.4").contains("retort traces show");
    }

    @Test
    void anEmptyReplyIsAnObjection() {
        assertThat(ask(new ScriptedModel().says("").says("{withhold: nothing found} I have nothing."), "?"))
                .isInstanceOfSatisfying(
                        Answer.Withheld.class, a -> assertThat(a.reason()).isEqualTo("nothing found"));
    }

    @Test
    void theSameCallIsAnsweredFromTheRunAndTheThirdTimeEndsIt() {
        ScriptedModel model = new ScriptedModel().calls("get_gap", GAN);
        Answer answer = ask(model, "gap?");
        assertThat(answer)
                .isInstanceOfSatisfying(
                        Answer.Partial.class, a -> assertThat(a.reason()).contains("three times"));
        assertThat(answer.text()).contains("Known so far:", "band gap of GaN (mp-804): 1.73 eV (PBE)");
        assertThat(answer.claims())
                .allSatisfy(claim ->
                        assertThat(answer.text().substring(claim.start())).startsWith(claim.text()));
        assertThat(answer.report().toolCalls()).isEqualTo(1);
        assertThat(model.shown.get(2).messages().toString()).contains("The same call was made before");
    }

    @Test
    void aBudgetEndsTheRunAndSaysHowToRaiseIt() {
        ScriptedModel model = new ScriptedModel();
        for (String name : List.of("A", "B", "C", "D")) {
            model.calls("get_gap", "{\"material\":\"" + name + "\"}");
        }
        assertThat(ask(model, "?", Budget.DEFAULT.withModelCalls(3)).text())
                .contains("export RETORT_BUDGET_MODEL_CALLS=6");
        assertThat(ask(
                                new ScriptedModel().calls("get_gap", GAN, "get_gap", "{\"material\":\"ZnO\"}"),
                                "?",
                                Budget.DEFAULT.withToolCalls(1))
                        .text())
                .contains("export RETORT_BUDGET_TOOL_CALLS=2", "1.73 eV");
        assertThat(ask(new ScriptedModel().calls("get_gap", GAN), "?", Budget.DEFAULT.withTokens(50))
                        .text())
                .contains("RETORT_BUDGET_TOKENS", "1.73 eV");
    }

    @Test
    void timeIsABudgetToo() {
        Answer answer = ask(
                new ScriptedModel().calls("get_gap", "{\"material\":\"slow\"}"),
                "?",
                Budget.DEFAULT.withTime(Duration.ofMillis(100)));
        assertThat(answer.text()).contains("time is up", "RETORT_BUDGET_SECONDS");
    }

    @Test
    void ourOwnFaultsEndTheRunWithWhatIsKnown() {
        assertThat(ask(new ScriptedModel().calls("get_gap", GAN).calls("get_gap", "{\"material\":\"down\"}"), "?"))
                .isInstanceOfSatisfying(
                        Answer.Partial.class, a -> assertThat(a.text()).contains("does not answer", "1.73 eV"));
        assertThat(ask(new ScriptedModel().calls("get_gap", "{\"material\":\"bug\"}"), "?"))
                .isInstanceOfSatisfying(
                        Answer.Withheld.class, a -> assertThat(a.text()).contains("fault of its own"));
    }

    @Test
    void aModelThatIsBusyIsAskedAgainAndThenLeftAlone() {
        Manner hasty = Manner.DEFAULT.withRetries(new Retries(3, Duration.ofMillis(1)));
        ScriptedModel busy = new ScriptedModel().does(request -> {
            throw new RateLimitException("429");
        });
        Answer answer = new ReActAgent(busy, "scripted", new Toolbox(List.of()), Budget.DEFAULT)
                .withManner(hasty)
                .ask(new Question("?"), steps::add);
        assertThat(answer.text()).contains("rate limit", "Wait a minute");
        assertThat(steps.stream().filter(Step.Retried.class::isInstance)).hasSize(2);
        assertThat(busy.shown).hasSize(3);
    }

    @Test
    void aRunCanBeCancelledInTheMiddleOfACall() {
        CancelSignal cancel = new CancelSignal();
        Answer answer = new ReActAgent(
                        new ScriptedModel().calls("get_gap", "{\"material\":\"slow\"}"),
                        "scripted",
                        new Toolbox(List.of(new GetGap())),
                        Budget.DEFAULT)
                .ask(
                        new Question("?"),
                        step -> {
                            if (step instanceof Step.Called) {
                                new Thread(cancel::cancel).start();
                            }
                        },
                        cancel);
        assertThat(answer)
                .isInstanceOfSatisfying(
                        Answer.Withheld.class, a -> assertThat(a.reason()).isEqualTo("cancelled"));
    }

    @Test
    void emptyAndEndlessQuestionsAreWithheldWithoutTheModel() {
        ScriptedModel model = new ScriptedModel().says("never");
        assertThat(ask(model, "  \n").text()).contains("band gap of GaN");
        assertThat(ask(model, "x".repeat(100_000)).text())
                .contains("at most 20000", "RETORT_BUDGET_QUESTION_LENGTH=100000");
        assertThat(model.shown).isEmpty();
    }

    /** The framework's own share; the model and the tool here take no time. */
    @Test
    void aStepCostsLittle() {
        ScriptedModel model = new ScriptedModel()
                .does(request -> request.messages().size() < 3
                        ? AiMessage.from(ToolExecutionRequest.builder()
                                .id("c")
                                .name("get_gap")
                                .arguments(GAN)
                                .build())
                        : AiMessage.from(DRAFT));
        ReActAgent agent = new ReActAgent(model, "scripted", new Toolbox(List.of(new GetGap())), Budget.DEFAULT);
        long[] nanos = new long[1000];
        for (int i = 0; i < nanos.length; i++) {
            long start = System.nanoTime();
            agent.ask(new Question("What is the band gap of GaN?"), TraceListener.NONE);
            nanos[i] = (System.nanoTime() - start) / 2;
        }
        Arrays.sort(nanos);
        System.out.println(
                "framework cost of a step: p50 " + nanos[500] / 1000 + " µs, p99 " + nanos[990] / 1000 + " µs");
        assertThat(nanos[500]).isLessThan(10_000_000);
    }
}
