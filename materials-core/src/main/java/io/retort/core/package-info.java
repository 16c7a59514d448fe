/**
 * The ground floor: what a material, a structure, a quantity, a fact and a source are. Knows nothing of the floors above
 * and shows no third-party type at its door.
 */
@NullMarked
package io.retort.core;

import org.jspecify.annotations.NullMarked;
