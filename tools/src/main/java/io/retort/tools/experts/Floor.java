package io.retort.tools.experts;

import dev.langchain4j.model.chat.ChatModel;
import io.retort.agent.loop.AgentTool;
import io.retort.agent.loop.Budget;
import io.retort.agent.loop.ReActAgent;
import io.retort.agent.tool.EvidenceBook;
import io.retort.agent.tool.Tool;
import io.retort.agent.tool.Toolbox;
import io.retort.agent.wish.Wishes;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * What agents work with.
 *
 * @param model of the supervisor and of every expert
 * @param modelName as reports name it
 * @param budget of one question, shared by all who work on it
 * @param wishes of the reader; the tools have to read sources that obey them
 * @param tools for each run: all tools there are, keeping their evidence in a book
 */
public record Floor(
        ChatModel model,
        String modelName,
        Budget budget,
        Wishes wishes,
        Supplier<Function<EvidenceBook, List<Tool<?>>>> tools) {

    /** Tools that a supervisor keeps to itself: they work on what its experts have found. */
    private static final List<String> OWN = List.of("calculate", "convert_units");

    /** One agent. */
    public ReActAgent agent(Mode mode) {
        return new ReActAgent(model, modelName, () -> box(mode), budget)
                .withPrompt(prompt(mode))
                .withWishes(wishes);
    }

    /** What an agent of this mode is told before the rules that all share. */
    public static String prompt(Mode mode) {
        return mode == Mode.DIRECT ? "" : Expert.resource("supervisor.txt");
    }

    /** What an agent of this mode may call in one run. */
    public Toolbox box(Mode mode) {
        Function<EvidenceBook, List<Tool<?>>> ofRun = tools.get();
        EvidenceBook book = new EvidenceBook();
        return new Toolbox(mode == Mode.DIRECT ? ofRun.apply(book) : staff(ofRun, book), book);
    }

    /** A plan, the experts who have tools here, and a few tools. */
    private List<Tool<?>> staff(Function<EvidenceBook, List<Tool<?>>> ofRun, EvidenceBook book) {
        List<Tool<?>> all = ofRun.apply(book);
        Course course = new Course();
        List<Tool<?>> staff = new ArrayList<>();
        staff.add(new MakePlan(course));
        for (Expert expert : Experts.ALL) {
            if (!named(expert.tools(), all).isEmpty()) {
                staff.add(new AskExpert(expert, asked(expert, ofRun), course));
            }
        }
        staff.addAll(named(OWN, all));
        return staff;
    }

    private AgentTool asked(Expert expert, Function<EvidenceBook, List<Tool<?>>> ofRun) {
        return new AgentTool(
                expert.toolName(),
                expert.knows(),
                book -> new ReActAgent(
                                model, modelName, new Toolbox(named(expert.tools(), ofRun.apply(book)), book), budget)
                        .withPrompt(expert.prompt())
                        .withWishes(wishes));
    }

    static List<Tool<?>> named(List<String> names, List<Tool<?>> all) {
        List<Tool<?>> named = new ArrayList<>();
        for (Tool<?> tool : all) {
            if (names.contains(tool.name())) {
                named.add(tool);
            }
        }
        return named;
    }
}
