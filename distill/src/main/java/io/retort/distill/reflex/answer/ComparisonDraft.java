package io.retort.distill.reflex.answer;

import io.retort.core.evidence.Property;
import io.retort.distill.reflex.answer.Observed.Fact;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Holds several materials against each other in one field. */
final class ComparisonDraft {

    private final Wording words;

    ComparisonDraft(Wording words) {
        this.words = words;
    }

    /** A sentence a material, headed by the verdict. */
    String write(List<Observed> results, List<Property> field, int plainness) {
        List<Fact> facts = new ArrayList<>();
        List<String> sentences = new ArrayList<>();
        List<String> gaps = new ArrayList<>();
        Optional<String> common = commonMethod(results, field);
        for (Observed each : results) {
            Observed result = common.map(method -> each.preferring(field.get(0).key(), method))
                    .orElse(each);
            Optional<Fact> main = result.failed() || result.outcome().equals("empty")
                    ? Optional.empty()
                    : Wording.main(result, field);
            main.ifPresent(facts::add);
            main.ifPresent(fact -> sentences.add("{" + fact.id() + ":material}: {" + fact.id() + ":property} "
                    + words.value(fact) + Wording.origin(fact) + "."));
            if (main.isEmpty()) {
                gaps.add(
                        result.failed()
                                ? ""
                                : result.outcome().equals("empty")
                                        ? result.summary() + Wording.said(result, "missing")
                                        : Wording.absent(result, field.get(0)));
            }
        }
        if (facts.isEmpty()) {
            return "{withhold: it is not recorded in this catalogue}" + String.join(" ", gaps);
        }
        String verdict = plainness > 0 || facts.size() < results.size() ? "" : verdict(facts);
        Set<String> seen = new HashSet<>();
        String caveats = results.stream()
                .filter(result -> !result.failed())
                .flatMap(result -> result.notes().stream())
                .filter(note -> note.kind().equals("caveat")
                        && !note.text().matches("(?s)(Lowest in energy|The ground state).*"))
                .map(note -> " " + note.text())
                .filter(text -> seen.add(text.endsWith("too small.") ? text.replaceAll("ev-[0-9a-f]+", "") : text))
                .collect(Collectors.joining());
        String head = facts.size() < results.size() ? "{partial: not all of them are recorded}" : "";
        return head + verdict + String.join(" ", sentences) + String.join("", gaps) + (plainness > 0 ? "" : caveats);
    }

    /** A method by which all of them have a value, where their first values are by several. */
    private static Optional<String> commonMethod(List<Observed> results, List<Property> field) {
        String key = field.get(0).key();
        List<List<String>> methods = results.stream()
                .map(result -> result.failed()
                        ? List.<String>of()
                        : result.facts(key).stream()
                                .map(Fact::method)
                                .distinct()
                                .toList())
                .toList();
        boolean alike = methods.stream()
                .allMatch(own ->
                        !own.isEmpty() && own.get(0).equals(methods.get(0).get(0)));
        return methods.isEmpty() || methods.get(0).isEmpty() || alike
                ? Optional.empty()
                : methods.get(0).stream()
                        .filter(method -> methods.stream().allMatch(own -> own.contains(method)))
                        .findFirst();
    }

    /** Which is the greatest, with the checks that make it so; nothing where values are no numbers or methods differ. */
    private static String verdict(List<Fact> facts) {
        boolean numbers = facts.stream().allMatch(fact -> fact.number().isPresent());
        boolean one = facts.stream().map(Fact::method).distinct().count() == 1;
        if (!numbers || !one) {
            return "";
        }
        Fact top = facts.get(0);
        for (Fact fact : facts) {
            top = fact.number().getAsDouble() > top.number().getAsDouble() ? fact : top;
        }
        Fact best = top;
        List<Fact> rest =
                facts.stream().filter(fact -> !fact.id().equals(best.id())).toList();
        boolean tie = rest.stream()
                .anyMatch(fact -> fact.number().getAsDouble() == best.number().getAsDouble());
        if (tie || rest.isEmpty()) {
            return "";
        }
        String checks = rest.stream()
                .map(fact -> "{check: " + best.id() + " > " + fact.id() + "}")
                .collect(Collectors.joining());
        String word = facts.size() == 2 ? "higher" : "highest";
        return checks + "{" + best.id() + ":material} has the " + word + " {" + best.id() + ":property}. ";
    }
}
