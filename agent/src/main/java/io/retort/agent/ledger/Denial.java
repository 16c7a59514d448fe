package io.retort.agent.ledger;

import io.retort.core.evidence.Evidence;
import io.retort.core.evidence.EvidenceId;
import io.retort.core.evidence.MaterialId;
import io.retort.core.evidence.Properties;
import io.retort.core.evidence.Property;
import io.retort.core.evidence.PropertyValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What is said not to be, and what is said to be so or not so. A value may not stand in a clause that denies it; "is
 * stable", "is a metal", "is magnetic" and their opposites need the fact of the material that they are said of.
 */
final class Denial {

    private static final Pattern NOT =
            Pattern.compile("(?i)\\b(?:not|no|never|neither|nor|none|nothing|without|cannot|hardly"
                    + "|barely|scarcely|far from|anything but|instead of|rather than|unlike|contrary to|lacks?|fails? to|denies"
                    + "|false|wrong|incorrect|untrue)\\b|n['’]t\\b");
    /** Ends a clause. */
    private static final Pattern EDGE = Pattern.compile(
            "[,:()\\[\\]–—]|\\n|(?<=\\s)-(?=\\s)|(?i)\\b(?:but|however|though|although|while|whereas|because|since|which)\\b");

    private static final Pattern STATE = Pattern.compile(
            "(?i)\\b(?:is|are|remains?|being|be)(n['’]t)?\\s+"
                    + "(not\\s+|no\\s+|never\\s+|hardly\\s+)?(?:thermodynamically\\s+|an?\\s+|the\\s+)?"
                    + "(stable|unstable|metastable|metallic|metal|insulator|insulating|semiconductor|semiconducting|magnetic)\\b");

    private static final double ON_HULL = 1e-6;

    private final Map<EvidenceId, Evidence> known;

    Denial(Map<EvidenceId, Evidence> known) {
        this.known = known;
    }

    List<String> objections(List<Sentence> sentences) {
        List<String> objections = new ArrayList<>();
        Optional<MaterialId> subject = Optional.empty();
        for (Sentence sentence : sentences) {
            if (!sentence.quoted()) {
                denied(sentence, objections);
            }
            for (Part part : sentence.parts()) {
                Optional<MaterialId> named =
                        Sentence.shown(part).map(known::get).flatMap(Evidence::material);
                subject = named.isPresent() ? named : subject;
                if (!sentence.quoted() && part instanceof Part.Literal literal) {
                    states(literal.text(), subject, objections);
                }
            }
        }
        return objections;
    }

    private static void denied(Sentence sentence, List<String> objections) {
        List<Part> parts = sentence.parts();
        for (int i = 0; i < parts.size(); i++) {
            boolean stated = parts.get(i) instanceof Part.Value
                    || parts.get(i) instanceof Part.Facet facet && facet.field() == Part.Field.WORDS;
            if (stated && NOT.matcher(clause(parts, i)).find()) {
                objections.add("A value stands in a clause that denies it; say what the evidence states, without"
                        + " \"not\", \"no\" or \"never\" beside it.");
                return;
            }
        }
    }

    /** The prose around a part, up to where its clause ends; other placeholders are left out. */
    private static String clause(List<Part> parts, int place) {
        StringBuilder clause = new StringBuilder();
        boolean open = true;
        for (int i = place - 1; i >= 0 && open; i--) {
            if (parts.get(i) instanceof Part.Literal literal) {
                int edge = lastEdge(literal.text());
                clause.insert(0, literal.text().substring(edge) + " ");
                open = edge == 0;
            }
        }
        open = true;
        for (int i = place + 1; i < parts.size() && open; i++) {
            if (parts.get(i) instanceof Part.Literal literal) {
                Matcher edge = EDGE.matcher(literal.text());
                boolean ends = edge.find();
                clause.append(' ').append(ends ? literal.text().substring(0, edge.start()) : literal.text());
                open = !ends;
            }
        }
        return clause.toString();
    }

    private static int lastEdge(String text) {
        Matcher edge = EDGE.matcher(text);
        int end = 0;
        while (edge.find()) {
            end = edge.end();
        }
        return end;
    }

    private void states(String prose, Optional<MaterialId> subject, List<String> objections) {
        Matcher state = STATE.matcher(prose);
        while (state.find()) {
            boolean said = state.group(1) == null && state.group(2) == null;
            String word = state.group(3).toLowerCase(Locale.ROOT);
            boolean backed = subject.isPresent()
                    && known.values().stream()
                            .filter(fact -> fact.material().equals(subject))
                            .anyMatch(fact -> says(fact, word, said));
            if (!backed) {
                objections.add(
                        "'" + state.group() + "' is a fact; nothing that is cited says so of this material. Show the"
                                + " value that says it, such as the energy above hull, the gap or the ordering.");
            }
        }
    }

    private static boolean says(Evidence fact, String word, boolean said) {
        return switch (word) {
            case "stable" -> isStable(fact, said);
            case "unstable", "metastable" -> isStable(fact, !said);
            case "metallic", "metal" -> flag(fact, Properties.IS_METAL, said) || gap(fact, v -> (v == 0) == said);
            case "magnetic" -> isMagnetic(fact, said);
            default -> flag(fact, Properties.IS_METAL, !said) || gap(fact, v -> v > 0 == said);
        };
    }

    private static boolean isStable(Evidence fact, boolean said) {
        return flag(fact, Properties.IS_STABLE, said)
                || fact.property().equals(Properties.ENERGY_ABOVE_HULL)
                        && fact.value() instanceof PropertyValue.Number number
                        && number.quantity().value() <= ON_HULL == said;
    }

    private static boolean isMagnetic(Evidence fact, boolean said) {
        return fact.property().equals(Properties.ORDERING)
                && fact.value() instanceof PropertyValue.Label label
                && !label.text().equals("NM") == said;
    }

    private static boolean flag(Evidence fact, Property property, boolean value) {
        return fact.property().equals(property) && fact.value().equals(new PropertyValue.Flag(value));
    }

    private static boolean gap(Evidence fact, Predicate<Double> test) {
        return fact.property().equals(Properties.BAND_GAP)
                && fact.value() instanceof PropertyValue.Number number
                && test.test(number.quantity().value());
    }
}
