package io.retort.kg.vocabulary;

/** What stands at the end of a relation: things of a class, or literals of a kind. */
public sealed interface Range permits Concept, Literal {}
