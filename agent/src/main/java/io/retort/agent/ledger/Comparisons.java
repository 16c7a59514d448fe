package io.retort.agent.ledger;

import io.retort.agent.tool.Observation;
import io.retort.core.evidence.Evidence;
import io.retort.core.evidence.EvidenceId;
import io.retort.core.evidence.MaterialId;
import io.retort.core.evidence.Properties;
import io.retort.core.evidence.Property;
import io.retort.core.evidence.PropertyValue;
import io.retort.core.quantity.Quantity;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Who is greater: a {@code {check: …}} has to hold, values of different methods or releases are compared only where
 * the text shows both, and a comparative or superlative in the prose has to be what a check, or a complete result,
 * says of the material that it speaks of (the last one named before the word, else the first one after it).
 *
 * <p>A sentence that a tool wrote, note or summary, may be quoted as it stands.
 */
final class Comparisons {

    private static final String UP = "dens|larg|high|great|bigg|wid|stiff|hard|strong|heavi|long|hott|thick|tall|rich";
    private static final String DOWN = "low|small|light|soft|narrow|weak|short|thinn|poor|cold|few";
    private static final Pattern WORD = Pattern.compile("(?i)\\b(?:(?:" + UP + "|" + DOWN + ")(?:er(?! bound)|est)\\b"
            + "|(?<!\\bno )(?:more|less)\\b(?! (?:than|of|about|on|information|details?|data|records?|materials?))(?: stable\\b)?"
            + "|(?<!\\bat )(?:most|least)\\b(?! (?:of|people|often|likely|common|commonly|recent))(?: stable\\b)?"
            + "|(?:exceeds?|outranks?|maximum|maximal|minimum|minimal)\\b)");

    private final Map<EvidenceId, Evidence> known;
    private final List<Observation> observations;

    Comparisons(Map<EvidenceId, Evidence> known, List<Observation> observations) {
        this.known = known;
        this.observations = observations;
    }

    List<String> objections(Draft draft, List<Sentence> sentences) {
        List<String> objections = new ArrayList<>();
        List<Order> orders = new ArrayList<>();
        draft.parts(Part.Check.class).forEach(check -> check(check, draft, orders, objections));
        if (draft.kind() != Draft.Kind.WITHHELD) {
            sentences.stream()
                    .filter(sentence -> !sentence.quoted())
                    .forEach(sentence -> words(sentence, orders, objections));
        }
        return objections;
    }

    /** What a check that holds says. */
    private record Order(Evidence greater, Evidence less, boolean equal) {}

    private void check(Part.Check check, Draft draft, List<Order> orders, List<String> objections) {
        Evidence left = known.get(check.left());
        Evidence right = known.get(check.right());
        String words = "{check: " + check.left() + " " + sign(check.relation()) + " " + check.right() + "}";
        if (left == null || right == null) {
            objections.add(words + " cites evidence that is not of this run.");
            return;
        }
        OptionalDouble difference = difference(left, right);
        if (difference.isEmpty()) {
            objections.add(words + " compares what cannot be compared: " + left.property() + " and " + right.property()
                    + "; compare numbers of one unit and one basis.");
        } else if (!holds(check.relation(), difference.getAsDouble())) {
            objections.add(words + " does not hold; say what the values say.");
        } else {
            orders.add(
                    difference.getAsDouble() >= 0
                            ? new Order(left, right, difference.getAsDouble() == 0)
                            : new Order(right, left, false));
            labelled(left, right, draft).ifPresent(objections::add);
        }
    }

    private static OptionalDouble difference(Evidence left, Evidence right) {
        if (left.value() instanceof PropertyValue.Number a
                && right.value() instanceof PropertyValue.Number b
                && left.basis() == right.basis()
                && a.quantity().unit().dimension().equals(b.quantity().unit().dimension())) {
            Quantity other = b.quantity().in(a.quantity().unit());
            return OptionalDouble.of(
                    Double.compare(a.quantity().value(), other.value()) == 0
                            ? 0
                            : a.quantity().value() - other.value());
        }
        return OptionalDouble.empty();
    }

