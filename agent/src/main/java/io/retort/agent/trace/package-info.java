/**
 * What was done. A {@link io.retort.agent.trace.TraceStore} keeps each run as an append-only, hash-chained file of JSON
 * lines ({@code trace.v1}); {@link io.retort.agent.trace.Replay} runs it again without a model and without a network.
 * {@link io.retort.agent.trace.TracingAgent} is an agent whose runs are kept. Keys never enter: they are taken out before
 * a line is hashed.
 */
@NullMarked
package io.retort.agent.trace;

import org.jspecify.annotations.NullMarked;
