/**
 * How the graph grows by what a model proposes or a miner reads: as candidates, in a graph of their own, until a trained
 * critic lets them through at a chosen recall. What was let through keeps its origin, score and threshold, and never stands
 * among the facts of a database. Enter by {@link io.retort.kg.grow.Growth}. The ideas are those of Symbolic Knowledge
 * Distillation (West et al., NAACL 2022).
 */
@NullMarked
package io.retort.kg.grow;

import org.jspecify.annotations.NullMarked;
