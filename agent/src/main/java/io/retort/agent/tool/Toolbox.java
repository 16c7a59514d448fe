package io.retort.agent.tool;

import com.fasterxml.jackson.databind.JsonNode;
import dev.langchain4j.agent.tool.ToolSpecification;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The tools that one agent may use, by name. Nothing outside this list can be called, whatever a model, a file or a
 * tool result says.
 */
public final class Toolbox {

    private final Map<String, Tool<?>> tools = new LinkedHashMap<>();

    /** @throws IllegalArgumentException where two tools share a name */
    public Toolbox(List<? extends Tool<?>> tools) {
        for (Tool<?> tool : tools) {
            if (this.tools.put(tool.name(), tool) != null) {
                throw new IllegalArgumentException(
                        "Two tools are called '" + tool.name() + "'; each needs its own name.");
            }
        }
    }

    public Collection<Tool<?>> tools() {
        return List.copyOf(tools.values());
    }

    /** What a model is told about each tool. */
    public List<ToolSpecification> specifications() {
        return tools.values().stream().map(ToolSchema::specification).toList();
    }

    /**
     * Calls a tool with the JSON that a model wrote.
     *
     * @throws ToolFailure where there is no such tool, its arguments cannot be read, or it cannot serve them
     */
    public Observation call(String name, String arguments) throws ToolFailure {
        return call(tool(name), Arguments.parse(name, arguments));
    }

    private static <A extends Record> Observation call(Tool<A> tool, JsonNode arguments) throws ToolFailure {
        return tool.call(Arguments.read(tool.name(), tool.arguments(), arguments));
    }

    private Tool<?> tool(String name) throws ToolFailure {
        Tool<?> tool = tools.get(name);
        if (tool == null) {
            throw new ToolFailure("There is no tool '" + Spelling.shortened(name) + "'"
                    + Spelling.suggestion(name, tools.keySet()) + " The tools are: "
                    + String.join(", ", tools.keySet()) + ".");
        }
        return tool;
    }
}
