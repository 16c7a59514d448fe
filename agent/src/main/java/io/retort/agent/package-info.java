/**
 * The agent: takes a {@link io.retort.agent.Question}, dispatches tools, and gives an {@link io.retort.agent.Answer}
 * whose every number is bound to evidence. Enter by {@link io.retort.agent.Agent}. The stations stand in the packages
 * below: {@code tool} (what may be called), {@code loop} (ask the model, act, observe), {@code ledger} (what may be
 * said), {@code trace} (what was done).
 */
@NullMarked
package io.retort.agent;

import org.jspecify.annotations.NullMarked;