    private static boolean holds(Part.Relation relation, double difference) {
        return switch (relation) {
            case GREATER -> difference > 0;
            case LESS -> difference < 0;
            case EQUAL -> difference == 0;
        };
    }

    /** Two methods, or two releases, side by side have to be told apart by the reader. */
    private Optional<String> labelled(Evidence left, Evidence right, Draft draft) {
        boolean methods = left.provenance().method().equals(right.provenance().method());
        boolean sources = left.provenance().source().equals(right.provenance().source())
                && left.provenance().release().equals(right.provenance().release());
        if (!methods && !(shows(draft, Part.Field.METHOD, left) && shows(draft, Part.Field.METHOD, right))) {
            return Optional.of(left.id() + " is by " + left.provenance().method() + ", " + right.id() + " by "
                    + right.provenance().method() + ": show both methods, {" + left.id() + ":method} and {" + right.id()
                    + ":method}, or compare values of one method.");
        } else if (methods
                && !sources
                && !(shows(draft, Part.Field.SOURCE, left) && shows(draft, Part.Field.SOURCE, right))
                && !(shows(draft, Part.Field.RELEASE, left) && shows(draft, Part.Field.RELEASE, right))) {
            return Optional.of(left.id() + " and " + right.id()
                    + " are from different sources or releases: show both, {" + left.id() + ":source} and {"
                    + right.id()
                    + ":source} (or :release).");
        }
        return Optional.empty();
    }

    private boolean shows(Draft draft, Part.Field field, Evidence of) {
        return draft.parts(Part.Facet.class)
                .filter(facet -> facet.field() == field)
                .map(facet -> known.get(facet.id()))
                .anyMatch(shown -> shown != null
                        && (field == Part.Field.METHOD
                                ? shown.provenance()
                                        .method()
                                        .equals(of.provenance().method())
                                : shown.provenance()
                                                .source()
                                                .equals(of.provenance().source())
                                        && shown.provenance()
                                                .release()
                                                .equals(of.provenance().release())));
    }

    private void words(Sentence sentence, List<Order> orders, List<String> objections) {
        for (int i = 0; i < sentence.parts().size(); i++) {
            if (sentence.parts().get(i) instanceof Part.Literal literal) {
                int place = i;
                WORD.matcher(literal.text()).results().forEach(word -> {
                    Claimed claimed = claimed(word, sentence, place);
                    if (!isBacked(claimed, orders)) {
                        objections.add("'" + word.group().strip() + "' compares"
                                + (claimed.subject.isPresent() ? "" : " something")
                                + "; nothing backs it. Add {check: ev-a > ev-b} for the values compared"
                                + (claimed.superlative
                                        ? " with each other one, or take it from a complete result."
                                        : "."));
                    }
                });
            }
        }
    }

    /** What a comparing word says of whom, and by which properties; by any where none is named. */
    private record Claimed(Optional<MaterialId> subject, boolean up, boolean superlative, Set<Property> by) {
        boolean isBy(Evidence evidence) {
            return by.isEmpty()
                    || by.contains(evidence.property())
                    || evidence.property().equals(Properties.RESULT);
        }
    }

    private Claimed claimed(MatchResult word, Sentence sentence, int place) {
        String text = word.group().toLowerCase(Locale.ROOT).strip();
        boolean stability = text.endsWith("stable");
        boolean up = text.matches("(?:" + UP + ")(?:er|est)|more.*|most.*|exceeds?|outranks?|maxim.*");
        boolean superlative = text.endsWith("est") || text.matches("most.*|least.*|maxim.*|minim.*");
        return new Claimed(subject(sentence.parts(), place), stability != up, superlative, by(text, sentence));
    }

    /** "Denser" is about density, whatever else is checked; "higher" about what the sentence names. */
    private Set<Property> by(String word, Sentence sentence) {
        if (word.startsWith("dens")) {
            return Set.of(Properties.DENSITY);
        } else if (word.startsWith("stiff")) {
            return Set.of(Properties.YOUNGS_MODULUS, Properties.K_VRH, Properties.G_VRH);
        } else if (word.endsWith("stable")) {
            return Set.of(Properties.ENERGY_ABOVE_HULL, Properties.FORMATION_ENERGY);
        }
        return new Meaning(known).named(sentence);
    }

