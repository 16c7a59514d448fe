package io.retort.agent.trace;

import io.retort.agent.Agent;
import io.retort.agent.Answer;
import io.retort.agent.CancelSignal;
import io.retort.agent.Question;
import io.retort.agent.TraceListener;
import java.util.Map;

/** An agent whose runs are kept: each step is on file before the listener sees it. */
public final class TracingAgent implements Agent {

    private final Agent agent;
    private final TraceStore store;
    private final Map<String, String> configuration;

    /** @param configuration what a replay has to know: {@code Budget.environment()}, sources, release of the catalogue */
    public TracingAgent(Agent agent, TraceStore store, Map<String, String> configuration) {
        this.agent = agent;
        this.store = store;
        this.configuration = Map.copyOf(configuration);
    }

    @Override
    public Answer ask(Question question, TraceListener listener) {
        return ask(question, listener, new CancelSignal());
    }

    @Override
    public Answer ask(Question question, TraceListener listener, CancelSignal cancel) {
        TraceListener recording = store.recording(configuration);
        return agent.ask(
                question,
                step -> {
                    recording.on(step);
                    listener.on(step);
                },
                cancel);
    }
}
