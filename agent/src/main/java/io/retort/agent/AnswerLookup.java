package io.retort.agent;

import io.retort.core.evidence.Evidence;
import io.retort.core.evidence.EvidenceId;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds in an answer what a program asks of it. */
final class AnswerLookup {

    private AnswerLookup() {}

    /** The evidence behind the claims, in the order of the claims. */
    static Stream<Evidence> stated(Answer answer) {
        Map<EvidenceId, Evidence> byId = answer.evidence().stream()
                .collect(Collectors.toMap(Evidence::id, Function.identity(), (first, second) -> first));
        return answer.claims().stream()
                .flatMap(claim -> claim.evidence().stream())
                .filter(byId::containsKey)
                .map(byId::get)
                .distinct();
    }

    static NoSuchElementException missing(Answer answer, String property) {
        if (answer instanceof Answer.Withheld withheld) {
            return new NoSuchElementException(
                    "The answer states no " + property + "; it was withheld: " + withheld.reason());
        }
        String keys =
                stated(answer).map(fact -> fact.property().key()).distinct().collect(Collectors.joining(", "));
        return new NoSuchElementException(
                "The answer states no number for " + property + (keys.isEmpty() ? "." : "; it states " + keys + "."));
    }
}
