package io.retort.kg.gate;

import io.retort.kg.vocabulary.Literal;
import io.retort.kg.vocabulary.Vocabulary;
import org.apache.jena.graph.Node;

/** Whether a literal in a query can equal one that is stored; triple patterns compare terms, not numbers. */
final class Literals {

    private Literals() {}

    static boolean matches(Node literal, Literal kind) {
        String datatype = literal.getLiteralDatatypeURI();
        return datatype.equals(kind.datatype()) || kind == Literal.NUMBER && datatype.equals(Vocabulary.XSD + "double");
    }
}
