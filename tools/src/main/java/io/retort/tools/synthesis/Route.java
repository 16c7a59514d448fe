package io.retort.tools.synthesis;

import io.retort.core.synthesis.Recipe;
import java.util.List;

/**
 * Recipes that start from the same precursors, told by one of them.
 *
 * @param recipe that tells most
 * @param papers all that take this route, the told one among them
 */
record Route(Recipe recipe, List<Recipe> papers) {

    Route {
        papers = List.copyOf(papers);
    }
}
