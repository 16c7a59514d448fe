/**
 * Facts about materials: which material ({@link io.retort.core.evidence.MaterialId}), which property
 * ({@link io.retort.core.evidence.Properties} is the catalogue), which value, by which method, from which record.
 * {@link io.retort.core.evidence.Evidence} ties them together; no number reaches a reader without one.
 */
@NullMarked
package io.retort.core.evidence;

import org.jspecify.annotations.NullMarked;
