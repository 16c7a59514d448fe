package io.retort.distill.reflex.answer;

import io.retort.core.evidence.Properties;
import io.retort.core.evidence.Property;
import io.retort.distill.reflex.Intent;
import io.retort.distill.reflex.ReflexPlan;
import io.retort.distill.reflex.answer.Observed.Fact;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Lists what a search or a count found. */
final class ListDraft {

    private static final int MOST_LINES = 10;

    private final ReflexPlan plan;
    private final Wording words;

    ListDraft(ReflexPlan plan, Wording words) {
        this.plan = plan;
        this.words = words;
    }

    /** What a search or a count found, a line a material, with its notes. */
    String write(Observed result) {
        if (!result.outcome().equals("empty") && plan.calls().get(0).intent() != Intent.COUNT) {
            return listed(result, MOST_LINES) + "\n"
                    + (Wording.said(result, "order") + Wording.said(result, "entry") + Wording.said(result, "caveat"))
                            .strip();
        }
        return head(result)
                + Wording.said(result, "order")
                + Wording.said(result, "entry")
                + Wording.said(result, "missing")
                + Wording.said(result, "caveat");
    }

    /** The head and the first lines. */
    String listed(Observed result, int most) {
        boolean cut = result.outcome().equals("cut");
        return head(result) + (cut ? " The first of them:" : "") + "\n" + lines(result, most);
    }

    /** How many match, in the words of the question. */
    private String head(Observed result) {
        Optional<Fact> count = result.fact(Properties.COUNT.key());
        String question = plan.question().strip();
        boolean quotable = question.length() <= 200 && !question.matches("(?s).*[{}\\n].*");
        return count.isEmpty() || !quotable
                ? result.summary()
                : "Records of the {" + count.get().id() + ":source} that match “{said: " + question + "}”: {"
                        + count.get().id() + "}.";
    }

    /** A line a material: what was asked first, then what tells the record from others. */
    String lines(Observed result, int most) {
        List<String> asked = plan.calls().stream()
                .flatMap(call -> call.properties().stream().limit(1))
                .map(Property::key)
                .distinct()
                .toList();
        List<String> ids = result.facts().stream()
                .map(Fact::material)
                .filter(id -> !id.isEmpty())
                .distinct()
                .limit(most)
                .toList();
        return ids.stream()
                .map(id -> line(
                        result.facts().stream()
                                .filter(f -> f.material().equals(id))
                                .toList(),
                        asked))
                .collect(Collectors.joining("\n"));
    }

    private String line(List<Fact> facts, List<String> asked) {
        String name = "• {" + facts.get(0).id() + ":material}";
        String forms = facts.stream()
                .filter(f -> f.property().equals("polymorph") || f.property().equals("spacegroup_symbol"))
                .map(f -> "{" + f.id() + "}")
                .distinct()
                .collect(Collectors.joining(", "));
        List<Fact> wanted = asked.stream()
                .flatMap(key ->
                        facts.stream().filter(f -> f.property().equals(key)).limit(1))
                .toList();
        String values = wanted.stream()
                .map(fact -> (wanted.size() > 1 ? "{" + fact.id() + ":property} " : "") + words.value(fact) + " ({"
                        + fact.id() + ":method})")
                .collect(Collectors.joining(", "));
        return name + (forms.isEmpty() ? "" : " (" + forms + ")") + (values.isEmpty() ? "" : ": " + values);
    }
}
