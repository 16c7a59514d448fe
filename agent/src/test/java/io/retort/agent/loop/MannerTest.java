package io.retort.agent.loop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.langchain4j.agent.tool.ToolExecutionRequest;
import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import io.retort.agent.Answer;
import io.retort.agent.Facts;
import io.retort.agent.Question;
import io.retort.agent.Step;
import io.retort.agent.TraceListener;
import io.retort.agent.tool.Toolbox;
import io.retort.agent.trace.Replay;
import io.retort.agent.trace.TraceStore;
import io.retort.agent.trace.TracingAgent;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MannerTest {

    private static final String GAN = "{\"material\":\"GaN\"}";
    private static final String DRAFT =
            "The gap of {" + Facts.GAP_GAN.id() + ":material} is {" + Facts.GAP_GAN.id() + "}.";
    private static final Question QUESTION = new Question("What is the band gap of GaN?");

    private final List<Step> steps = new ArrayList<>();

    private static ReActAgent agent(ChatModel model, Manner manner) {
        return new ReActAgent(model, "scripted", new Toolbox(List.of(new ReActAgentTest.GetGap())), Budget.DEFAULT)
                .withManner(manner);
    }

    /** Calls well in 70 of 100 cases, else breaks the call in one of three ways. */
    private static final class Clumsy implements ChatModel {
        private final Random random = new Random(7);

        @Override
        public synchronized ChatResponse doChat(ChatRequest request) {
            boolean answers = request.messages().size() > 2;
            String call = random.nextInt(10) < 7
                    ? GAN
                    : List.of("{\"materiel\":\"GaN\"}", "{\"material\":", "{\"material\":\"Xx\"}")
                            .get(random.nextInt(3));
            ToolExecutionRequest made = ToolExecutionRequest.builder()
                    .name("get_gap")
                    .arguments(call)
                    .build();
            return ChatResponse.builder()
                    .aiMessage(answers ? AiMessage.from(DRAFT) : AiMessage.from(made))
                    .build();
        }
    }

    @Test
    void ofEightClumsyActionsAGoodOneIsTaken() {
        ReActAgent agent = agent(new Clumsy(), Manner.DEFAULT.withSamples(8));
        int good = 0;
        for (int i = 0; i < 300; i++) {
            steps.clear();
            agent.ask(QUESTION, steps::add);
            good += steps.stream().noneMatch(Step.Failed.class::isInstance) ? 1 : 0;
        }
        System.out.println("valid first actions of a model that breaks 30 %: " + good + " of 300");
        assertThat(good).isGreaterThanOrEqualTo(299);
        assertThat(steps).hasAtLeastOneElementOfType(Step.Sampled.class);
    }

    @Test
    void theVoteIsOnWhatWasBroughtAndAgreementIsConfidence() {
        ScriptedModel model = new ScriptedModel()
                .calls("get_gap", "{\"material\":\"ZnO\"}")
                .calls("get_gap", GAN)
                .calls("get_gap", " {\"material\" : \"GaN\"}")
                .says(DRAFT);
        Answer answer = agent(model, Manner.DEFAULT.withSamples(3)).ask(QUESTION, steps::add);
        assertThat(answer).isInstanceOf(Answer.Given.class);
        Step.Sampled first = (Step.Sampled) steps.stream()
                .filter(Step.Sampled.class::isInstance)
                .findFirst()
                .orElseThrow();
        assertThat(first.votes()).containsExactlyInAnyOrder(1, 2, 2);
        assertThat(first.replies().get(first.chosen()).calls().get(0).arguments())
                .contains("GaN");
        assertThat(answer.report().modelCalls()).isEqualTo(6);
    }

    @Test
    void aFirstThoughtIsRecordedAndStandsBeforeTheFirstStep() {
        ScriptedModel model = new ScriptedModel()
                .says("Look the gap up in the record.\n\nThen say it.")
                .calls("get_gap", GAN)
                .says(DRAFT);
        agent(model, Manner.DEFAULT.withFirstThought(true)).ask(QUESTION, steps::add);
        assertThat(steps).contains(new Step.Thought("Look the gap up in the record."));
        assertThat(model.shown.get(0).toolSpecifications()).isNullOrEmpty();
        assertThat(model.shown.get(1).messages().get(0).toString())
                .contains("Look the gap up in the record.")
                .doesNotContain("Then say it.");
    }

    @Test
    void whatIsNotSureEnoughIsWithheld() {
        Answer answer = agent(new ScriptedModel().calls("get_gap", GAN).says(DRAFT, 0.1), Manner.DEFAULT)
                .ask(QUESTION, steps::add);
        assertThat(answer).isInstanceOf(Answer.Withheld.class);
        assertThat(answer.text()).contains("RETORT_LEAST_CONFIDENCE").doesNotContain("1.73");
    }

    @Test
    void earlierExchangesAreShownButAreNoEvidence() {
        Question second = new Question(
                "And in kJ/mol?", List.of(new Question.Exchange("What is the band gap of GaN?", "It is 1.73 eV.")));
        ScriptedModel model = new ScriptedModel()
                .says("It is {said: 1.73 eV}.")
                .calls("get_gap", GAN)
                .says(DRAFT);
        Answer answer = agent(model, Manner.DEFAULT).ask(second, steps::add);
        assertThat(answer).isInstanceOf(Answer.Given.class);
        assertThat(steps).hasAtLeastOneElementOfType(Step.Objected.class);
        assertThat(model.shown.get(0).messages()).hasSize(4);
    }

    @Test
    void aReplayIsTheSameInEveryManner(@TempDir Path home) {
        TraceStore store = new TraceStore(home, List.of());
        Manner manner = Manner.DEFAULT.withSamples(3).withFirstThought(true);
        ScriptedModel model = new ScriptedModel()
                .says("Look it up.")
                .calls("get_gap", GAN)
                .says("It is 9 eV.")
                .says(DRAFT);
        Question question = new Question("And the gap?", List.of(new Question.Exchange("About GaN", "Yes.")));
        Answer answer =
                new TracingAgent(agent(model, manner), store, manner.environment()).ask(question, TraceListener.NONE);
        Replay replay = Replay.of(
                store.read(answer.report().runId()),
                new Toolbox(List.of(new ReActAgentTest.GetGap())).specifications());
        assertThat(replay.differences()).isEmpty();
        assertThat(replay.same()).isTrue();
    }

    @Test
    void settingsAreReadBackAndMistakesSaySo() {
        Manner manner = Manner.DEFAULT.withSamples(8).withFirstThought(true).withLeastConfidence(0.5);
        assertThat(Manner.from(manner.environment())).isEqualTo(manner);
        assertThatThrownBy(() -> Manner.from(Map.of(Manner.SAMPLES, "many"))).hasMessageContaining("from 1 to 29");
    }

    @Test
    void whatTheQuickAgentLeavesAloneGoesToTheThoroughOne() {
        ScriptedModel quick = new ScriptedModel().says("{withhold: too hard} I leave this.");
        ScriptedModel thorough = new ScriptedModel().calls("get_gap", GAN).says(DRAFT);
        EscalatingAgent both = new EscalatingAgent(agent(quick, Manner.DEFAULT), agent(thorough, Manner.DEFAULT), 0.5);
        assertThat(both.ask(QUESTION, steps::add)).isInstanceOf(Answer.Given.class);
        assertThat(steps.get(0)).isInstanceOf(Step.Asked.class);
        assertThat(steps.stream().filter(Step.Below.class::isInstance)).hasSize(3);
        ScriptedModel easy = new ScriptedModel().calls("get_gap", GAN).says(DRAFT);
        ScriptedModel never = new ScriptedModel().says("");
        assertThat(new EscalatingAgent(agent(easy, Manner.DEFAULT), agent(never, Manner.DEFAULT), 0.5)
                        .ask(QUESTION, TraceListener.NONE))
                .isInstanceOf(Answer.Given.class);
        assertThat(never.shown).isEmpty();
    }
}
