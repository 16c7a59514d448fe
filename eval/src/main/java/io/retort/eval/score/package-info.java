/**
 * Scorers: from a kept answer and a truth to a score that says why. Deterministic, without a model. A number is read
 * from the typed answer first, from text only where a system gives nothing else. Enter by
 * {@link io.retort.eval.score.Scorers}.
 */
@NullMarked
package io.retort.eval.score;

import org.jspecify.annotations.NullMarked;
