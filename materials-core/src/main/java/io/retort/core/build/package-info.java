/**
 * New structures from old ones: supercells, slabs, molecules on slabs, point defects, strain. Every builder returns a new
 * {@link io.retort.core.structure.Structure} and leaves its input as it was; what cannot be built is a
 * {@link io.retort.core.build.BuildException} that says what can. Nothing here relaxes atoms or knows an energy.
 */
@NullMarked
package io.retort.core.build;

import org.jspecify.annotations.NullMarked;
