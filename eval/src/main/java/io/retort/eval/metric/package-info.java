/**
 * Metrics: from scores to figures, each with a bootstrap interval. Percentages leave out truths near zero and say
 * which; what was not answered stays in every share.
 */
@NullMarked
package io.retort.eval.metric;

import org.jspecify.annotations.NullMarked;
