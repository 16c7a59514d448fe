package io.retort.tools.experts;

import io.retort.agent.tool.ToolFailure;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Where the work on one question stands: its steps, in an order in which each comes after what it needs (as in LAG,
 * logic-augmented generation), and which of them turned out to have no answer. Safe for several threads.
 */
final class Course {

    private static final int MOST_STEPS = 12;

    private final Map<String, MakePlan.Part> steps = new LinkedHashMap<>();
    private final Map<String, String> blocked = new LinkedHashMap<>();

    /**
     * Takes up a plan.
     *
     * @return its steps in rounds; those of one round wait for nothing in it
     * @throws ToolFailure where a step needs one that is not there, or steps wait for each other
     */
    synchronized List<List<MakePlan.Part>> begin(List<MakePlan.Part> parts) throws ToolFailure {
        if (parts.isEmpty() || parts.size() > MOST_STEPS) {
            throw new ToolFailure("A plan has 1 to " + MOST_STEPS + " steps, not " + parts.size() + ".");
        }
        Map<String, MakePlan.Part> byName = new LinkedHashMap<>();
        for (MakePlan.Part part : parts) {
            if (byName.put(part.step(), part) != null) {
                throw new ToolFailure("Two steps are called '" + part.step() + "'; each needs its own name.");
            }
        }
        for (MakePlan.Part part : parts) {
            for (String needed : part.needs()) {
                if (!byName.containsKey(needed)) {
                    throw new ToolFailure("Step '" + part.step() + "' needs '" + needed
                            + "', which is no step; the steps are: " + String.join(", ", byName.keySet()) + ".");
                }
            }
        }
        List<List<MakePlan.Part>> rounds = rounds(parts);
        steps.clear();
        blocked.clear();
        rounds.forEach(round -> round.forEach(part -> steps.put(part.step(), part)));
        return rounds;
    }

    private static List<List<MakePlan.Part>> rounds(List<MakePlan.Part> parts) throws ToolFailure {
        List<List<MakePlan.Part>> rounds = new ArrayList<>();
        Set<String> done = new HashSet<>();
        List<MakePlan.Part> waiting = new ArrayList<>(parts);
        while (!waiting.isEmpty()) {
            List<MakePlan.Part> next = waiting.stream()
                    .filter(part -> done.containsAll(part.needs()))
                    .toList();
            if (next.isEmpty()) {
                throw new ToolFailure("These steps wait for each other: "
                        + String.join(
                                ", ", waiting.stream().map(MakePlan.Part::step).toList())
                        + ". Let one of them need nothing.");
            }
            rounds.add(next);
            waiting.removeAll(next);
            next.forEach(part -> done.add(part.step()));
        }
        return rounds;
    }

    /**
     * Whether a step may be taken.
     *
     * @param name of the step; empty where the model names none
     * @throws ToolFailure where the plan knows no such step, or it rests on one that has no answer
     */
    synchronized void check(Optional<String> name) throws ToolFailure {
        if (steps.isEmpty()) {
            return;
        }
        if (name.isPresent() && !steps.containsKey(name.get())) {
            throw new ToolFailure("The plan has no step '" + name.get() + "'; its steps are: "
                    + String.join(", ", steps.keySet()) + ". Make a new plan, or leave the step out.");
        }
        Optional<String> blocker = name.isPresent() ? blocker(name.get(), new LinkedHashSet<>()) : end();
        if (blocker.isPresent()) {
            throw new ToolFailure("This rests on step '" + blocker.get() + "' ("
                    + question(blocker.get()) + "), which has no answer: " + blocked.get(blocker.get())
                    + " End here: write {withhold: …} or {partial: …} and name that step.");
        }
    }

    /** The step had no answer. */
    synchronized void block(String step, String reason) {
        if (steps.containsKey(step)) {
            blocked.put(step, reason);
        }
    }

    /** The first step without an answer on which everything else rests; empty where something can still be done. */
    private Optional<String> end() {
        boolean open = steps.keySet().stream()
                .anyMatch(step -> blocker(step, new LinkedHashSet<>()).isEmpty());
        return open ? Optional.empty() : blocked.keySet().stream().findFirst();
    }

    private Optional<String> blocker(String step, Set<String> seen) {
        if (blocked.containsKey(step)) {
            return Optional.of(step);
        }
        MakePlan.Part part = steps.get(step);
        if (part == null || !seen.add(step)) {
            return Optional.empty();
        }
        return part.needs().stream()
                .flatMap(needed -> blocker(needed, seen).stream())
                .findFirst();
    }

    private String question(String step) {
        MakePlan.Part part = steps.get(step);
        return part == null ? step : part.question();
    }
}
