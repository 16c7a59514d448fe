package io.retort.eval.score;

import io.retort.core.formula.Composition;
import io.retort.core.formula.FormulaSyntaxException;
import io.retort.eval.answer.Response;
import io.retort.eval.task.Sample;
import io.retort.eval.task.Task;
import io.retort.eval.task.Truth;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * A set of formulas, ids or words, without order. 1 where it is the same set; else the share of the union that both
 * have (Jaccard).
 */
final class SetScorer implements Scorer {

    private final Task task;

    SetScorer(Task task) {
        this.task = task;
    }

    @Override
    public Score score(Sample sample, Truth truth, Response response) {
        Set<String> wanted = keys(truth.members());
        if (wanted.isEmpty()) {
            return new Score.Unscored("the truth is an empty set");
        }
        if (!response.isAnswered()) {
            return new Score.Unanswered(response.reason());
        }
        Set<String> said = keys(members(response));
        if (said.isEmpty()) {
            return new Score.Unanswered("no member is stated");
        }
        return compare(wanted, said);
    }

    static Score compare(Set<String> wanted, Set<String> said) {
        Set<String> both = new TreeSet<>(wanted);
        both.retainAll(said);
        Set<String> missing = new TreeSet<>(wanted);
        missing.removeAll(said);
        Set<String> extra = new TreeSet<>(said);
        extra.removeAll(wanted);
        double jaccard = both.size() / (double) (wanted.size() + extra.size());
        return Score.graded(
                jaccard,
                both.size() + " of " + wanted.size() + (missing.isEmpty() ? "" : ", missing " + missing)
                        + (extra.isEmpty() ? "" : ", too many " + extra));
    }

    /** The materials whose values of the task's property are stated; for a list in text, its members. */
    private List<String> members(Response response) {
        List<String> typed = response.stated().stream()
                .filter(value -> !value.alternative())
                .filter(value -> task.property()
                        .map(property -> value.property().equals(property.key()))
                        .orElse(true))
                .flatMap(value -> Stream.concat(value.formula().stream(), value.label().stream()))
                .toList();
        return typed.isEmpty() ? List.of(response.text().split("[,;\\s]+")) : typed;
    }

    static Set<String> keys(List<String> members) {
        Set<String> keys = new LinkedHashSet<>();
        members.stream().filter(member -> !member.isBlank()).forEach(member -> keys.add(key(member)));
        return keys;
    }

    private static String key(String member) {
        try {
            return Composition.of(member).reducedFormula();
        } catch (FormulaSyntaxException e) {
            return member.strip();
        }
    }
}
