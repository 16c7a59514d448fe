/**
 * Runs: asks the samples of a task, keeps every answer as one JSON line, goes on where a run was cut off, and shares
 * work between several workers. Nothing is scored here, so a run can be scored again without asking again.
 */
@NullMarked
package io.retort.eval.run;

import org.jspecify.annotations.NullMarked;
