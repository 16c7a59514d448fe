package io.retort.kg.grow;

import io.retort.core.evidence.Evidence;
import io.retort.core.evidence.Method;
import io.retort.core.evidence.Provenance;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A candidate that the critic let through.
 *
 * @param candidate what was proposed
 * @param score of the critic, 0 to 1
 * @param threshold that it passed
 * @param recall at which that threshold was chosen
 */
public record Accepted(Candidate candidate, double score, double threshold, double recall) {

    /** How the source of every accepted fact begins, wherever it is shown. */
    public static final String MARK = "Accepted candidate";

    /** What its values may be used under: nobody has checked. */
    static final String LICENCE = "unverified";

    /** Whether a fact is one that came in as a candidate. */
    public static boolean isMarked(Evidence fact) {
        return fact.provenance().source().startsWith(MARK);
    }

    /** The fact with its mark: source, method and record say that it is no database's. */
    public Evidence evidence() {
        return evidence(
                MARK,
                String.format(
                        Locale.ROOT,
                        "%s; score %.3f, threshold %.3f at recall %.2f",
                        candidate.origin().reference(),
                        score,
                        threshold,
                        recall));
    }

    Evidence evidence(String mark, String record) {
        Evidence fact = candidate.fact();
        Origin origin = candidate.origin();
        String method = fact.provenance().method().name();
        Provenance marked = new Provenance(
                mark + " (" + origin.by() + ")",
                Optional.empty(),
                record,
                new Method("candidate" + (method.isEmpty() ? "" : ", stated as " + method), Method.Kind.DERIVED),
                origin.at(),
                Optional.empty(),
                LICENCE,
                List.of());
        return Evidence.of(
                fact.material(),
                fact.composition(),
                fact.property(),
                fact.value(),
                fact.basis(),
                fact.conditions(),
                marked);
    }
}
