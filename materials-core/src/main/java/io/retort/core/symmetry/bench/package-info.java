/**
 * Measures how fast symmetry is found. Stands apart, because it reads files and the finder never does.
 */
@NullMarked
package io.retort.core.symmetry.bench;

import org.jspecify.annotations.NullMarked;
