package io.retort.client.catalogue;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.retort.core.evidence.Provenance;
import io.retort.core.formula.Composition;
import io.retort.core.quantity.Unit;
import io.retort.core.synthesis.Recipe;
import io.retort.core.synthesis.Span;
import io.retort.core.synthesis.Treatment;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A recipe as the catalogue stores it: one JSON object; temperatures in °C, times in hours. */
public final class RecipeText {

    private static final Unit CELSIUS = Unit.of("°C");
    private static final Unit HOUR = Unit.of("h");

    private RecipeText() {}

    /** Without its origin, which is stored beside it. */
    public static String write(String target, Recipe recipe) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("target", target).put("doi", recipe.doi()).put("reaction", recipe.reaction());
        texts(node.putArray("precursors"), recipe.precursors());
        ArrayNode treatments = node.putArray("treatments");
        recipe.treatments().forEach(step -> write(treatments.addObject(), step));
        return node.toString();
    }

    /** @param source where it comes from */
    static Recipe read(String json, CatalogueSource source) {
        Map<String, Object> cells = JsonLine.parse(json);
        String doi = text(cells, "doi");
        Provenance origin = source.provenance("doi:" + doi);
        return new Recipe(
                Composition.of(text(cells, "target")),
                doi,
                text(cells, "reaction"),
                texts(cells, "precursors"),
                list(cells, "treatments").stream().map(RecipeText::treatment).toList(),
                origin);
    }

    private static void write(ObjectNode node, Treatment step) {
        node.put("kind", step.kind().name().toLowerCase(Locale.ROOT));
        spans(node.putArray("celsius"), step.temperatures());
        spans(node.putArray("hours"), step.times());
        texts(node.putArray("atmospheres"), step.atmospheres());
        texts(node.putArray("media"), step.media());
    }

    private static Treatment treatment(Object value) {
        Map<?, ?> cells = (Map<?, ?>) value;
        return new Treatment(
                Treatment.Kind.valueOf(text(cells, "kind").toUpperCase(Locale.ROOT)),
                spans(cells, "celsius", CELSIUS),
                spans(cells, "hours", HOUR),
                texts(cells, "atmospheres"),
                texts(cells, "media"));
    }

    private static void spans(ArrayNode array, List<Span> spans) {
        spans.forEach(
                span -> array.addArray().add(span.low().value()).add(span.high().value()));
    }

    private static List<Span> spans(Map<?, ?> cells, String key, Unit unit) {
        return list(cells, key).stream()
                .map(pair -> (List<?>) pair)
                .map(pair -> Span.of((Double) pair.get(0), (Double) pair.get(1), unit))
                .toList();
    }

    private static void texts(ArrayNode array, List<String> texts) {
        texts.forEach(array::add);
    }

    private static List<String> texts(Map<?, ?> cells, String key) {
        return list(cells, key).stream().map(String::valueOf).toList();
    }

    private static List<?> list(Map<?, ?> cells, String key) {
        return cells.get(key) instanceof List<?> list ? list : List.of();
    }

    private static String text(Map<?, ?> cells, String key) {
        return String.valueOf(cells.get(key));
    }
}
