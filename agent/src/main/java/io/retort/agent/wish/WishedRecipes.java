package io.retort.agent.wish;

import io.retort.core.element.Element;
import io.retort.core.formula.Composition;
import io.retort.core.formula.FormulaSyntaxException;
import io.retort.core.synthesis.Recipe;
import io.retort.core.synthesis.RecipeSource;
import java.util.List;
import java.util.Set;

/** Recipes without the elements that nobody wants in the laboratory, neither in the product nor in a precursor. */
public final class WishedRecipes implements RecipeSource {

    private final RecipeSource source;
    private final Set<Element> unwanted;

    private WishedRecipes(RecipeSource source, Set<Element> unwanted) {
        this.source = source;
        this.unwanted = unwanted;
    }

    /** The source itself where nobody wishes an element away. */
    public static RecipeSource of(RecipeSource source, Wishes wishes) {
        return wishes.unwanted().isEmpty() ? source : new WishedRecipes(source, wishes.unwanted());
    }

    @Override
    public List<Recipe> recipes(Composition target) {
        return source.recipes(target).stream()
                .filter(recipe ->
                        isFree(recipe.target()) && recipe.precursors().stream().allMatch(this::isFree))
                .toList();
    }

    @Override
    public long recipeCount() {
        return source.recipeCount();
    }

    private boolean isFree(Composition composition) {
        return composition.elements().stream().noneMatch(unwanted::contains);
    }

    /** A name that is no formula may hold anything, and is taken to. */
    private boolean isFree(String precursor) {
        try {
            return isFree(Composition.of(precursor));
        } catch (FormulaSyntaxException e) {
            return false;
        }
    }
}
