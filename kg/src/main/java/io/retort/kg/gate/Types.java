package io.retort.kg.gate;

import io.retort.kg.vocabulary.Concept;
import io.retort.kg.vocabulary.Literal;
import io.retort.kg.vocabulary.Range;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;

/** What is known so far of each variable: the class of things, or the kind of literal, that it stands for. */
final class Types {

    private final Map<Node, Range> known;

    Types() {
        this(Map.of());
    }

    private Types(Map<Node, Range> known) {
        this.known = new HashMap<>(known);
    }

    Types copy() {
        return new Types(known);
    }

    Optional<Range> of(Node node) {
        return Optional.ofNullable(known.get(node));
    }

    Optional<Concept> concept(Node node) {
        return of(node).filter(Concept.class::isInstance).map(Concept.class::cast);
    }

    /** Adds what is said; false where it contradicts what is known. */
    boolean add(Node node, Range said) {
        Range before = known.get(node);
        if (before == null) {
            known.put(node, said);
            return true;
        }
        if (before instanceof Concept a && said instanceof Concept b && a.fits(b)) {
            known.put(node, a.parent().isPresent() ? a : b);
            return true;
        }
        return before == said
                || before instanceof Literal a && said instanceof Literal b && a.isNumber() && b.isNumber();
    }
}
