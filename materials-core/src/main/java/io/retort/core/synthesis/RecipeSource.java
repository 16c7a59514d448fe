package io.retort.core.synthesis;

import io.retort.core.formula.Composition;
import java.util.List;

/** A place that knows recipes. Implementations are safe for use by several threads. */
public interface RecipeSource {

    /** A place that knows none. */
    RecipeSource NONE = new RecipeSource() {
        @Override
        public List<Recipe> recipes(Composition target) {
            return List.of();
        }

        @Override
        public long recipeCount() {
            return 0;
        }
    };

    /**
     * All recipes whose target has exactly this ratio of elements, in no particular order.
     *
     * @throws io.retort.core.source.SourceException where the place cannot answer
     */
    List<Recipe> recipes(Composition target);

    /** How many recipes there are, of all targets. */
    long recipeCount();
}
