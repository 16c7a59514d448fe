/**
 * Ask the model, act, observe, conclude. Enter by {@link io.retort.agent.loop.ReActAgent}; supervisor and experts are
 * this one loop with other tools. Two kinds of error: the model's mistake becomes a step with advice, ours (a source or
 * the model is down, a budget is spent) ends the run with what is known so far.
 */
@NullMarked
package io.retort.agent.loop;

import org.jspecify.annotations.NullMarked;
