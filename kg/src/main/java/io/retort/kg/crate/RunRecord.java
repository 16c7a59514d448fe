package io.retort.kg.crate;

import io.retort.agent.Answer;
import io.retort.agent.Step;
import io.retort.agent.tool.Observation;
import io.retort.agent.trace.Trace;
import io.retort.core.evidence.Evidence;
import io.retort.core.evidence.EvidenceId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A recorded run as a crate tells it.
 *
 * @param run its id
 * @param question as typed
 * @param model that was asked
 * @param answer that it ended in
 * @param calls of tools, in order, also those of agents one floor down
 * @param facts that the calls brought, each once, in order
 * @param cited what the claims cite, and what that was derived from
 * @param start of the run
 * @param end of the run
 */
record RunRecord(
        String run,
        String question,
        String model,
        Answer answer,
        List<ToolCall> calls,
        Map<EvidenceId, Evidence> facts,
        Set<EvidenceId> cited,
        Instant start,
        Instant end) {

    /**
     * One call.
     *
     * @param number from 1
     * @param tool by its name
     * @param arguments as JSON
     * @param result empty where the tool could not serve them
     * @param advice what the tool said then; else empty
     */
    record ToolCall(int number, String tool, String arguments, Optional<Observation> result, String advice) {

        boolean brought(EvidenceId id) {
            return result.stream()
                    .flatMap(seen -> seen.evidence().stream())
                    .anyMatch(fact -> fact.id().equals(id));
        }
    }

    /** @throws IllegalArgumentException where the run has no answer, or its file is not whole */
    static RunRecord of(Trace trace) {
        trace.fault().ifPresent(fault -> {
            throw new IllegalArgumentException("The trace is broken at line " + fault.line() + ": " + fault.why()
                    + ". 'retort traces recover " + trace.run() + "' closes it.");
        });
        Answer answer = trace.answer()
                .orElseThrow(() -> new IllegalArgumentException(
                        "The run " + trace.run() + " did not reach an answer, so there is nothing to pack."));
        List<Step> steps = trace.steps().stream().map(RunRecord::flat).toList();
        List<ToolCall> calls = calls(steps);
        Map<EvidenceId, Evidence> facts = new LinkedHashMap<>();
        answer.evidence().forEach(fact -> facts.putIfAbsent(fact.id(), fact));
        calls.stream()
                .flatMap(call -> call.result().stream())
                .flatMap(seen -> seen.evidence().stream())
                .forEach(fact -> facts.putIfAbsent(fact.id(), fact));
        Step.Asked asked = trace.steps(Step.Asked.class).get(0);
        return new RunRecord(
                trace.run(),
                asked.question().text(),
                asked.model(),
                answer,
                calls,
                facts,
                closure(answer, facts),
                trace.events().get(0).time(),
                trace.events().get(trace.events().size() - 1).time());
    }

    Collection<Evidence> all() {
        return facts.values();
    }

    /** The evidence that claims and alternatives rest on, in the order of {@link #facts}. */
    List<Evidence> used() {
        return all().stream().filter(fact -> cited.contains(fact.id())).toList();
    }

    Optional<Evidence> fact(EvidenceId id) {
        return Optional.ofNullable(facts.get(id));
    }

    /** The call that brought this fact first. */
    Optional<ToolCall> origin(EvidenceId id) {
        return calls.stream().filter(call -> call.brought(id)).findFirst();
    }

    private static Step flat(Step step) {
        return step instanceof Step.Below below ? flat(below.step()) : step;
    }

    private static List<ToolCall> calls(List<Step> steps) {
        Map<String, String> open = new LinkedHashMap<>();
        List<ToolCall> calls = new ArrayList<>();
        for (Step step : steps) {
            if (step instanceof Step.Called called) {
                open.put(called.callId() + " " + called.tool(), called.arguments());
            } else if (step instanceof Step.Observed seen) {
                calls.add(new ToolCall(
                        calls.size() + 1,
                        seen.tool(),
                        arguments(open, seen.callId(), seen.tool()),
                        Optional.of(seen.observation()),
                        ""));
            } else if (step instanceof Step.Failed failed) {
                calls.add(new ToolCall(
                        calls.size() + 1,
                        failed.tool(),
                        arguments(open, failed.callId(), failed.tool()),
                        Optional.empty(),
                        failed.advice()));
            }
        }
        return List.copyOf(calls);
    }

    private static String arguments(Map<String, String> open, String callId, String tool) {
        return open.getOrDefault(callId + " " + tool, "{}");
    }

    private static Set<EvidenceId> closure(Answer answer, Map<EvidenceId, Evidence> facts) {
        Set<EvidenceId> found = new LinkedHashSet<>();
        answer.claims().forEach(claim -> claim.evidence().forEach(id -> gather(id, facts, found)));
        answer.alternatives().forEach(id -> gather(id, facts, found));
        answer.evidence().forEach(fact -> gather(fact.id(), facts, found));
        return found;
    }

    private static void gather(EvidenceId id, Map<EvidenceId, Evidence> facts, Set<EvidenceId> found) {
        Evidence fact = facts.get(id);
        if (fact != null && found.add(id)) {
            fact.provenance().derivedFrom().forEach(input -> gather(input, facts, found));
        }
    }
}
