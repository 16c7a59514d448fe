/**
 * The crystal: lattice, sites, structure. {@link io.retort.core.structure.Fractional} and
 * {@link io.retort.core.structure.Cartesian} are two types, so no one mixes them up. Formats, symmetry and neighbours
 * stand in packages beside this one.
 */
@NullMarked
package io.retort.core.structure;

import org.jspecify.annotations.NullMarked;
