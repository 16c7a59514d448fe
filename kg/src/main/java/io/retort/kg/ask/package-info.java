/**
 * The questions that are asked often, typed: {@link io.retort.kg.ask.RelationQuery} lists them. Their SPARQL is ours, so it
 * needs no gate. {@link io.retort.kg.ask.EvidenceReader} gives facts back as the evidence that they were.
 */
@NullMarked
package io.retort.kg.ask;

import org.jspecify.annotations.NullMarked;
