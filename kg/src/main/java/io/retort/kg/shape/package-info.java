/**
 * What every graph must keep: SHACL shapes in the resource {@code shapes.ttl}, and the report of what breaks them. Enter by
 * {@link io.retort.kg.shape.Validation}.
 */
@NullMarked
package io.retort.kg.shape;

import org.jspecify.annotations.NullMarked;
