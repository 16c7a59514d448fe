/**
 * How others made it: recipes from papers, each with its DOI. Enter by {@link io.retort.tools.synthesis.FindRecipes}.
 * Recipes come from a {@code RecipeSource}; none is ever made up or completed here. How much to weigh is next door, in
 * {@code chemistry}.
 */
@NullMarked
package io.retort.tools.synthesis;

import org.jspecify.annotations.NullMarked;
