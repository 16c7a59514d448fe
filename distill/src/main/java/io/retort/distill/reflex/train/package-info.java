/**
 * Makes the weights from frames of questions, and measures plans against gold calls. Enter by
 * {@link io.retort.distill.reflex.train.ReflexTrainer} and {@link io.retort.distill.reflex.train.ReflexEvaluation}. Not used while answering.
 */
@NullMarked
package io.retort.distill.reflex.train;

import org.jspecify.annotations.NullMarked;
