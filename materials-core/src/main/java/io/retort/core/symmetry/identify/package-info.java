/**
 * Which space-group type a set of operations is: point group, conventional axes, and the Hall setting whose operators they
 * equal once the origin is moved. Only {@code symmetry} comes in here.
 */
@NullMarked
package io.retort.core.symmetry.identify;

import org.jspecify.annotations.NullMarked;
