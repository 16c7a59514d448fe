/**
 * Several places that know materials, side by side: {@link io.retort.client.sources.SideBySide} asks them together,
 * {@link io.retort.client.sources.SourceList} opens those that the settings name. What a place says is known next door;
 * values of two places are never mixed into one.
 */
@NullMarked
package io.retort.client.sources;

import org.jspecify.annotations.NullMarked;
