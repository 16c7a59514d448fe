/**
 * Ways through the graph: from a thing that a question names, by relations of the vocabulary, to what it asks for. A way is
 * proposed, checked against what the vocabulary declares, and only then walked. Enter by {@link io.retort.kg.plan.Planner}.
 * The idea is Deliberation on Priors (Ma et al., 2025).
 */
@NullMarked
package io.retort.kg.plan;

import org.jspecify.annotations.NullMarked;
