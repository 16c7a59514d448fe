/**
 * Who stands near whom: {@link io.retort.core.neighbours.Neighbours} finds every pair within a distance, periodic images
 * included, in time linear in the sites; {@link io.retort.core.neighbours.Bonds} says which of them are bonds. Picture,
 * text and number all ask here, so that they agree.
 */
@NullMarked
package io.retort.core.neighbours;

import org.jspecify.annotations.NullMarked;
