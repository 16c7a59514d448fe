/**
 * Batch evaluation: how good are answers, measured by fixed rules. Enter by {@link io.retort.eval.Evaluation} from
 * Java. Tasks ({@code task}) are folders without code; answers ({@code run}) are kept as they were given, one JSON line
 * each; scorers ({@code score}) are deterministic and say why; metrics ({@code metric}) come with their intervals;
 * reports ({@code report}) are made again from the kept answers at any time. What was not answered is counted, never
 * dropped. No truth of a task ever becomes a fact of the catalogue.
 */
@NullMarked
package io.retort.eval;

import org.jspecify.annotations.NullMarked;
