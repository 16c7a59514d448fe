package io.retort.agent.ledger;

import java.util.List;

/** What the ledger says to a draft. */
public sealed interface Ruling {

    /** Everything in it is bound. */
    record Accepted(Rendered rendered) implements Ruling {}

    /** Something in it is not; each objection tells the model what to write instead. */
    record Refused(List<String> objections) implements Ruling {
        public Refused {
            objections = List.copyOf(objections);
        }
    }
}
