/**
 * Space groups: what symmetry a crystal has, and the operations of a group that a file names.
 * {@code Symmetry.of} finds it in a structure; {@code hall} holds the 530 settings and their operators. The line is
 * {@code structure -> search (primitive cell, operations) -> identify (space-group type, Hall setting) -> standardize
 * (conventional cell, Wyckoff letters) -> SymmetryDataset}. Magnetic moments are never looked at.
 */
@NullMarked
package io.retort.core.symmetry;

import org.jspecify.annotations.NullMarked;
