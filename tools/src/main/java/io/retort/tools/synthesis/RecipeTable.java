package io.retort.tools.synthesis;

import io.retort.agent.tool.Artifact;
import io.retort.core.synthesis.Recipe;
import io.retort.core.synthesis.Span;
import io.retort.core.synthesis.Treatment;
import java.util.List;
import java.util.stream.Collectors;

/** Routes as a table to keep: one step a row. */
final class RecipeTable {

    private RecipeTable() {}

    static Artifact of(List<Route> routes) {
        StringBuilder csv =
                new StringBuilder("doi,target,precursors,step,what,temperature_C,time_h,atmosphere,medium\n");
        for (Route route : routes) {
            rows(route.recipe(), csv);
        }
        String target = routes.get(0).recipe().target().reducedFormula();
        return new Artifact(
                "recipes-" + target.replaceAll("\\W", "_"),
                "table",
                "Recipes for " + target,
                "text/csv",
                "recipes_" + target.replaceAll("[^\\w.-]", "_") + ".csv",
                csv.toString());
    }

    private static void rows(Recipe recipe, StringBuilder csv) {
        int step = 0;
        for (Treatment treatment : recipe.treatments()) {
            step++;
            csv.append(String.join(
                            ",",
                            cell(recipe.doi()),
                            cell(recipe.target().reducedFormula()),
                            cell(String.join(" + ", recipe.precursors())),
                            Integer.toString(step),
                            cell(treatment.kind().words()),
                            cell(spans(treatment.temperatures())),
                            cell(spans(treatment.times())),
                            cell(String.join("; ", treatment.atmospheres())),
                            cell(String.join("; ", treatment.media()))))
                    .append('\n');
        }
    }

    private static String spans(List<Span> spans) {
        return spans.stream()
                .map(span -> span.isOne()
                        ? "" + span.low().value()
                        : span.low().value() + "–" + span.high().value())
                .collect(Collectors.joining("; "));
    }

    /** In quotation marks where needed; a leading sign that a spreadsheet would take for a formula is quoted away. */
    private static String cell(String text) {
        String safe = text.matches("[=+@-].*") ? "'" + text : text;
        return safe.matches("(?s).*[,\"\\n].*") ? "\"" + safe.replace("\"", "\"\"") + "\"" : safe;
    }
}
