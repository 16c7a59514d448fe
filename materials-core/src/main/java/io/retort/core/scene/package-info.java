/**
 * What is drawn of a crystal: {@link io.retort.core.scene.Scene} lists atoms with their boundary images, bonds, polyhedra
 * and the edges of the cell. A page draws it, a text describes it, a test counts it. Colours and sizes are the viewer's.
 */
@NullMarked
package io.retort.core.scene;

import org.jspecify.annotations.NullMarked;
