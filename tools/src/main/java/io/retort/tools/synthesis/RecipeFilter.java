package io.retort.tools.synthesis;

import io.retort.agent.tool.ToolFailure;
import io.retort.core.formula.Composition;
import io.retort.core.formula.FormulaSyntaxException;
import io.retort.core.quantity.Quantity;
import io.retort.core.quantity.Unit;
import io.retort.core.synthesis.Recipe;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a recipe must have.
 *
 * @param precursors all of these, by what they are made of
 * @param without none of these
 * @param hottest nowhere heated above this, in °C
 */
record RecipeFilter(List<Composition> precursors, List<Composition> without, OptionalDouble hottest) {

    private static final Pattern TEMPERATURE = Pattern.compile("\\s*(-?\\d+(?:\\.\\d+)?)\\s*(\\S+)\\s*");

    static RecipeFilter of(FindRecipes.Arguments arguments) throws ToolFailure {
        OptionalDouble hottest = arguments.maxTemperature().isPresent()
                ? OptionalDouble.of(celsius(arguments.maxTemperature().get()))
                : OptionalDouble.empty();
        return new RecipeFilter(all(arguments.precursors()), all(arguments.without()), hottest);
    }

    boolean accepts(Recipe recipe) {
        List<Composition> has = new ArrayList<>();
        recipe.precursors().forEach(name -> add(name, has));
        return precursors.stream().allMatch(wanted -> has.stream().anyMatch(wanted::sameRatio))
                && without.stream().noneMatch(left -> has.stream().anyMatch(left::sameRatio))
                && (hottest.isEmpty() || recipe.hottest() <= hottest.getAsDouble());
    }

    /** For the record of a count; empty where everything is accepted. */
    String words() {
        List<String> words = new ArrayList<>();
        precursors.forEach(formula -> words.add("from " + formula));
        without.forEach(formula -> words.add("without " + formula));
        hottest.ifPresent(limit -> words.add("not above " + limit + " °C"));
        return String.join("; ", words);
    }

    private static void add(String name, List<Composition> has) {
        try {
            has.add(Composition.of(name));
        } catch (FormulaSyntaxException e) {
            // A trade name or an acronym: it is none of the substances that were asked for.
            return;
        }
    }

    private static List<Composition> all(List<String> formulas) throws ToolFailure {
        List<Composition> compositions = new ArrayList<>();
        for (String formula : formulas) {
            compositions.add(FindRecipes.composition(formula));
        }
        return compositions;
    }

    private static double celsius(String text) throws ToolFailure {
        Matcher matcher = TEMPERATURE.matcher(text);
        if (!matcher.matches()) {
            throw new ToolFailure(
                    "Temperature '" + text + "': expected a number and a unit, such as 900 °C or 1173 K.");
        }
        try {
            return new Quantity(Double.parseDouble(matcher.group(1)), Unit.of(matcher.group(2)))
                    .in(SynthesisProperties.TEMPERATURE.unit())
                    .value();
        } catch (IllegalArgumentException e) {
            throw new ToolFailure(String.valueOf(e.getMessage()));
        }
    }
}
