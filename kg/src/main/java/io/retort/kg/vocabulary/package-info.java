/**
 * What may be said in the graph: {@link io.retort.kg.vocabulary.Concept} (classes),
 * {@link io.retort.kg.vocabulary.Relation} (relations with domain and range) and
 * {@link io.retort.kg.vocabulary.Iris} (how things are named). The same stands in the resource {@code vocabulary.ttl},
 * with labels in seven languages and the ties to MDO, QUDT and PROV-O; a test holds the two against each other. No data
 * lives here.
 */
@NullMarked
package io.retort.kg.vocabulary;

import org.jspecify.annotations.NullMarked;
