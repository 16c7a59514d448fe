package io.retort.kg.crate;

import io.retort.core.evidence.EvidenceId;
import io.retort.core.quantity.Quantity;
import java.util.List;
import java.util.Optional;

/**
 * How one number follows from others. The expression is in SI: {@code {ev-…}} is the fact's value in SI units,
 * {@code [GPa]} one of that unit, anything else arithmetic.
 *
 * @param of what follows: the id of a fact, or the text of a claim
 * @param how in words, as recorded
 * @param expression {@code 9*{ev-a}*{ev-b}/(3*{ev-a}+{ev-b})}; empty where it does not follow by arithmetic alone
 * @param inputs the facts in it
 * @param result a number as stated; empty where it is yes or no, or a word
 * @param within how far a reader's number may lie from {@link #result}, in its unit: half of the last digit shown
 */
record Working(
        String of,
        String how,
        Optional<String> expression,
        List<EvidenceId> inputs,
        Optional<Quantity> result,
        double within) {

    Working {
        inputs = List.copyOf(inputs);
    }
}
