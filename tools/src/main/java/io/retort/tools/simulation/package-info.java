/**
 * What is asked for and does not run here, by name, with what it would need. Enter by
 * {@link io.retort.tools.simulation.CheckSimulation}. No number ever comes from here.
 */
@NullMarked
package io.retort.tools.simulation;

import org.jspecify.annotations.NullMarked;
