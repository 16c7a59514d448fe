package io.retort.agent.tool;

import dev.langchain4j.agent.tool.ToolSpecification;
import java.util.List;

/** What one run may call: a {@link Toolbox}, or what a recorded run was told. */
public interface ToolSet {

    /** What a model is told about each tool. */
    List<ToolSpecification> specifications();

    /**
     * Calls a tool with the JSON that a model wrote.
     *
     * @throws ToolFailure where there is no such tool, its arguments cannot be read, or it cannot serve them
     */
    Observation call(String name, String arguments) throws ToolFailure;

    /** The same for a run, whose book, budget and listener a tool may use. */
    default Observation call(String name, String arguments, Caller caller) throws ToolFailure {
        return call(name, arguments);
    }

    /** Takes note of what was brought without a call: from a recorded part of the run, or from a floor below. */
    default void remember(Observation observation) {}

    /** Requests that the tools of this run have sent to sources outside this machine. */
    default long upstreamRequests() {
        return 0;
    }
}
