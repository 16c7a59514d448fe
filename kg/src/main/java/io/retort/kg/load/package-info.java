/**
 * Brings things into the graph: records of any source ({@link io.retort.kg.load.SourceLoad}), verified evidence
 * ({@link io.retort.kg.load.EvidenceTriples}), published recipes ({@link io.retort.kg.load.RecipeFile}). Page by page, each
 * in one step; a load that was stopped goes on where it stopped.
 */
@NullMarked
package io.retort.kg.load;

import org.jspecify.annotations.NullMarked;
