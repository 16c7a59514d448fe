/**
 * What may be said. A model writes a {@link io.retort.agent.ledger.Draft}: prose with evidence ids where values stand.
 * {@link io.retort.agent.ledger.Rendering} puts the values in; {@link io.retort.agent.ledger.ClaimCheck}, which shares
 * no code with it, reads the finished text again and refuses what the evidence does not say. Enter by
 * {@link io.retort.agent.ledger.Ledger}. No model is called here.
 */
@NullMarked
package io.retort.agent.ledger;

import org.jspecify.annotations.NullMarked;
