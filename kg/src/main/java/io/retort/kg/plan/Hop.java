package io.retort.kg.plan;

import io.retort.kg.vocabulary.Concept;
import io.retort.kg.vocabulary.Range;
import io.retort.kg.vocabulary.Relation;
import java.util.Optional;

/**
 * One relation of a way.
 *
 * @param relation that is followed
 * @param forward from its subject to its object; else backwards
 */
public record Hop(Relation relation, boolean forward) {

    /** Where it starts. Only a relation between things can be followed backwards. */
    public Range from() {
        return forward ? relation.domain() : relation.range();
    }

    public Range to() {
        return forward ? relation.range() : relation.domain();
    }

    Hop turned() {
        return new Hop(relation, !forward);
    }

    /** Whether a thing of this class can take it. */
    boolean leaves(Concept concept) {
        return from() instanceof Concept start && start.fits(concept);
    }

    Optional<Concept> end() {
        return to() instanceof Concept end ? Optional.of(end) : Optional.empty();
    }

    /** {@code composition}, {@code ^chemicalSystem}. */
    @Override
    public String toString() {
        String name = relation.toString();
        return (forward ? "" : "^") + name.substring(name.indexOf(':') + 1);
    }
}
