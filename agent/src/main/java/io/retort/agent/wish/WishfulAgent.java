package io.retort.agent.wish;

import io.retort.agent.Agent;
import io.retort.agent.Answer;
import io.retort.agent.CancelSignal;
import io.retort.agent.Question;
import io.retort.agent.RunReport;
import io.retort.agent.Step;
import io.retort.agent.TraceListener;
import io.retort.agent.loop.RunId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Takes standing wishes out of what a person types, keeps them, and asks an agent that obeys them. Only the person's own
 * text is read for wishes: whatever tools, files or models say, the wishes stay as they are.
 */
public final class WishfulAgent implements Agent {

    private final Function<Wishes, Agent> agents;
    private final WishStore store;

    /** @param agents makes an agent that obeys these wishes */
    public WishfulAgent(Function<Wishes, Agent> agents, WishStore store) {
        this.agents = agents;
        this.store = store;
    }

    @Override
    public Answer ask(Question question, TraceListener listener) {
        return ask(question, listener, new CancelSignal());
    }

    @Override
    public Answer ask(Question question, TraceListener listener, CancelSignal cancel) {
        Optional<WishChange> change = WishReader.read(question.text());
        return change.isPresent()
                ? noted(store.change(change.get()), question, listener)
                : agents.apply(store.wishes()).ask(question, listener, cancel);
    }

    private static Answer noted(Wishes wishes, Question question, TraceListener listener) {
        RunReport report = new RunReport(RunId.next(Instant.now()), "rules", "reflex", 1, 0, 0, 0, 0, 0)
                .withWishes(wishes.list().stream().map(Wish::words).toList());
        String text = wishes.isEmpty()
                ? "Noted: no standing wishes are left."
                : "Noted. From now on: "
                        + wishes.list().stream().map(Wish::words).collect(Collectors.joining("; "))
                        + ". 'retort wishes' lists and edits them.";
        Answer answer = new Answer.Given(text, List.of(), List.of(), List.of(), report);
        listener.on(new Step.Asked(report.runId(), question, "rules"));
        listener.on(new Step.Concluded(answer));
        return answer;
    }
}
