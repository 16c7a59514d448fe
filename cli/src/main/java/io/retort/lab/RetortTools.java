package io.retort.lab;

import dev.langchain4j.agent.tool.ToolExecutionRequest;
import dev.langchain4j.agent.tool.ToolSpecification;
import io.retort.agent.tool.ObservationView;
import io.retort.agent.tool.ToolFailure;
import io.retort.agent.tool.ToolSet;
import java.util.List;

/**
 * Retort's tools as plain langchain4j tools. They share one book of evidence, so that what one call finds another can
 * calculate with; take a new one for each run of an agent.
 *
 * <pre>{@code
 * RetortTools tools = retort.tools();
 * ChatRequest request = ChatRequest.builder().messages(messages).toolSpecifications(tools.specifications()).build();
 * for (ToolExecutionRequest call : model.chat(request).aiMessage().toolExecutionRequests()) {
 *     messages.add(ToolExecutionResultMessage.from(call, tools.execute(call)));
 * }
 * }</pre>
 */
public final class RetortTools {

    private final ToolSet tools;

    RetortTools(ToolSet tools) {
        this.tools = tools;
    }

    /** What a model is told of each. */
    public List<ToolSpecification> specifications() {
        return tools.specifications();
    }

    /** Runs a call; what comes back is JSON for the model: facts with ids, units and origin, or advice on what to mend. */
    public String execute(ToolExecutionRequest call) {
        try {
            return ObservationView.json(tools.call(call.name(), call.arguments()));
        } catch (ToolFailure failure) {
            return ObservationView.failure(String.valueOf(failure.getMessage()));
        }
    }
}
