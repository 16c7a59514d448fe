package io.retort.kg.plan;

import java.util.List;

/** What comes of a way. */
public sealed interface Walk {

    /**
     * It was walked.
     *
     * @param way that was walked
     * @param chains in order of their names; none where nothing is there
     * @param cut whether there are more
     */
    record Walked(Way way, List<Chain> chains, boolean cut) implements Walk {
        public Walked {
            chains = List.copyOf(chains);
        }
    }

    /** It breaks a constraint, so nothing was asked of the graph. */
    record Refused(Breach breach) implements Walk {}
}
