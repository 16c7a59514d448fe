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
}
