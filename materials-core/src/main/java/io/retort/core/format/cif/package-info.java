/**
 * The Crystallographic Information File: {@link io.retort.core.format.cif.CifParser} reads the syntax of CIF 1.1 and 2.0
 * (Hall, Allen & Brown 1991; Bernstein et al. 2016) into a {@link io.retort.core.format.cif.CifDocument},
 * {@code CifStructureReader} makes crystals of its blocks, {@code CifWriter} writes one.
 *
 * <pre>
 * bytes -[CifParser]-> CifDocument -[CifStructureReader, SymmetryOperators, Orbit]-> Structure -[CifWriter]-> text
 * </pre>
 *
 * Values stay where they are in the bytes until somebody asks; nothing is copied on the way.
 */
@NullMarked
package io.retort.core.format.cif;

import org.jspecify.annotations.NullMarked;
