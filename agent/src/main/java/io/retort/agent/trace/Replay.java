package io.retort.agent.trace;

import dev.langchain4j.agent.tool.ToolSpecification;
import io.retort.agent.Answer;
import io.retort.agent.Step;
import io.retort.agent.loop.Budget;
import io.retort.agent.loop.Manner;
import io.retort.agent.loop.ReActAgent;
import io.retort.agent.model.Models;
import io.retort.agent.wish.Wishes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Runs a recorded run again, with neither model nor network: the loop, the ledger and the rendering are today's, what
 * the model said and the tools brought is the record's.
 *
 * @param answer of the replay
 * @param same whether it equals the recorded one: text, reason, claims, evidence, artifacts, alternatives
 * @param differences requests that differ from what the model was shown then (the prompt or a tool has changed), and
 *     what is not the same in the answer
 */
public record Replay(Answer answer, boolean same, List<String> differences) {

    /**
     * Plays a trace.
     *
     * @param tools as the agent of today describes them, to tell whether a model would still be shown the same
     * @throws IllegalArgumentException where the trace holds no question
     */
    public static Replay of(Trace trace, List<ToolSpecification> tools) {
        Step.Asked asked = trace.steps(Step.Asked.class).stream()
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("The trace " + trace.run()
                        + " holds no question; 'retort traces check " + trace.run() + "' says what is wrong with it."));
        List<Step> steps = new ArrayList<>();
        Budget budget = Budget.from(trace.configuration());
        boolean quick = asked.model().equals(Models.REFLEX);
        Answer played = new ReActAgent(
                        new ReplayModel(trace), asked.model(), () -> new RecordedTools(trace, tools), budget)
                .withManner(Manner.from(trace.configuration()).withSamples(1))
                .withPrompt(quick ? "" : trace.configuration().getOrDefault(TracingAgent.PROMPT, ""))
                .withWishes(Wishes.parse(trace.configuration().getOrDefault(TracingAgent.WISHES, "")))
                .ask(asked.question(), steps::add);
        Answer answer = renamed(played, trace.run());
        List<String> differences = requests(trace.steps(Step.Replied.class), steps);
        Optional<String> other = trace.answer()
                .map(recorded -> difference(recorded, answer))
                .orElse(Optional.of("the recorded run has no answer"));
        other.ifPresent(differences::add);
        return new Replay(answer, other.isEmpty(), List.copyOf(differences));
    }

    private static List<String> requests(List<Step.Replied> recorded, List<Step> played) {
        List<String> differences = new ArrayList<>();
        List<Step.Replied> replies = played.stream()
                .filter(Step.Replied.class::isInstance)
                .map(Step.Replied.class::cast)
                .toList();
        for (int i = 0; i < Math.min(recorded.size(), replies.size()); i++) {
            if (!recorded.get(i).requestHash().equals(replies.get(i).requestHash())) {
                differences.add("request " + (i + 1) + " is not what the model was shown then");
            }
        }
        return differences;
    }

    private static Optional<String> difference(Answer recorded, Answer played) {
        var then = StepJson.answer(recorded);
        var now = StepJson.answer(played);
        for (String field : List.of("status", "reason", "text", "claims", "evidence", "artifacts", "alternatives")) {
            // The file holds numbers as text; a whole double may come back as an integer, so spellings are compared.
            if (!String.valueOf(then.get(field)).equals(String.valueOf(now.get(field)))) {
                return Optional.of("the answer differs in '" + field + "'");
            }
        }
        return Optional.empty();
    }

    /** Under the id of the recorded run, which a text may name. */
    private static Answer renamed(Answer answer, String run) {
        var node = StepJson.answer(answer);
        String own = answer.report().runId();
        node.put("text", answer.text().replace(own, run));
        node.withObject("/report").put("run", run);
        return StepJson.answer(node);
    }
}
