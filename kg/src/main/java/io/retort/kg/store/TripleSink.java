package io.retort.kg.store;

import io.retort.kg.Term;
import io.retort.kg.vocabulary.Concept;
import io.retort.kg.vocabulary.Relation;
import io.retort.kg.vocabulary.Vocabulary;

/** Takes triples. */
@FunctionalInterface
public interface TripleSink {

    void add(String subject, String relation, Term object);

    default void add(String subject, Relation relation, Term object) {
        add(subject, relation.iri(), object);
    }

    default void link(String subject, Relation relation, String object) {
        add(subject, relation.iri(), new Term.Iri(object));
    }

    default void text(String subject, Relation relation, String text) {
        add(subject, relation.iri(), new Term.Text(text));
    }

    default void number(String subject, Relation relation, double value) {
        add(subject, relation.iri(), new Term.Number(value));
    }

    default void type(String subject, Concept concept) {
        add(subject, Vocabulary.TYPE, new Term.Iri(concept.iri()));
    }

    default void label(String subject, String label) {
        add(subject, Vocabulary.LABEL, new Term.Text(label));
    }
}
