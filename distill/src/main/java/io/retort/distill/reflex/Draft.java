package io.retort.distill.reflex;

import io.retort.distill.reflex.lexicon.Piece;
import io.retort.distill.reflex.lexicon.UnitText;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Calls that a question may mean, with the pieces that they account for.
 *
 * @param intent of the whole
 * @param calls in order
 * @param used pieces that the calls consume
 * @param unit that the answer is asked in
 * @param supported whether the words for the field stand in the question
 */
record Draft(Intent intent, List<Call> calls, Set<Piece> used, Optional<UnitText> unit, boolean supported) {

    Draft {
        calls = List.copyOf(calls);
        used = Set.copyOf(used);
    }

    static Draft of(
            Intent intent, List<Call> calls, Set<? extends Piece> used, Optional<UnitText> unit, boolean supported) {
        return new Draft(intent, calls, new HashSet<>(used), unit, supported);
    }
}
