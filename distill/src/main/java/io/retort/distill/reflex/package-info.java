/**
 * The embedded model: questions become calls, results become drafts that cite evidence. Enter by
 * {@link io.retort.distill.reflex.ReflexModel} (a langchain4j model) or {@link io.retort.distill.reflex.Reflex} (plans only).
 * The student chooses between intents and fields; words of closed classes come from {@code lexicon}; guards decide
 * whether anything is left over. No network and no state here.
 */
@NullMarked
package io.retort.distill.reflex;

import org.jspecify.annotations.NullMarked;
