package io.retort.agent.loop;

import dev.langchain4j.agent.tool.ToolExecutionRequest;
import dev.langchain4j.data.message.ToolExecutionResultMessage;
import io.retort.agent.Step;
import io.retort.agent.TraceListener;
import io.retort.agent.ledger.Ledger;
import io.retort.agent.tool.Observation;
import io.retort.agent.tool.ObservationView;
import io.retort.agent.tool.ToolFailure;
import io.retort.agent.tool.ToolSet;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;

/** Makes the calls of one run, in the order in which the model gives them, and sees when it goes round in circles. */
final class Acts {

    private final ToolSet tools;
    private final Ledger ledger;
    private final Budget budget;
    private final Usage usage;
    private final Patience patience;
    private final TraceListener listener;
    private final Map<String, Made> made = new HashMap<>();

    Acts(ToolSet tools, Ledger ledger, Budget budget, Usage usage, Patience patience, TraceListener listener) {
        this.tools = tools;
        this.ledger = ledger;
        this.budget = budget;
        this.usage = usage;
        this.patience = patience;
        this.listener = listener;
    }

    /** A call that was made: what the model was told, and how often it asked. */
    private record Made(String callId, String json, int times) {}

    /** What the model is told. @throws Ending where the call is made for the third time, or cannot be made at all */
    ToolExecutionResultMessage act(ToolExecutionRequest request) throws Ending {
        String key = request.name() + " " + request.arguments().replaceAll("\\s", "");
        Made before = made.get(key);
        listener.on(new Step.Called(request.id(), request.name(), request.arguments()));
        String json;
        if (before == null) {
            json = called(request);
            made.put(key, new Made(request.id(), json, 1));
        } else {
            json = again(request, before);
            made.put(key, new Made(before.callId, before.json, before.times + 1));
        }
        return ToolExecutionResultMessage.from(request.id(), request.name(), json);
    }

    private String again(ToolExecutionRequest request, Made before) throws Ending {
        String advice = "The same call was made before (" + before.callId + "); its result is given again.";
        listener.on(new Step.Failed(request.id(), request.name(), advice));
        if (before.times >= 2) {
            throw new Ending(
                    "the model made the same call three times (" + request.name() + ")",
                    "Ask for one property of one material at a time, or choose another model with --model.");
        }
        return ObservationView.repeated(before.json, before.callId);
    }

    private String called(ToolExecutionRequest request) throws Ending {
        if (usage.toolCalls() >= budget.toolCalls()) {
            throw new Ending(
                    "the budget of " + budget.toolCalls() + " tool calls is spent",
                    "Ask for less at once, or raise it: export " + Budget.TOOL_CALLS + "=" + 2 * budget.toolCalls()
                            + ".");
        }
        usage.calledTool();
        long start = System.nanoTime();
        try {
            Observation observation = patience.await(() -> tools.call(request.name(), request.arguments()));
            long millis = (System.nanoTime() - start) / 1_000_000;
            ledger.observe(observation);
            listener.on(new Step.Observed(request.id(), request.name(), observation, millis));
            return ObservationView.json(observation);
        } catch (ExecutionException e) {
            return failed(request, e.getCause() == null ? e : e.getCause());
        }
    }

    private String failed(ToolExecutionRequest request, Throwable cause) throws Ending {
        if (cause instanceof ToolFailure failure) {
            String advice = String.valueOf(failure.getMessage());
            listener.on(new Step.Failed(request.id(), request.name(), advice));
            return ObservationView.failure(advice);
        }
        Ending ending = Trouble.ofTool(request.name(), cause);
        listener.on(new Step.Failed(request.id(), request.name(), ending.reason()));
        throw ending;
    }
}
