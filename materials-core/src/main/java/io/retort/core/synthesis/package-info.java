/**
 * How somebody made a material, as a paper reports it: {@link io.retort.core.synthesis.Recipe}. Where recipes come from
 * is a {@link io.retort.core.synthesis.RecipeSource}; the catalogue next door, in materials-client, is one. Nothing here
 * says whether a recipe works.
 */
@NullMarked
package io.retort.core.synthesis;

import org.jspecify.annotations.NullMarked;
