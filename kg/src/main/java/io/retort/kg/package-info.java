/**
 * The knowledge graph. Enter by {@link io.retort.kg.KnowledgeGraph}: it loads, asks, searches, validates and exports. What
 * comes out is {@link io.retort.kg.Term}s in {@link io.retort.kg.Rows}, and evidence. No Jena type crosses this door.
 *
 * <pre>
 *   vocabulary ← store ← load · gate · ask · text · shape · format
 * </pre>
 */
@NullMarked
package io.retort.kg;

import org.jspecify.annotations.NullMarked;
