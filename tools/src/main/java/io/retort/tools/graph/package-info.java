/**
 * What an agent asks of the knowledge graph: {@link io.retort.tools.graph.FindRelations} for the questions that are asked
 * often, {@link io.retort.tools.graph.QueryGraph} for free SPARQL behind the gate. Enter by
 * {@link io.retort.tools.graph.GraphTools}. The graph is opened with the first call, not before.
 */
@NullMarked
package io.retort.tools.graph;

import org.jspecify.annotations.NullMarked;
