/**
 * Numbers with a unit. {@link io.retort.core.quantity.Quantity} is the pair, {@link io.retort.core.quantity.Unit} knows
 * its dimension and converts exactly; what a value is counted per (atom, formula unit, cell) is a
 * {@link io.retort.core.quantity.Basis} and never part of the unit.
 */
@NullMarked
package io.retort.core.quantity;

import org.jspecify.annotations.NullMarked;
