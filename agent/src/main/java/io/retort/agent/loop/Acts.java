package io.retort.agent.loop;

import dev.langchain4j.agent.tool.ToolExecutionRequest;
import dev.langchain4j.data.message.ToolExecutionResultMessage;
import io.retort.agent.Step;
import io.retort.agent.TraceListener;
import io.retort.agent.ledger.Ledger;
import io.retort.agent.tool.Caller;
import io.retort.agent.tool.EvidenceBook;
import io.retort.agent.tool.Observation;
import io.retort.agent.tool.ObservationView;
import io.retort.agent.tool.ToolFailure;
import io.retort.agent.tool.ToolSet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Makes the calls of one run. The calls of one reply run at the same time; their steps are told in the order in which the
 * model gave them, whichever is ready first. Sees when a run goes round in circles.
 */
final class Acts {

    private final ToolSet tools;
    private final Ledger ledger;
    private final Budget budget;
    private final Usage usage;
    private final Patience patience;
    private final TraceListener listener;
    private final Map<String, Made> made = new HashMap<>();
    private final Map<String, Patience.Outcome<Observation>> tried = new HashMap<>();

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

    /** What one reply wants: calls to make, by what they ask for, and why no more of them can be made. */
    private record Plan(Map<String, ToolExecutionRequest> calls, Optional<Ending> limit) {}

    /**
     * What the model is told, for each request.
     *
     * @throws Ending where a call is made for the third time, or cannot be made at all; the others are on record
     */
    List<ToolExecutionResultMessage> act(List<ToolExecutionRequest> requests) throws Ending {
        Plan plan = plan(requests);
        plan.calls.values().forEach(this::called);
        Optional<Ending> ending = observed(plan.calls).or(plan::limit);
        List<ToolExecutionResultMessage> told = new ArrayList<>();
        for (ToolExecutionRequest request : requests) {
            Made result = made.get(key(request));
            if (result != null) {
                told.add(ToolExecutionResultMessage.from(request.id(), request.name(), told(request, result)));
            }
        }
        if (ending.isPresent()) {
            throw ending.get();
        }
        return told;
    }

    /**
     * Makes calls without telling of them, to see what they would bring; {@link #act} then does not make them again.
     *
     * @return the results of these requests as one text; empty where one of them fails
     */
    Optional<String> tryOut(List<ToolExecutionRequest> requests) throws Ending {
        Map<String, ToolExecutionRequest> fresh = plan(requests).calls;
        fresh.keySet().removeAll(tried.keySet());
        List<Patience.Outcome<Observation>> outcomes = outcomes(fresh);
        int i = 0;
        for (String key : fresh.keySet()) {
            usage.calledTool();
            tried.put(key, outcomes.get(i++));
        }
        StringBuilder results = new StringBuilder();
        for (ToolExecutionRequest request : requests) {
            Made before = made.get(key(request));
            Optional<String> result = before != null
                    ? Optional.of(before.json)
                    : Optional.ofNullable(tried.get(key(request)))
                            .flatMap(Patience.Outcome::value)
                            .map(ObservationView::json);
            if (result.isEmpty()) {
                return Optional.empty();
            }
            results.append(result.get()).append('\n');
        }
        return Optional.of(results.toString());
    }

    private Plan plan(List<ToolExecutionRequest> requests) {
        Map<String, ToolExecutionRequest> calls = new LinkedHashMap<>();
        for (ToolExecutionRequest request : requests) {
            Optional<Ending> limit = limit(calls.size());
            if (!made.containsKey(key(request)) && !calls.containsKey(key(request))) {
                if (limit.isPresent()) {
                    return new Plan(calls, limit);
                }
                calls.put(key(request), request);
            }
        }
        return new Plan(calls, Optional.empty());
    }

    private Optional<Ending> limit(int planned) {
        if (usage.toolCalls() + planned >= budget.toolCalls()) {
            return Optional.of(Trouble.spent(budget.toolCalls(), "tool calls", Budget.TOOL_CALLS));
        } else if (tools.upstreamRequests() >= budget.requests()) {
            return Optional.of(Trouble.spent(budget.requests(), "requests to sources", Budget.REQUESTS));
        }
        return Optional.empty();
    }

    private void called(ToolExecutionRequest request) {
        if (!tried.containsKey(key(request))) {
            usage.calledTool();
        }
        listener.on(new Step.Called(request.id(), request.name(), request.arguments()));
    }

    /** Makes the calls, and tells of each. @return the first fault that ends the run */
    private Optional<Ending> observed(Map<String, ToolExecutionRequest> calls) throws Ending {
        Map<String, ToolExecutionRequest> fresh = new LinkedHashMap<>(calls);
        fresh.keySet().removeAll(tried.keySet());
        Iterator<Patience.Outcome<Observation>> results = outcomes(fresh).iterator();
        Optional<Ending> ending = Optional.empty();
        for (Map.Entry<String, ToolExecutionRequest> call : calls.entrySet()) {
            try {
                Patience.Outcome<Observation> before = tried.get(call.getKey());
                String json = told(call.getValue(), before == null ? results.next() : before);
                made.put(call.getKey(), new Made(call.getValue().id(), json, 0));
            } catch (Ending fault) {
                ending = ending.isPresent() ? ending : Optional.of(fault);
            }
        }
        return ending;
    }

    private List<Patience.Outcome<Observation>> outcomes(Map<String, ToolExecutionRequest> calls) throws Ending {
        if (calls.isEmpty()) {
            return List.of();
        }
        Caller.Rest rest = usage.rest(budget, patience.millisLeft()).among(calls.size());
        return patience.awaitAll(
                calls.values().stream().map(request -> call(request, rest)).collect(Collectors.toList()));
    }

    private Patience.Call<Observation> call(ToolExecutionRequest request, Caller.Rest rest) {
        return aside -> tools.call(
                request.name(),
                request.arguments(),
                new Caller(request.id(), aside, patience.cancel(), new EvidenceBook(), rest));
    }

    private String told(ToolExecutionRequest request, Patience.Outcome<Observation> outcome) throws Ending {
        if (outcome.value().isPresent()) {
            Observation observation = outcome.value().get();
            ledger.observe(observation);
            listener.on(new Step.Observed(request.id(), request.name(), observation, outcome.millis()));
            return ObservationView.json(observation);
        }
        Throwable cause = outcome.failure().orElseThrow();
        if (cause instanceof ToolFailure failure) {
            String advice = String.valueOf(failure.getMessage());
            listener.on(new Step.Failed(request.id(), request.name(), advice));
            return ObservationView.failure(advice);
        }
        Ending ending = Trouble.ofTool(request.name(), cause);
        listener.on(new Step.Failed(request.id(), request.name(), ending.reason()));
        throw ending;
    }

    /** The result: the first time as it is, the second time with a hint, the third time the run ends. */
    private String told(ToolExecutionRequest request, Made before) throws Ending {
        made.put(key(request), new Made(before.callId, before.json, before.times + 1));
        if (before.times == 0) {
            return before.json;
        }
        listener.on(new Step.Called(request.id(), request.name(), request.arguments()));
        listener.on(new Step.Failed(
                request.id(),
                request.name(),
                "The same call was made before (" + before.callId + "); its result is given again."));
        if (before.times >= 2) {
            throw new Ending(
                    "the model made the same call three times (" + request.name() + ")",
                    "Ask for one property of one material at a time, or choose another model with --model.");
        }
        return ObservationView.repeated(before.json, before.callId);
    }

    private static String key(ToolExecutionRequest request) {
        return request.name() + " " + request.arguments().replaceAll("\\s", "");
    }
}
