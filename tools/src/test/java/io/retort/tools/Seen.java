package io.retort.tools;

import io.retort.agent.tool.Observation;
import io.retort.agent.tool.Observation.Note;
import io.retort.core.evidence.Evidence;
import io.retort.core.evidence.Property;
import io.retort.core.evidence.PropertyValue;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads an observation as a reader would: with its placeholders filled in. */
public final class Seen {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(ev-[0-9a-f]{10})(?::(\\w+))?\\}");

    private Seen() {}

    /** The notes of this kind, filled in. */
    public static List<String> notes(Observation observation, String kind) {
        return observation.notes().stream()
                .filter(note -> note.kind().equals(kind))
                .map(Note::text)
                .map(text -> filled(text, observation))
                .toList();
    }

    public static String summary(Observation observation) {
        return filled(observation.summary(), observation);
    }

    /** The first fact of this property. */
    public static Evidence fact(Observation observation, Property property) {
        return observation.evidence().stream()
                .filter(fact -> fact.property().equals(property))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + property + " in " + observation.evidence()));
    }

    public static double number(Evidence fact) {
        return ((PropertyValue.Number) fact.value()).quantity().value();
    }

    public static String show(Evidence fact) {
        if (fact.value() instanceof PropertyValue.Number number) {
            return number.quantity().toString().replaceAll("^(\\d+)\\.0$", "$1");
        }
        return fact.value() instanceof PropertyValue.Label label
                ? label.text()
                : fact.value().equals(new PropertyValue.Flag(true))
                        ? "yes"
                        : fact.value().toString();
    }

    private static String filled(String text, Observation observation) {
        Matcher matcher = PLACEHOLDER.matcher(text.replaceAll("\\{(check|alternative):[^}]*}", ""));
        return matcher.replaceAll(match -> Matcher.quoteReplacement(
                show(cited(match.group(1), observation), match.group(2) == null ? "" : match.group(2))));
    }

    private static Evidence cited(String id, Observation observation) {
        return observation.evidence().stream()
                .filter(fact -> fact.id().text().equals(id))
                .findFirst()
                .orElseThrow(() -> new AssertionError("a note cites " + id + ", which is not in the observation"));
    }

    private static String show(Evidence fact, String part) {
        return switch (part) {
            case "" -> show(fact);
            case "material" -> formula(fact) + " (" + fact.material().orElseThrow() + ")";
            case "formula" -> formula(fact);
            case "property" -> fact.property().name();
            case "id" -> fact.material().orElseThrow().toString();
            case "method" -> fact.provenance().method().name();
            case "source" -> fact.provenance().source();
            case "record" -> fact.provenance().record();
            default -> throw new AssertionError("unknown part " + part);
        };
    }

    private static String formula(Evidence fact) {
        return fact.composition().orElseThrow().reducedFormula();
    }
}
