package io.retort.distill.reflex.lexicon;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A question, read from left to right.
 *
 * @param question as typed
 * @param pieces what it is made of, in order
 */
public record Reading(String question, List<Piece> pieces) {

    public Reading {
        pieces = List.copyOf(pieces);
    }

    /** The pieces of one kind, in order. */
    public <P extends Piece> Stream<P> all(Class<P> kind) {
        return pieces.stream().filter(kind::isInstance).map(kind::cast);
    }

    /** The first piece of one kind. */
    public <P extends Piece> Optional<P> first(Class<P> kind) {
        return all(kind).findFirst();
    }

    public <P extends Piece> int count(Class<P> kind) {
        return (int) all(kind).count();
    }

    /** Whether one of these words stands in it. */
    public boolean says(String... words) {
        List<String> wanted = List.of(words);
        return all(Piece.Word.class).anyMatch(word -> wanted.contains(word.word()));
    }
}
