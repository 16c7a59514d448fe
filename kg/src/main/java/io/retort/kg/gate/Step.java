package io.retort.kg.gate;

import io.retort.kg.vocabulary.Vocabulary;
import org.apache.jena.graph.Node;

/**
 * One edge of a pattern.
 *
 * @param repeated whether a path repeats it
 */
record Step(Node subject, Node relation, Node object, boolean repeated) {

    boolean is(String iri) {
        return relation.isURI() && relation.getURI().equals(iri);
    }

    Step turned() {
        return new Step(object, relation, subject, repeated);
    }

    @Override
    public String toString() {
        return show(subject) + " " + (is(Vocabulary.TYPE) ? "a" : show(relation)) + " " + show(object);
    }

    /** As people write it. */
    static String show(Node node) {
        if (node.isURI()) {
            return Vocabulary.shortened(node.getURI());
        }
        if (node.isVariable()) {
            String name = node.getName();
            return name.startsWith(Block.HIDDEN) ? "[]" : "?" + name.substring(name.lastIndexOf('.') + 1);
        }
        return node.isLiteral() ? node.toString() : "[]";
    }
}
