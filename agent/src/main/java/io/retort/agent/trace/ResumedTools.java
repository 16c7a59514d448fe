package io.retort.agent.trace;

import dev.langchain4j.agent.tool.ToolSpecification;
import io.retort.agent.Step;
import io.retort.agent.tool.Caller;
import io.retort.agent.tool.Observation;
import io.retort.agent.tool.ToolFailure;
import io.retort.agent.tool.ToolSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Brings what tools had brought before the run was cut off; what had not come back yet is called again. */
final class ResumedTools implements ToolSet {

    private final Map<String, Step> results = new HashMap<>();
    private final ToolSet live;

    ResumedTools(Trace trace, ToolSet live) {
        this.live = live;
        Map<String, String> calls = new HashMap<>();
        for (Step step : trace.steps()) {
            if (step instanceof Step.Called called) {
                calls.put(called.callId(), called.tool() + " " + called.arguments());
            } else if (step instanceof Step.Observed observed) {
                results.putIfAbsent(calls.getOrDefault(observed.callId(), ""), observed);
            } else if (step instanceof Step.Failed failed) {
                results.putIfAbsent(calls.getOrDefault(failed.callId(), ""), failed);
            }
        }
    }

    @Override
    public List<ToolSpecification> specifications() {
        return live.specifications();
    }

    @Override
    public Observation call(String name, String arguments) throws ToolFailure {
        return call(name, arguments, Caller.nobody());
    }

    @Override
    public Observation call(String name, String arguments, Caller caller) throws ToolFailure {
        Step result = results.get(name + " " + arguments);
        if (result instanceof Step.Observed observed) {
            live.remember(observed.observation());
            return observed.observation();
        } else if (result instanceof Step.Failed failed) {
            throw new ToolFailure(failed.advice());
        }
        return live.call(name, arguments, caller);
    }

    @Override
    public void remember(Observation observation) {
        live.remember(observation);
    }

    @Override
    public long upstreamRequests() {
        return live.upstreamRequests();
    }
}
