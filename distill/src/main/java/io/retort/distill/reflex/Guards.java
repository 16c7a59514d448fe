package io.retort.distill.reflex;

import io.retort.distill.reflex.lexicon.Lexicon;
import io.retort.distill.reflex.lexicon.Piece;
import io.retort.distill.reflex.lexicon.Reading;
import io.retort.distill.reflex.student.Student;
import java.util.Optional;
import java.util.Set;

/**
 * What no probability outweighs: everything in the question has to be accounted for by the plan. A word that neither
 * asks for nothing nor belongs to questions of the plan's kind, a number, a unit, a formula or a property left over means
 * that the question asks for more than the plan gives.
 */
final class Guards {

    private static final Set<String> NEGATIONS =
            Set.of("not", "no", "never", "isn't", "aren't", "doesn't", "don't", "neither");

    private final Lexicon lexicon;
    private final Student student;

    Guards(Lexicon lexicon, Student student) {
        this.lexicon = lexicon;
        this.student = student;
    }

    /** The first thing left over, in words for a person; empty where nothing is. */
    Optional<String> objection(Reading reading, Draft draft) {
        Optional<Piece.Named> foreign = new Fields(reading).foreign();
        if (foreign.isPresent()) {
            return Optional.of(
                    "it does not look up the " + foreign.get().property().name());
        }
        return leftover(reading, draft);
    }

    /** The first piece that the calls do not account for, in words for a person. */
    Optional<String> leftover(Reading reading, Draft draft) {
        return reading.pieces().stream()
                .filter(piece -> !draft.used().contains(piece) && !isExplained(piece, draft, reading))
                .findFirst()
                .map(piece -> "it cannot account for '" + shortened(piece.raw()) + "'");
    }

    private boolean isExplained(Piece piece, Draft draft, Reading reading) {
        if (piece instanceof Piece.Mark) {
            return true;
        }
        if (piece instanceof Piece.Word word) {
            return isExplained(word, draft.intent());
        }
        if (piece instanceof Piece.Compares compares) {
            return compares.op() == Piece.Op.BETWEEN && reading.count(Piece.Num.class) == 0;
        }
        if (piece instanceof Piece.Order order) {
            return order.degree() == Piece.Degree.WORD
                    && draft.calls().get(0).field().equals(order.field());
        }
        return false;
    }

    private boolean isExplained(Piece.Word word, Intent intent) {
        boolean yesNo = intent == Intent.GET || intent == Intent.COMPARE || intent == Intent.MULTI;
        if (NEGATIONS.contains(word.word())) {
            return yesNo && word.word().equals("not");
        }
        boolean letter =
                word.word().length() == 1 && Character.isLetter(word.word().charAt(0));
        return lexicon.isPlain(word.word()) || student.knows(word.word(), intent) || letter && intent == Intent.GET;
    }

    private static String shortened(String text) {
        return text.length() <= 30 ? text : text.substring(0, 27) + "...";
    }
}
