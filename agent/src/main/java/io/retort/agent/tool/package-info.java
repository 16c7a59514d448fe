/**
 * What a model may call. A {@link io.retort.agent.tool.Tool} is typed by a record, so its schema, its documentation and
 * its code cannot part. It answers with an {@link io.retort.agent.tool.Observation}, or with a
 * {@link io.retort.agent.tool.ToolFailure} that the model can learn from.
 */
@NullMarked
package io.retort.agent.tool;

import org.jspecify.annotations.NullMarked;
