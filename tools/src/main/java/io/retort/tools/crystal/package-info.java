/**
 * Crystallography for agents, one small tool each: structures are made from structures, numbers from structures or from other
 * numbers. Every number is evidence whose record says how the structure came about and whose method says how it follows. Files
 * for people and programs enter by {@link io.retort.tools.crystal.StructureInfo}. Reading, symmetry and geometry are core;
 * nothing here knows how a file is written.
 */
@NullMarked
package io.retort.tools.crystal;

import org.jspecify.annotations.NullMarked;
