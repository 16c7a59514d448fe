package io.retort.kg.plan;

import io.retort.core.evidence.Property;
import io.retort.core.quantity.Unit;
import io.retort.kg.vocabulary.Concept;
import io.retort.kg.vocabulary.Relation;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Holds a way against what the vocabulary declares. Needs no graph; what only a graph can tell is {@link Planner}'s. */
final class WayCheck {

    /** As in the paper: farther than this, everything is related to everything. */
    static final int LONGEST = 4;

    private WayCheck() {}

    /** The first constraint that the way breaks, if any. */
    static Optional<Breach> breach(Way way) {
        if (way.hops().isEmpty() || way.hops().size() > LONGEST) {
            return Optional.of(
                    new Breach(Constraint.LENGTH, way.hops().size() + " hops", "A way has 1 to " + LONGEST + " hops."));
        }
        Concept at = way.start().concept();
        for (int i = 0; i < way.hops().size(); i++) {
            Hop hop = way.hops().get(i);
            boolean last = i == way.hops().size() - 1;
            if (!hop.leaves(at)) {
                return Optional.of(misfit(at, hop));
            }
            Optional<Concept> end = hop.end();
            if (end.isEmpty() && !last) {
                return Optional.of(new Breach(
                        Constraint.DOMAIN,
                        hop.toString(),
                        "It ends at " + hop.to() + ", from where no relation goes on."));
            }
            if (end.isEmpty()) {
                return Optional.of(goal(hop.to().toString(), way.goal()));
            }
            at = end.get();
        }
        return at.fits(way.goal().concept()) ? expectations(way.goal()) : Optional.of(goal(at.toString(), way.goal()));
    }

    private static Breach misfit(Concept at, Hop hop) {
        if (hop.to() instanceof Concept && hop.turned().leaves(at)) {
            return new Breach(
                    Constraint.DIRECTION,
                    hop.toString(),
                    hop.relation() + " goes from " + hop.relation().domain() + " to "
                            + hop.relation().range() + "; from " + at + " write " + hop.turned() + ".");
        }
        return new Breach(
                hop.forward() ? Constraint.DOMAIN : Constraint.RANGE,
                hop.toString(),
                hop.relation() + (hop.forward() ? " starts at " : " ends at ") + hop.from() + ", not at " + at
                        + ". From " + at + ": " + onward(at) + ".");
    }

    private static String onward(Concept at) {
        return Stream.of(Relation.values())
                .flatMap(relation -> Stream.of(new Hop(relation, true), new Hop(relation, false)))
                .filter(hop -> hop.leaves(at))
                .map(Hop::toString)
                .collect(Collectors.joining(", "));
    }

    private static Breach goal(String end, Goal goal) {
        return new Breach(
                Constraint.GOAL,
                end,
                "What is asked for is " + goal + (goal.property().isPresent() ? ", a value: end with value." : "."));
    }

    private static Optional<Breach> expectations(Goal goal) {
        return goal.property().flatMap(property -> unit(property, goal).or(() -> basis(property, goal)));
    }

    private static Optional<Breach> unit(Property property, Goal goal) {
        return goal.unit()
                .filter(symbol -> !measures(property, symbol))
                .map(symbol -> new Breach(
                        Constraint.UNIT,
                        symbol,
                        "The " + property.name() + " is in "
                                + (property.unit().symbol().isEmpty()
                                        ? "no unit"
                                        : property.unit().symbol()) + "."));
    }

    private static boolean measures(Property property, String symbol) {
        try {
            return property.kind() == Property.Kind.NUMBER
                    && Unit.of(symbol).dimension().equals(property.unit().dimension());
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static Optional<Breach> basis(Property property, Goal goal) {
        return goal.basis()
                .filter(wanted -> wanted != property.basis())
                .map(wanted -> new Breach(
                        Constraint.BASIS,
                        wanted.words().isEmpty() ? "nothing" : wanted.words(),
                        "The " + property.name() + " is counted "
                                + (property.basis().words().isEmpty()
                                        ? "per nothing"
                                        : property.basis().words()) + "."));
    }

    /** All ways that break nothing, the shortest first; of equal length in the order of the vocabulary. */
    static List<Way> proposals(Thing start, Goal goal, int longest) {
        Stream<List<Hop>> all = Stream.empty();
        List<List<Hop>> open = List.of(List.of());
        for (int length = 1; length <= longest; length++) {
            open = open.stream()
                    .flatMap(hops -> Stream.of(Relation.values())
                            .flatMap(relation -> Stream.of(new Hop(relation, true), new Hop(relation, false)))
                            .filter(hop ->
                                    hop.leaves(end(start, hops)) && hop.end().isPresent())
                            .filter(hop -> !repeats(hops, hop))
                            .map(hop ->
                                    Stream.concat(hops.stream(), Stream.of(hop)).toList()))
                    .toList();
            all = Stream.concat(all, open.stream());
        }
        return all.map(hops -> new Way(start, hops, goal))
                .filter(way -> breach(way).isEmpty())
                .toList();
    }

    /** A hop twice in the same sense leads nowhere new; values are ends, not ways. */
    private static boolean repeats(List<Hop> hops, Hop hop) {
        return hops.contains(hop)
                || hops.stream().anyMatch(before -> before.relation() == Relation.VALUE)
                        && hop.equals(new Hop(Relation.VALUE, false));
    }

    private static Concept end(Thing start, List<Hop> hops) {
        return hops.isEmpty()
                ? start.concept()
                : hops.get(hops.size() - 1).end().orElse(start.concept());
    }
}
