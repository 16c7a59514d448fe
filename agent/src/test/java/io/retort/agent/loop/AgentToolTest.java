package io.retort.agent.loop;

import static org.assertj.core.api.Assertions.assertThat;

import io.retort.agent.Answer;
import io.retort.agent.CancelSignal;
import io.retort.agent.Facts;
import io.retort.agent.Question;
import io.retort.agent.Step;
import io.retort.agent.tool.EvidenceBook;
import io.retort.agent.tool.Observation;
import io.retort.agent.tool.Tool;
import io.retort.agent.tool.Toolbox;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AgentToolTest {

    private static final String GAN = "{\"material\":\"GaN\"}";
    private static final String TASK = "{\"task\":\"the band gap of GaN\"}";
    private static final String DRAFT =
            "The gap of {" + Facts.GAP_GAN.id() + ":material} is {" + Facts.GAP_GAN.id() + "}.";

    private final List<Step> steps = new ArrayList<>();
    private final EvidenceBook book = new EvidenceBook();

    private static Tool<?> expert(ScriptedModel model) {
        return new AgentTool(
                "ask_expert",
                "Knows gaps.",
                book -> new ReActAgent(
                        model, "small", new Toolbox(List.of(new ReActAgentTest.GetGap()), book), Budget.DEFAULT));
    }

    private Answer ask(ScriptedModel supervisor, Budget budget, Tool<?>... tools) {
        return new ReActAgent(supervisor, "large", () -> new Toolbox(List.of(tools), book), budget)
                .ask(new Question("What is the gap?"), steps::add, new CancelSignal());
    }

    private <S extends Step> Stream<S> below(Class<S> sort) {
        return steps.stream()
                .filter(Step.Below.class::isInstance)
                .map(step -> ((Step.Below) step).step())
                .filter(sort::isInstance)
                .map(sort::cast);
    }

    @Test
    void anExpertsAnswerIsCheckedOnItsFloorAndAgainAbove() {
        ScriptedModel below = new ScriptedModel().calls("get_gap", GAN).says(DRAFT);
        Answer answer = ask(new ScriptedModel().calls("ask_expert", TASK).says(DRAFT), Budget.DEFAULT, expert(below));
        assertThat(answer).isInstanceOf(Answer.Given.class);
        assertThat(answer.text()).isEqualTo("The gap of GaN (mp-804) is 1.73 eV.");
        assertThat(below(Step.Asked.class))
                .singleElement()
                .satisfies(asked -> assertThat(asked.question().text()).isEqualTo("the band gap of GaN"));
        assertThat(below(Step.Observed.class)).hasSize(1);
        assertThat(book.find(Facts.GAP_GAN.id())).contains(Facts.GAP_GAN);
        assertThat(answer.report().modelCalls()).isEqualTo(4);
        assertThat(answer.report().toolCalls()).isEqualTo(2);
        assertThat(answer.report().tokensIn()).isEqualTo(400);
    }

    @Test
    void aDraftThatWasRefusedBelowIsNeverQuotedAbove() {
        ScriptedModel lying = new ScriptedModel().calls("get_gap", GAN).says("The gap of it is the largest, 9 eV.");
        ScriptedModel above = new ScriptedModel().calls("ask_expert", TASK).says("{withhold: nothing known} Nothing.");
        ask(above, Budget.DEFAULT, expert(lying));
        assertThat(above.shown.get(1).messages().toString())
                .doesNotContain("9 eV")
                .contains("withheld");
    }

    @Test
    void whatAnExpertChoseIsNoWholeList() {
        ScriptedModel below = new ScriptedModel()
                .calls("get_gap", "{\"material\":\"ZnO\"}")
                .says("The density is {" + Facts.DENSITY_ZNO.id() + "}.");
        ScriptedModel above = new ScriptedModel()
                .calls("ask_expert", TASK)
                .says("The densest is {" + Facts.DENSITY_ZNO.id() + ":material}.");
        assertThat(ask(above, Budget.DEFAULT, expert(below))).isInstanceOf(Answer.Withheld.class);
    }

    @Test
    void anExpertSpendsFromItsCallersBudget() {
        ScriptedModel below = new ScriptedModel();
        for (String name : List.of("A", "B", "C", "D", "E", "F")) {
            below.calls("get_gap", "{\"material\":\"" + name + "\"}");
        }
        ScriptedModel above = new ScriptedModel()
                .calls("ask_expert", TASK, "ask_expert", "{\"task\":\"something else\"}")
                .says("{withhold: nothing} Nothing.");
        Answer answer = ask(above, Budget.DEFAULT.withModelCalls(6), expert(below));
        assertThat(below(Step.Broke.class))
                .hasSize(2)
                .allSatisfy(broke -> assertThat(broke.reason()).contains("budget of 2 model calls"));
        assertThat(answer.report().modelCalls()).isEqualTo(6);
    }

    @Test
    void cancellingStopsEveryFloor() {
        CancelSignal cancel = new CancelSignal();
        ScriptedModel below = new ScriptedModel().calls("get_gap", "{\"material\":\"slow\"}");
        Answer answer = new ReActAgent(
                        new ScriptedModel().calls("ask_expert", TASK),
                        "large",
                        new Toolbox(List.of(expert(below))),
                        Budget.DEFAULT)
                .ask(
                        new Question("?"),
                        step -> {
                            if (step instanceof Step.Below inner && inner.step() instanceof Step.Called) {
                                cancel.cancel();
                            }
                        },
                        cancel);
        assertThat(answer)
                .isInstanceOfSatisfying(
                        Answer.Withheld.class, a -> assertThat(a.reason()).isEqualTo("cancelled"));
    }

    @Test
    void anExpertThatWithholdsBringsItsReason() throws Exception {
        Observation observation = new AgentTool(
                        "ask_expert",
                        "",
                        book -> new ReActAgent(
                                new ScriptedModel().says("{withhold: no such record} There is none."),
                                "small",
                                new Toolbox(List.of()),
                                Budget.DEFAULT))
                .call(new AgentTool.Task("?"));
        assertThat(observation.outcome()).isEqualTo(Observation.Outcome.EMPTY);
        assertThat(observation.notes().toString()).contains("no such record");
    }
}
