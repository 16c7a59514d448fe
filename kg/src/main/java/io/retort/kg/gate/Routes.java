package io.retort.kg.gate;

import io.retort.kg.vocabulary.Concept;
import io.retort.kg.vocabulary.Relation;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The shortest way by relations from one class to another, for a suggestion. */
final class Routes {

    private static final int LONGEST = 4;

    private record Way(Concept at, List<Relation> by) {}

    private Routes() {}

    static Optional<List<Relation>> between(Concept from, Concept to) {
        Deque<Way> open = new ArrayDeque<>(List.of(new Way(from, List.of())));
        Set<Concept> seen = new HashSet<>(Set.of(from));
        while (!open.isEmpty()) {
            Way way = open.removeFirst();
            if (way.at().fits(to)) {
                return Optional.of(way.by());
            }
            for (Relation relation : Relation.values()) {
                boolean onward = relation.domain().fits(way.at()) && way.by().size() < LONGEST;
                if (onward && relation.range() instanceof Concept next && seen.add(next)) {
                    List<Relation> by = new ArrayList<>(way.by());
                    by.add(relation);
                    open.addLast(new Way(next, by));
                }
            }
        }
        return Optional.empty();
    }
}
