/**
 * What a system said, as it is kept: one {@link io.retort.eval.answer.Response} a sample and trial, with the typed
 * values where there are any. Ours come from an {@code Answer}, those of other systems from CSV or JSON Lines.
 */
@NullMarked
package io.retort.eval.answer;

import org.jspecify.annotations.NullMarked;
