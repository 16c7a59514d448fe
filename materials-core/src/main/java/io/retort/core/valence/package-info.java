/**
 * Charges by chemistry's own bookkeeping: oxidation states guessed from a composition
 * ({@link io.retort.core.valence.OxidationStates}) and bond-valence sums from distances
 * ({@link io.retort.core.valence.BondValence}). Estimates with a source, never measured charges.
 */
@NullMarked
package io.retort.core.valence;

import org.jspecify.annotations.NullMarked;
