/**
 * Runs as the browser sees them: each is a growing list of events that anybody may read from any point, as often as
 * they like. Enter by {@link io.retort.web.run.Runs}. HTTP stays out; so does what is on disk, which is the agent's.
 */
@NullMarked
package io.retort.web.run;

import org.jspecify.annotations.NullMarked;
