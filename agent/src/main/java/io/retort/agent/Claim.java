package io.retort.agent;

import io.retort.core.evidence.EvidenceId;
import io.retort.core.quantity.Quantity;
import java.util.List;
import java.util.Optional;

/**
 * A piece of the answer and the evidence that it is bound to.
 *
 * @param text as it stands in the answer
 * @param start of the text in the answer, in characters from 0
 * @param quantity where it is a number: the value as shown
 * @param evidence at least one
 */
public record Claim(String text, int start, Optional<Quantity> quantity, List<EvidenceId> evidence) {

    public Claim {
        evidence = List.copyOf(evidence);
    }
}
