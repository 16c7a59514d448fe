/**
 * Finds, within a tolerance, the translations, the primitive cell and the operations of a crystal. Plain arrays, because
 * these are the hot loops; nobody outside {@code symmetry} comes in here.
 */
@NullMarked
package io.retort.core.symmetry.search;

import org.jspecify.annotations.NullMarked;
