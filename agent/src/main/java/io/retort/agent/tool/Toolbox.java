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
public final class Toolbox implements ToolSet {

    private final Map<String, Tool<?>> tools = new LinkedHashMap<>();
    private final EvidenceBook book;

    /** Of tools that cite nothing. @throws IllegalArgumentException where two tools share a name */
    public Toolbox(List<? extends Tool<?>> tools) {
        this(tools, new EvidenceBook());
    }

    /**
     * @param book of one run; what its tools bring is remembered there for the tools that calculate with it
     * @throws IllegalArgumentException where two tools share a name
     */
    public Toolbox(List<? extends Tool<?>> tools, EvidenceBook book) {
        this.book = book;
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

    @Override
    public List<ToolSpecification> specifications() {
        return tools.values().stream().map(ToolSchema::specification).toList();
    }

    @Override
    public Observation call(String name, String arguments) throws ToolFailure {
        return call(name, arguments, Caller.nobody());
    }

    @Override
    public Observation call(String name, String arguments, Caller caller) throws ToolFailure {
        Observation observation = call(tool(name), Arguments.parse(name, arguments), caller.with(book));
        remember(observation);
        return observation;
    }

    @Override
    public void remember(Observation observation) {
        book.remember(observation.evidence());
    }

    private static <A extends Record> Observation call(Tool<A> tool, JsonNode arguments, Caller caller)
            throws ToolFailure {
        return tool.call(Arguments.read(tool.name(), tool.arguments(), arguments), caller);
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
