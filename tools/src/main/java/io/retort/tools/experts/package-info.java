/**
 * The supervisor and its experts. Supervisor and expert are the one loop of {@code agent.loop}, with other tools and a
 * prompt of their own; the list {@link io.retort.tools.experts.Experts#ALL} says who there is. A plan ({@code make_plan})
 * orders what depends on what, and ends a run whose next step cannot be taken.
 */
@NullMarked
package io.retort.tools.experts;

import org.jspecify.annotations.NullMarked;
