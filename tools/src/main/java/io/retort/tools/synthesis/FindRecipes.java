package io.retort.tools.synthesis;

import io.retort.agent.tool.Describe;
import io.retort.agent.tool.Observation;
import io.retort.agent.tool.Observation.Outcome;
import io.retort.agent.tool.Tool;
import io.retort.agent.tool.ToolFailure;
import io.retort.core.evidence.Conditions;
import io.retort.core.evidence.Evidence;
import io.retort.core.evidence.Method;
import io.retort.core.evidence.PropertyValue;
import io.retort.core.evidence.Provenance;
import io.retort.core.formula.Composition;
import io.retort.core.formula.FormulaSyntaxException;
import io.retort.core.quantity.Basis;
import io.retort.core.quantity.Quantity;
import io.retort.core.quantity.Unit;
import io.retort.core.synthesis.Recipe;
import io.retort.core.synthesis.RecipeSource;
import io.retort.tools.Cite;
import io.retort.tools.Report;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Recipes from papers for a target: precursors, steps with temperatures and times, reaction, DOI. */
public final class FindRecipes implements Tool<FindRecipes.Arguments> {

    private static final int SHOWN = 3;
    private static final int MOST = 20;
    private static final Method COUNTING = new Method("count", Method.Kind.DERIVED);

    /** What is to be made, and from what. */
    public record Arguments(
            @Describe("Formula of what is to be made, such as LiFePO4")
            String target,

            @Describe("Only recipes that start from all of these, such as Li2CO3")
            List<String> precursors,

            @Describe("Only recipes that start from none of these")
            List<String> without,

            @Describe("Only recipes that are nowhere heated above this, such as 900 °C")
            Optional<String> maxTemperature,

            @Describe("So many routes at most; 3 where left out")
            Optional<Integer> limit) {}

    private final RecipeSource source;

    public FindRecipes(RecipeSource source) {
        this.source = source;
    }

    @Override
    public String name() {
        return "find_recipes";
    }

    @Override
    public String purpose() {
        return "How papers made a material: precursors, steps with temperatures and times, reaction and DOI; the routes"
                + " that most papers agree on first. weigh_in gives the masses for a route's precursors.";
    }

    @Override
    public Class<Arguments> arguments() {
        return Arguments.class;
    }

    @Override
    public Observation call(Arguments arguments) throws ToolFailure {
        Composition target = composition(arguments.target());
        Report report = new Report();
        if (source.recipeCount() == 0) {
            return noneImported(target, report);
        }
        RecipeFilter filter = RecipeFilter.of(arguments);
        List<Recipe> all = source.recipes(target);
        List<Recipe> wanted = all.stream().filter(filter::accepts).toList();
        Evidence count = report.cited(count(target, filter.words(), wanted));
        if (wanted.isEmpty()) {
            String without = all.isEmpty()
                    ? ""
                    : " Without the conditions on precursors and temperature there are "
                            + Cite.value(report.cited(count(target, "", all))) + ".";
            return report.observation(
                    Outcome.EMPTY,
                    "Recipes for " + Cite.formula(count) + " that match: " + Cite.value(count) + "." + without);
        }
        return told(wanted, count, Math.min(MOST, Math.max(1, arguments.limit().orElse(SHOWN))), report);
    }

    private static Observation told(List<Recipe> wanted, Evidence count, int limit, Report report) {
        List<Route> routes = RecipeOrder.routes(wanted);
        List<Route> shown = routes.stream().limit(limit).toList();
        String lines = shown.stream()
                .map(route -> "\n• " + new RecipeTelling(route.recipe(), report).line() + papers(route, report))
                .collect(Collectors.joining());
        report.attach(RecipeTable.of(shown));
        report.note(
                "caveat",
                "A program read these recipes from papers; it shortens them and can misread them, so follow the paper.");
        report.note("hint", "The masses to weigh in follow from the precursors of one route: call weigh_in with them.");
        return report.observation(
                shown.size() == routes.size() ? Outcome.COMPLETE : Outcome.CUT,
                "Recipes for " + Cite.formula(count) + " in papers: " + Cite.value(count)
                        + "; those that say how to do it and that most papers agree on come first:" + lines);
    }

    private static String papers(Route route, Report report) {
        if (route.papers().size() == 1) {
            return ".";
        }
        Recipe told = route.recipe();
        Evidence papers = report.cited(
                count(told.target(), "precursors " + String.join(", ", told.precursors()), route.papers()));
        return " (recipes by this route: " + Cite.value(papers) + ").";
    }

    private static Observation noneImported(Composition target, Report report) {
        Evidence none = report.cited(count(target, "", List.of()));
        report.note(
                "missing",
                "No collection of recipes has been imported. One is public: the text-mined set of Kononova and others,"
                        + " in Scientific Data. With its file at hand: 'retort data import FILE'.");
        return report.observation(
                Outcome.EMPTY,
                "Recipes for " + Cite.formula(none) + ": " + Cite.value(none) + ", since none has been imported.");
    }

    private static Evidence count(Composition target, String words, List<Recipe> recipes) {
        Optional<Provenance> origin = recipes.stream().map(Recipe::provenance).findFirst();
        return Evidence.of(
                Optional.empty(),
                Optional.of(target),
                SynthesisProperties.RECIPES,
                new PropertyValue.Number(new Quantity(recipes.size(), Unit.ONE)),
                Basis.NONE,
                Conditions.NONE,
                new Provenance(
                        origin.map(Provenance::source).orElse("imported recipes"),
                        origin.flatMap(Provenance::release),
                        "recipes whose target is " + target.reducedFormula() + (words.isEmpty() ? "" : "; " + words),
                        COUNTING,
                        Instant.now(),
                        Optional.empty(),
                        origin.map(Provenance::licence).orElse("CC0-1.0"),
                        List.of()));
    }

    static Composition composition(String formula) throws ToolFailure {
        try {
            return Composition.of(formula);
        } catch (FormulaSyntaxException e) {
            throw new ToolFailure(String.valueOf(e.getMessage()));
        }
    }
}
