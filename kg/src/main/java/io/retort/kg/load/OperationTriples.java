package io.retort.kg.load;

import static io.retort.kg.vocabulary.Relation.*;

import com.fasterxml.jackson.databind.JsonNode;
import io.retort.kg.Term;
import io.retort.kg.store.TripleSink;
import io.retort.kg.vocabulary.Concept;
import io.retort.kg.vocabulary.Iris;
import io.retort.kg.vocabulary.Units;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The steps of a recipe with temperature, time, atmosphere, medium and device. */
final class OperationTriples {

    private static final Map<String, String> KINDS = Map.of(
            "heat", "heating",
            "dry", "drying",
            "mix", "mixing",
            "grind", "mixing",
            "shap", "shaping",
            "quench", "quenching",
            "start", "starting");

    private static final Map<String, String> CONDITIONS = Map.of(
            "heating_temperature", "temperature",
            "heating_time", "time",
            "heating_atmosphere", "atmosphere",
            "mixing_media", "medium",
            "mixing_device", "device");

    private final TripleSink sink;

    OperationTriples(TripleSink sink) {
        this.sink = sink;
    }

    void write(String recipe, JsonNode operations) {
        int step = 0;
        for (JsonNode operation : operations) {
            step++;
            String iri = Iris.of(Concept.OPERATION, Iris.local(recipe) + "." + step);
            sink.link(recipe, OPERATION, iri);
            sink.type(iri, Concept.OPERATION);
            sink.add(iri, STEP, new Term.Whole(step));
            sink.text(iri, OPERATION_KIND, kind(operation.path("type").asText()));
            conditions(iri, operation.path("conditions"));
        }
    }

    private void conditions(String operation, JsonNode conditions) {
        int number = 0;
        for (var kind : CONDITIONS.entrySet()) {
            for (JsonNode condition : conditions.path(kind.getKey())) {
                number++;
                String iri = Iris.of(Concept.OPERATION_CONDITION, Iris.local(operation) + "." + number);
                sink.link(operation, CONDITION, iri);
                sink.type(iri, Concept.OPERATION_CONDITION);
                sink.text(iri, CONDITION_KIND, kind.getValue());
                if (condition.isObject()) {
                    range(iri, condition);
                } else {
                    sink.text(iri, SETTING, condition.asText());
                }
            }
        }
    }

    private void range(String iri, JsonNode range) {
        String written = range.path("units").asText();
        Optional<String> unit = unit(written);
        JsonNode max = range.path("max_value");
        JsonNode min = range.path("min_value").isNumber() ? range.path("min_value") : max;
        if (unit.isPresent() && max.isNumber()) {
            sink.number(iri, MINIMUM, min.asDouble());
            sink.number(iri, MAXIMUM, max.asDouble());
            sink.link(iri, CONDITION_UNIT, unit.get());
        } else {
            sink.text(iri, SETTING, (range.path("values") + " " + written).strip());
        }
    }

    private static Optional<String> unit(String written) {
        return Units.iri(
                switch (written) {
                    case "C", "°C", "℃" -> "°C";
                    case "hr", "hrs", "hour", "hours" -> "h";
                    case "minute", "minutes", "mins" -> "min";
                    case "sec", "second", "seconds" -> "s";
                    case "day", "days" -> "d";
                    default -> written;
                });
    }

    private static String kind(String type) {
        String plain = type.toLowerCase(Locale.ROOT);
        return KINDS.entrySet().stream()
                .filter(kind -> plain.contains(kind.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(plain);
    }
}
