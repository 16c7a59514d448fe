/**
 * The gate that free SPARQL passes before it runs. Enter by {@link io.retort.kg.gate.Gate}. A query is read once
 * ({@code Reading}), then asked in turn: is it a question and nothing else, is everything in it known, does it fit by domain,
 * range, unit, basis and method, is it bounded. The first "no" is the answer, with the nearest right term.
 */
@NullMarked
package io.retort.kg.gate;

import org.jspecify.annotations.NullMarked;
