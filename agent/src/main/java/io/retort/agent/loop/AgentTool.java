package io.retort.agent.loop;

import io.retort.agent.Answer;
import io.retort.agent.Question;
import io.retort.agent.Step;
import io.retort.agent.TraceListener;
import io.retort.agent.tool.Caller;
import io.retort.agent.tool.Describe;
import io.retort.agent.tool.EvidenceBook;
import io.retort.agent.tool.Observation;
import io.retort.agent.tool.Tool;
import io.retort.agent.tool.ToolFailure;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * An agent one floor down, called like any tool: an expert. It gets a task in words and nothing else of the
 * conversation; its steps are seen by the caller's listener ({@link Step.Below}), what it finds stands in the caller's
 * book, it spends from the caller's budget, and it stops when the caller is stopped. What it says has passed the ledger
 * once, and passes it again in the caller's answer.
 */
public final class AgentTool implements Tool<AgentTool.Task> {

    /** What an expert is asked. */
    public record Task(
            @Describe("the complete task in words, with every formula, id, unit and wish that matters; the expert sees"
                    + " nothing else of the conversation")
            String task) {}

    private final String name;
    private final String purpose;
    private final Function<EvidenceBook, ReActAgent> agents;

    /**
     * @param name a verb phrase, as the caller's model sees it: {@code ask_elasticity_expert}
     * @param purpose what to ask it and when, for the caller's model
     * @param agents makes the agent of one call, whose tools keep their evidence in this book:
     *     {@code book -> new ReActAgent(model, modelName, new Toolbox(tools(book), book), budget).withPrompt(prompt)}
     */
    public AgentTool(String name, String purpose, Function<EvidenceBook, ReActAgent> agents) {
        this.name = name;
        this.purpose = purpose;
        this.agents = agents;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String purpose() {
        return purpose;
    }

    @Override
    public Class<Task> arguments() {
        return Task.class;
    }

    @Override
    public Observation call(Task task) throws ToolFailure {
        return call(task, Caller.nobody());
    }

    @Override
    public Observation call(Task task, Caller caller) throws ToolFailure {
        if (caller.rest().modelCalls() < 1 || caller.rest().tokens() < 1) {
            throw new ToolFailure("The budget leaves nothing for " + name + "; answer with what is known.");
        }
        ReActAgent agent = agents.apply(caller.book());
        Report report = new Report(caller);
        Answer answer = agent.withBudget(agent.budget().within(caller.rest()))
                .ask(new Question(task.task()), report, caller.cancel());
        return report.observation(answer);
    }

    /** Hands the steps up, and remembers the draft that the answer was made of; never one that was refused. */
    private final class Report implements TraceListener {
        private final Caller caller;
        private String draft = "";

        Report(Caller caller) {
            this.caller = caller;
        }

        @Override
        public void on(Step step) {
            if (step instanceof Step.Replied replied && replied.calls().isEmpty()) {
                draft = replied.text().replaceFirst("^\\s*\\{partial:[^}]*}\\s*", "");
            } else if (step instanceof Step.Objected || step instanceof Step.Broke) {
                draft = "What was found stands in the evidence.";
            }
            caller.listener().on(new Step.Below(caller.callId(), name, step));
        }

        /** The draft, not the text: the caller cites what it cites. */
        Observation observation(Answer answer) {
            List<Observation.Note> notes = new ArrayList<>();
            notes.add(new Observation.Note(
                    Observation.SELECTION, "This is what the expert chose to say; its sentences may be quoted whole."));
            if (answer instanceof Answer.Withheld withheld) {
                notes.add(new Observation.Note("missing", "The expert withheld its answer: " + withheld.reason()));
                return new Observation(Observation.Outcome.EMPTY, withheld.text(), List.of(), notes, List.of());
            }
            if (answer instanceof Answer.Partial partial) {
                notes.add(new Observation.Note("missing", partial.reason()));
            }
            return new Observation(
                    answer instanceof Answer.Given ? Observation.Outcome.COMPLETE : Observation.Outcome.PARTIAL,
                    draft,
                    answer.evidence(),
                    notes,
                    answer.artifacts());
        }
    }
}
