package io.retort.tools.experts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.langchain4j.agent.tool.ToolExecutionRequest;
import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.ToolExecutionResultMessage;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import io.retort.agent.Answer;
import io.retort.agent.Question;
import io.retort.agent.Step;
import io.retort.agent.loop.Budget;
import io.retort.agent.tool.EvidenceBook;
import io.retort.agent.tool.Tool;
import io.retort.agent.tool.ToolFailure;
import io.retort.agent.wish.Wishes;
import io.retort.core.synthesis.RecipeSource;
import io.retort.tools.Shelf;
import io.retort.tools.Tools;
import io.retort.tools.structure.StructureBook;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class ExpertsTest {

    static final List<Expert> ALL = Experts.ALL;

    private static final Pattern EVIDENCE = Pattern.compile("\\{\"id\":\"(ev-[0-9a-f]+)\"");

    private final List<Step> steps = new ArrayList<>();

    @ParameterizedTest
    @FieldSource("ALL")
    void everyExpertHasAPromptAndOnlyToolsThatThereAre(Expert expert) {
        Set<String> there =
                all(new EvidenceBook()).stream().map(Tool::name).collect(Collectors.toCollection(HashSet::new));
        // where the reader has documents, and a graph
        there.addAll(List.of("search_library", "search_literature", "query_graph", "find_relations", "graph_path"));
        assertThat(expert.prompt()).startsWith("You are the expert").hasSizeBetween(150, 1200);
        assertThat(there).containsAll(expert.tools());
        assertThat(expert.tools()).doesNotHaveDuplicates().hasSizeLessThan(18);
    }

    @ParameterizedTest
    @FieldSource("ALL")
    void everyExpertAnswersThroughTheSupervisor(Expert expert) {
        Answer answer = supervised(oneExpert(expert.toolName()), "What is known of GaN?");
        assertThat(answer).as(answer.text()).isInstanceOf(Answer.Given.class);
        assertThat(answer.claims()).isNotEmpty();
        Set<String> agents = below().map(Step.Below::agent).collect(Collectors.toSet());
        assertThat(agents).containsExactly(expert.toolName());
        assertThat(below().map(Step.Below::step).filter(Step.Observed.class::isInstance))
                .hasSize(1);
    }

    @Test
    void everyToolBelongsToAnExpert() {
        Set<String> held =
                Experts.ALL.stream().flatMap(expert -> expert.tools().stream()).collect(Collectors.toSet());
        assertThat(all(new EvidenceBook())).allSatisfy(tool -> assertThat(held).contains(tool.name()));
    }

    @Test
    void inDirectModeOneAgentHoldsAllTools() {
        assertThat(floor(request -> AiMessage.from("{withhold: nothing}Nothing."))
                        .box(Mode.DIRECT)
                        .specifications())
                .hasSameSizeAs(all(new EvidenceBook()));
    }

    @Test
    void theSupervisorHoldsAPlanItsExpertsAndArithmetic() {
        Set<String> names = floor(request -> AiMessage.from("")).box(Mode.SUPERVISOR).specifications().stream()
                .map(specification -> specification.name())
                .collect(Collectors.toSet());
        Set<String> expected =
                Experts.ALL.stream().map(Expert::toolName).collect(Collectors.toCollection(HashSet::new));
        expected.addAll(List.of("make_plan", "calculate", "convert_units"));
        assertThat(names).isEqualTo(expected);
    }

    @Test
    void independentExpertsAreAskedTogetherAndTheirEvidenceIsComparedByTheSupervisor() {
        Answer answer = supervised(
                request -> {
                    if (isExpert(request)) {
                        return lookUp(request, task(request).contains("ZnO") ? "ZnO" : "ZnS", "density");
                    }
                    List<String> ids = densities(request);
                    return ids.size() < 2
                            ? AiMessage.from(List.of(
                                    call("a", "ask_structures_expert", "{\"task\":\"density of ZnO\"}"),
                                    call("b", "ask_summary_expert", "{\"task\":\"density of ZnS\"}")))
                            : AiMessage.from("{check: " + ids.get(0) + " > " + ids.get(1) + "}{" + ids.get(0)
                                    + ":material} is denser than {" + ids.get(1) + ":material}: {" + ids.get(0)
                                    + "} against {" + ids.get(1) + "}.");
                },
                "Which is denser, ZnO or ZnS?");
        assertThat(answer.text()).startsWith("ZnO (mp-2133) is denser than ZnS (mp-10695)");
    }

    @Test
    void aStepWithoutAnAnswerEndsWhatRestsOnItAndIsNamed() {
        Answer answer = supervised(
                request -> {
                    if (isExpert(request)) {
                        return AiMessage.from("{withhold: it is not recorded}The melting point of it is not recorded.");
                    }
                    return switch (results(request).size()) {
                        case 0 ->
                            AiMessage.from(
                                    call(
                                            "p",
                                            "make_plan",
                                            "{\"steps\":[{\"step\":\"compare\",\"question\":\"which melts first\",\"needs\":[\"melting\"]},"
                                                    + "{\"step\":\"melting\",\"question\":\"melting point of GaN\",\"needs\":[]}]}"));
                        case 1 ->
                            AiMessage.from(call(
                                    "m",
                                    "ask_phonons_expert",
                                    "{\"task\":\"melting point of GaN\",\"step\":\"melting\"}"));
                        case 2 ->
                            AiMessage.from(call(
                                    "c",
                                    "ask_summary_expert",
                                    "{\"task\":\"which melts first\",\"step\":\"compare\"}"));
                        default -> AiMessage.from("{withhold: the step melting has no answer}It cannot be compared.");
                    };
                },
                "Does GaN melt before ZnO?");
        assertThat(answer).isInstanceOf(Answer.Withheld.class);
        assertThat(steps.stream().filter(Step.Failed.class::isInstance).map(Step.Failed.class::cast))
                .singleElement()
                .satisfies(failed -> assertThat(failed.advice())
                        .contains("rests on step 'melting' (melting point of GaN)", "End here"));
        assertThat(below().map(Step.Below::agent).distinct()).containsExactly("ask_phonons_expert");
    }

    @Test
    void aPlanIsOrderedByWhatRestsOnWhat() throws Exception {
        Course course = new Course();
        var rounds = course.begin(List.of(part("c", "a", "b"), part("a"), part("b"), part("d", "c")));
        assertThat(rounds.stream()
                        .map(round -> round.stream().map(MakePlan.Part::step).toList()))
                .containsExactly(List.of("a", "b"), List.of("c"), List.of("d"));
        assertThatThrownBy(() -> course.begin(List.of(part("a", "b"), part("b", "a"))))
                .isInstanceOf(ToolFailure.class)
                .hasMessageContaining("wait for each other");
        assertThatThrownBy(() -> course.begin(List.of(part("a", "x")))).hasMessageContaining("which is no step");
    }

    @Test
    void remoteModelsHaveASupervisorUnlessSomebodyChooses() {
        assertThat(Mode.of(Optional.empty(), "openai:gpt")).isEqualTo(Mode.SUPERVISOR);
        assertThat(Mode.of(Optional.empty(), "reflex")).isEqualTo(Mode.DIRECT);
        assertThat(Mode.of(Optional.of("direct"), "openai:gpt")).isEqualTo(Mode.DIRECT);
        assertThatThrownBy(() -> Mode.of(Optional.of("flat"), "reflex")).hasMessageContaining("direct or supervisor");
    }

    private static MakePlan.Part part(String step, String... needs) {
        return new MakePlan.Part(step, "what is " + step, List.of(needs));
    }

    /** Asks this one, quotes it. The expert looks a property up with whichever tool of its own brings one. */
    private static Function<ChatRequest, AiMessage> oneExpert(String expert) {
        return request -> {
            if (isExpert(request)) {
                return answered(request);
            }
            List<String> results = results(request);
            return results.isEmpty()
                    ? AiMessage.from(call("x", expert, "{\"task\":\"GaN\"}"))
                    : AiMessage.from("{" + first(EVIDENCE, results.get(0)) + ":property}: that was asked.");
        };
    }

    private static AiMessage answered(ChatRequest request) {
        List<String> results = results(request);
        if (!results.isEmpty()) {
            return AiMessage.from("{" + first(EVIDENCE, results.get(0)) + ":property}: that is what was found.");
        }
        boolean reads = request.toolSpecifications().stream()
                .anyMatch(tool -> tool.name().equals("get_material"));
        return reads
                ? AiMessage.from(call("g", "get_material", "{\"material\":\"GaN\",\"properties\":[\"band_gap\"]}"))
                : AiMessage.from(call("g", "molar_mass", "{\"formula\":\"GaN\"}"));
    }

    private static AiMessage lookUp(ChatRequest request, String material, String property) {
        List<String> results = results(request);
        return results.isEmpty()
                ? AiMessage.from(call(
                        "g",
                        "get_material",
                        "{\"material\":\"" + material + "\",\"properties\":[\"" + property + "\"]}"))
                : AiMessage.from("{" + densities(request).get(0) + ":material}: {"
                        + densities(request).get(0) + "}.");
    }

    private static List<String> densities(ChatRequest request) {
        Pattern density = Pattern.compile("\\{\"id\":\"(ev-[0-9a-f]+)\"[^}]*\"property\":\"density\"");
        return results(request).stream()
                .flatMap(result -> density.matcher(result).results().limit(1).map(found -> found.group(1)))
                .toList();
    }

    private static boolean isExpert(ChatRequest request) {
        return request.messages().get(0) instanceof SystemMessage system
                && system.text().startsWith("You are the expert");
    }

    private static String task(ChatRequest request) {
        return request.messages().get(1).toString();
    }

    private static List<String> results(ChatRequest request) {
        return request.messages().stream()
                .filter(ToolExecutionResultMessage.class::isInstance)
                .map(message -> ((ToolExecutionResultMessage) message).text())
                .toList();
    }

    private static String first(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        assertThat(matcher.find()).as(text).isTrue();
        return matcher.group(1);
    }

    private static ToolExecutionRequest call(String id, String tool, String arguments) {
        return ToolExecutionRequest.builder()
                .id(id)
                .name(tool)
                .arguments(arguments)
                .build();
    }

    private Stream<Step.Below> below() {
        return steps.stream().filter(Step.Below.class::isInstance).map(Step.Below.class::cast);
    }

    private Answer supervised(Function<ChatRequest, AiMessage> script, String question) {
        return floor(script).agent(Mode.SUPERVISOR).ask(new Question(question), steps::add);
    }

    private static Floor floor(Function<ChatRequest, AiMessage> script) {
        ChatModel model = new ChatModel() {
            @Override
            public ChatResponse doChat(ChatRequest request) {
                return ChatResponse.builder().aiMessage(script.apply(request)).build();
            }
        };
        return new Floor(model, "scripted", Budget.DEFAULT, Wishes.NONE, () -> ExpertsTest::all);
    }

    private static List<Tool<?>> all(EvidenceBook book) {
        return Tools.all(new Shelf(), RecipeSource.NONE, new StructureBook(), book);
    }
}
