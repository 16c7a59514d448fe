/**
 * The trained part: features, net, verifier and their file of weights. Enter by
 * {@link io.retort.distill.reflex.student.Student#load}. Knows nothing of formulas or tools.
 */
@NullMarked
package io.retort.distill.reflex.student;

import org.jspecify.annotations.NullMarked;
