package io.retort.agent.trace;

import io.retort.agent.Agent;
import io.retort.agent.Answer;
import io.retort.agent.CancelSignal;
import io.retort.agent.Question;
import io.retort.agent.TraceListener;
import java.util.Map;
import java.util.function.Supplier;

/** An agent whose runs are kept: each step is on file before the listener sees it. */
public final class TracingAgent implements Agent {

    private final Agent agent;
    private final TraceStore store;
    /** Key of the configuration: the agent's own part of the prompt. */
    public static final String PROMPT = "prompt";

    /** Key of the configuration: the reader's standing wishes, one a line. */
    public static final String WISHES = "wishes";

    private final Supplier<Map<String, String>> configuration;

    /** @param configuration what a replay has to know: {@code Budget.environment()}, sources, release of the catalogue */
    public TracingAgent(Agent agent, TraceStore store, Map<String, String> configuration) {
        this(agent, store, () -> configuration);
    }

    /** @param configuration the same, as it is when a run begins */
    public TracingAgent(Agent agent, TraceStore store, Supplier<Map<String, String>> configuration) {
        this.agent = agent;
        this.store = store;
        this.configuration = configuration;
    }

    @Override
    public Answer ask(Question question, TraceListener listener) {
        return ask(question, listener, new CancelSignal());
    }

    @Override
    public Answer ask(Question question, TraceListener listener, CancelSignal cancel) {
        TraceListener recording = store.recording(configuration.get());
        return agent.ask(
                question,
                step -> {
                    recording.on(step);
                    listener.on(step);
                },
                cancel);
    }
}
