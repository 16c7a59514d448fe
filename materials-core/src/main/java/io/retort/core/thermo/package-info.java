/**
 * Stability from energies: phase diagrams by the convex hull ({@link io.retort.core.thermo.PhaseDiagram}) and balanced reactions
 * ({@link io.retort.core.thermo.Reaction}). Energies come in; none is made here, and energies of different schemes never meet.
 */
@NullMarked
package io.retort.core.thermo;

import org.jspecify.annotations.NullMarked;
