package io.retort.agent.trace;

import io.retort.agent.Answer;
import io.retort.agent.AnswerJson;
import io.retort.agent.Step;
import io.retort.core.evidence.Evidence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * In what two runs differ: the question, the settings, the calls in their order, the facts that the answers rest on, and
 * the answers.
 *
 * @param differences each with what stands on either side; empty where the runs say and did the same
 */
public record TraceDiff(List<Difference> differences) {

    /** One difference; a side is empty where it has nothing of the kind. */
    public record Difference(String of, String left, String right) {}

    public TraceDiff {
        differences = List.copyOf(differences);
    }

    /** Compares two recorded runs. */
    public static TraceDiff of(Trace left, Trace right) {
        List<Difference> found = new ArrayList<>();
        unlike(found, "question", question(left), question(right));
        maps(found, "setting ", left.configuration(), right.configuration());
        calls(found, calls(left), calls(right));
        maps(found, "fact ", facts(left), facts(right));
        unlike(found, "status", status(left), status(right));
        unlike(found, "answer", text(left), text(right));
        return new TraceDiff(found);
    }

    private static void unlike(List<Difference> found, String of, String left, String right) {
        if (!left.equals(right)) {
            found.add(new Difference(of, left, right));
        }
    }

    private static void maps(List<Difference> found, String of, Map<String, String> left, Map<String, String> right) {
        TreeSet<String> names = new TreeSet<>(left.keySet());
        names.addAll(right.keySet());
        names.forEach(name -> unlike(found, of + name, left.getOrDefault(name, ""), right.getOrDefault(name, "")));
    }

    /** The calls behind those that both begin and end with. */
    private static void calls(List<Difference> found, List<String> left, List<String> right) {
        int same = 0;
        while (same < Math.min(left.size(), right.size()) && left.get(same).equals(right.get(same))) {
            same++;
        }
        int tail = 0;
        while (tail < Math.min(left.size(), right.size()) - same
                && left.get(left.size() - 1 - tail).equals(right.get(right.size() - 1 - tail))) {
            tail++;
        }
        unlike(
                found,
                "calls from the " + (same + 1) + ". on",
                String.join("\n", left.subList(same, left.size() - tail)),
                String.join("\n", right.subList(same, right.size() - tail)));
    }

    private static String question(Trace trace) {
        return trace.steps(Step.Asked.class).stream()
                .findFirst()
                .map(asked -> asked.question().text())
                .orElse("");
    }

    private static List<String> calls(Trace trace) {
        return trace.steps(Step.Called.class).stream()
                .map(call -> call.tool() + " " + call.arguments())
                .toList();
    }

    /** What the answer rests on, by what it is about, so that ids which differ only by the time do not. */
    private static Map<String, String> facts(Trace trace) {
        return trace.answer().map(Answer::evidence).orElse(List.of()).stream()
                .collect(Collectors.toMap(
                        TraceDiff::about, fact -> fact.value().text(), (one, other) -> one, LinkedHashMap::new));
    }

    private static String about(Evidence fact) {
        String of = fact.material().map(id -> " of " + id).orElse("");
        return fact.property().key() + of + " (" + fact.provenance().method().name() + ", "
                + fact.provenance().source() + ")";
    }

    private static String status(Trace trace) {
        return trace.answer().map(AnswerJson::status).orElse("unfinished");
    }

    private static String text(Trace trace) {
        return trace.answer().map(Answer::text).orElse("");
    }
}
