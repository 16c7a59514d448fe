package io.retort.distill.reflex.lexicon;

/** What a phrase of the lexicon becomes once it is found in a question. */
@FunctionalInterface
interface Meaning {
    Piece in(String raw);
}
