package io.retort.agent.trace;

import dev.langchain4j.agent.tool.ToolSpecification;
import io.retort.agent.Step;
import io.retort.agent.loop.RecordedEnding;
import io.retort.agent.tool.Observation;
import io.retort.agent.tool.ToolFailure;
import io.retort.agent.tool.ToolSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Brings what the tools of a recorded run brought. A call that was not recorded is an end, never a live call. */
final class RecordedTools implements ToolSet {

    private final List<ToolSpecification> specifications;
    private final Map<String, Step> results = new HashMap<>();
    private final List<Step.Broke> ends;

    RecordedTools(Trace trace, List<ToolSpecification> specifications) {
        this.specifications = specifications;
        this.ends = trace.steps(Step.Broke.class);
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
        return specifications;
    }

    @Override
    public Observation call(String name, String arguments) throws ToolFailure {
        Step result = results.get(name + " " + arguments);
        if (result instanceof Step.Observed observed) {
            return observed.observation();
        }
        boolean broke = ends.stream()
                .anyMatch(end -> !(result instanceof Step.Failed failed)
                        || failed.advice().equals(end.reason()));
        if (broke) {
            throw new RecordedEnding(ends.get(0).reason(), ends.get(0).nextStep());
        } else if (result instanceof Step.Failed failed) {
            throw new ToolFailure(failed.advice());
        }
        throw new RecordedEnding(
                "the recorded run holds no result of " + name, "Ask with another model to get a new answer.");
    }
}
