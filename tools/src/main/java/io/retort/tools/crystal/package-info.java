/**
 * Structure files for people, programs and agents: what is in one, at a glance. Enter by
 * {@link io.retort.tools.crystal.StructureInfo} and {@link io.retort.tools.crystal.InspectStructure}. Reading, symmetry and
 * geometry are core; nothing here knows how a file is written.
 */
@NullMarked
package io.retort.tools.crystal;

import org.jspecify.annotations.NullMarked;
