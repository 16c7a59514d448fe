package io.retort.tools.synthesis;

import io.retort.core.element.Element;
import io.retort.core.formula.Composition;
import io.retort.core.formula.FormulaSyntaxException;
import io.retort.core.synthesis.Recipe;
import io.retort.core.synthesis.Treatment;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Which recipes a reader wants first: those that can be followed, then those that many papers agree on. A recipe can be
 * followed where its precursors bring every element of the target, and where it says how hot and for how long.
 */
final class RecipeOrder {

    /** What leaves as gas or comes from the air, or in a flux or a fuel that burns off. */
    private static final Set<String> VOLATILE = Set.of("O", "H", "C", "N");

    private static final int FOLLOWED = 4;

    private RecipeOrder() {}

    /** One route for each set of precursors. */
    static List<Route> routes(List<Recipe> recipes) {
        Map<Set<String>, List<Recipe>> byPrecursors = new LinkedHashMap<>();
        recipes.forEach(recipe -> byPrecursors
                .computeIfAbsent(key(recipe), unused -> new ArrayList<>())
                .add(recipe));
        return byPrecursors.values().stream()
                .map(RecipeOrder::route)
                .sorted(Comparator.comparing((Route route) -> !canBeFollowed(route.recipe()))
                        .thenComparing(route -> -route.papers().size())
                        .thenComparing(route -> -detail(route.recipe()))
                        .thenComparing(route -> route.recipe().doi()))
                .toList();
    }

    private static Route route(List<Recipe> papers) {
        Recipe told = papers.stream()
                .min(Comparator.comparingInt((Recipe recipe) -> -detail(recipe)).thenComparing(Recipe::doi))
                .orElseThrow();
        return new Route(told, papers);
    }

    /** Precursors by what they are made of, so that spellings of one substance count as one. */
    private static Set<String> key(Recipe recipe) {
        return recipe.precursors().stream()
                .map(name -> composition(name).map(Composition::reducedFormula).orElse(name))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean canBeFollowed(Recipe recipe) {
        return detail(recipe) >= FOLLOWED && bringsAll(recipe);
    }

    /** How much it says: temperature and time of heating count most. */
    private static int detail(Recipe recipe) {
        List<Treatment> heated = recipe.treatments().stream()
                .filter(step -> step.kind() == Treatment.Kind.HEAT)
                .filter(step -> !step.temperatures().isEmpty())
                .toList();
        boolean timed = heated.stream().anyMatch(step -> !step.times().isEmpty());
        boolean inGas = heated.stream().anyMatch(step -> !step.atmospheres().isEmpty());
        return (heated.isEmpty() ? 0 : 2)
                + (timed ? 2 : 0)
                + (inGas ? 1 : 0)
                + (recipe.reaction().isEmpty() ? 0 : 1);
    }

    /** Every element of the target that does not come from the air, and nothing else that stays. */
    static boolean bringsAll(Recipe recipe) {
        Set<String> brought = new TreeSet<>();
        for (String precursor : recipe.precursors()) {
            Optional<Composition> composition = composition(precursor);
            if (composition.isEmpty()) {
                return false;
            }
            composition.get().elements().stream().map(Element::symbol).forEach(brought::add);
        }
        Set<String> wanted =
                recipe.target().elements().stream().map(Element::symbol).collect(Collectors.toSet());
        return brought.containsAll(without(wanted, Set.of("O"))) && wanted.containsAll(without(brought, VOLATILE));
    }

    private static Set<String> without(Set<String> elements, Set<String> left) {
        return elements.stream().filter(element -> !left.contains(element)).collect(Collectors.toSet());
    }

    private static Optional<Composition> composition(String formula) {
        try {
            return Optional.of(Composition.of(formula));
        } catch (FormulaSyntaxException e) {
            return Optional.empty();
        }
    }
}
