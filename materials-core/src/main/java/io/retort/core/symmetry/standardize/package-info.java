/**
 * What follows from the space group: orbits, exact positions, Wyckoff letters, the standardised cells. Only
 * {@code symmetry} comes in here.
 */
@NullMarked
package io.retort.core.symmetry.standardize;

import org.jspecify.annotations.NullMarked;
