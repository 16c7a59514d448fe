/**
 * What the agent itself costs: a step without the model, many conversations at once, and what a killed process leaves.
 * Enter by {@link io.retort.agent.bench.AgentBench}. Model and tool here are stand-ins; nothing else uses them.
 */
@NullMarked
package io.retort.agent.bench;

import org.jspecify.annotations.NullMarked;
