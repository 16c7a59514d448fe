/**
 * The graph in files: Turtle, JSON-LD and N-Quads, out and in. Nothing in a file is fetched from elsewhere, and nothing is
 * taken in that the vocabulary does not know. Enter by {@link io.retort.kg.format.GraphFiles}.
 */
@NullMarked
package io.retort.kg.format;

import org.jspecify.annotations.NullMarked;