    private Optional<MaterialId> subject(List<Part> parts, int place) {
        for (int i = place - 1; i >= 0; i--) {
            Optional<MaterialId> named = material(parts.get(i));
            if (named.isPresent()) {
                return named;
            }
        }
        for (int i = place + 1; i < parts.size(); i++) {
            Optional<MaterialId> named = material(parts.get(i));
            if (named.isPresent()) {
                return named;
            }
        }
        return Optional.empty();
    }

    private Optional<MaterialId> material(Part part) {
        return Sentence.shown(part).map(known::get).flatMap(Evidence::material);
    }

    private boolean isBacked(Claimed claimed, List<Order> orders) {
        List<Order> strict = orders.stream()
                .filter(order -> !order.equal && claimed.isBy(order.greater))
                .toList();
        if (claimed.subject.isEmpty()) {
            return !strict.isEmpty()
                    || claimed.superlative && observations.stream().anyMatch(Comparisons::isWhole);
        }
        MaterialId subject = claimed.subject.get();
        Predicate<Order> says = order -> {
            Evidence winner = claimed.up ? order.greater : order.less;
            return winner.material().filter(subject::equals).isPresent();
        };
        List<Order> backing = strict.stream().filter(says).toList();
        if (!claimed.superlative) {
            return !backing.isEmpty();
        }
        return beatsAll(subject, claimed, backing, orders)
                || isExtreme(subject, claimed) && strict.stream().noneMatch(order -> isBeaten(subject, claimed, order));
    }

    /** Whether the checks put the subject before every other material that any check speaks of. */
    private static boolean beatsAll(MaterialId subject, Claimed claimed, List<Order> backing, List<Order> orders) {
        Set<MaterialId> beaten = backing.stream()
                .map(order -> claimed.up ? order.less : order.greater)
                .flatMap(evidence -> evidence.material().stream())
                .collect(Collectors.toCollection(HashSet::new));
        beaten.add(subject);
        return !backing.isEmpty()
                && orders.stream()
                        .flatMap(order -> Stream.of(order.greater, order.less))
                        .flatMap(evidence -> evidence.material().stream())
                        .allMatch(beaten::contains);
    }

    /** Whether a check of the same draft puts another material before the subject. */
    private static boolean isBeaten(MaterialId subject, Claimed claimed, Order order) {
        Evidence loser = claimed.up ? order.less : order.greater;
        return loser.material().filter(subject::equals).isPresent();
    }

    /** Whether a complete (or sorted) result has the subject at its end. */
    private boolean isExtreme(MaterialId subject, Claimed claimed) {
        return observations.stream()
                .filter(Comparisons::isWhole)
                .anyMatch(observation -> observation.evidence().stream()
                        .filter(fact -> fact.material().filter(subject::equals).isPresent() && claimed.isBy(fact))
                        .anyMatch(fact -> isExtreme(fact, observation, claimed.up)));
    }

    private static boolean isExtreme(Evidence fact, Observation observation, boolean up) {
        List<Evidence> rivals = observation.evidence().stream()
                .filter(other ->
                        isOf(other, fact.property()) && !other.material().equals(fact.material()))
                .toList();
        return !rivals.isEmpty()
                && rivals.stream()
                        .map(other -> difference(fact, other))
                        .allMatch(d -> d.isPresent() && (up ? d.getAsDouble() >= 0 : d.getAsDouble() <= 0));
    }

    private static boolean isOf(Evidence evidence, Property property) {
        return evidence.property().equals(property);
    }

    /** All there is, or the first page of a list that the source sorted (a note of kind {@code order} says so). */
    private static boolean isWhole(Observation observation) {
        return observation.outcome() == Observation.Outcome.COMPLETE && !has(observation, Observation.SELECTION)
                || has(observation, "order");
    }

    private static boolean has(Observation observation, String kind) {
        return observation.notes().stream().anyMatch(note -> note.kind().equals(kind));
    }

    private static String sign(Part.Relation relation) {
        return switch (relation) {
            case GREATER -> ">";
            case LESS -> "<";
            case EQUAL -> "=";
        };
    }
}
