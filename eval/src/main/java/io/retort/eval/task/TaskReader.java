package io.retort.eval.task;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.retort.core.evidence.Properties;
import io.retort.core.evidence.Property;
import io.retort.core.quantity.Basis;
import io.retort.core.quantity.Unit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;

/** Reads {@code task.json}; what its fields mean stands in {@code eval/tasks/README.md}. */
final class TaskReader {

    static final String FILE = "task.json";

    static final ObjectMapper JSON = new ObjectMapper();

    private static final Set<String> FIELDS = Set.of(
            "title",
            "property",
            "unit",
            "unit_asked",
            "basis",
            "method",
            "scorer",
            "tolerance",
            "floor",
            "prompt",
            "paraphrases",
            "trials",
            "notes",
            "samples",
            "truths");

    private final String name;
    private final TaskFiles files;
    private final OptionalInt limit;

    TaskReader(String name, TaskFiles files, OptionalInt limit) {
        this.name = name;
        this.files = files;
        this.limit = limit;
    }

    Task read() {
        JsonNode json = parse(FILE, files.own(FILE).orElseThrow(() -> fault("there is no task.json in its folder")));
        checkFields(json);
        Optional<Property> property = optional(json, "property").map(this::property);
        Unit unit = optional(json, "unit")
                .map(this::unit)
                .orElse(property.map(Property::unit).orElse(Unit.ONE));
        List<TruthColumn> columns = columns(json);
        SampleReader reader = new SampleReader(name, files, columns.get(0).name(), limit);
        List<Sample> samples = reader.read(required(json, "samples"));
        for (JsonNode column : json.path("truths")) {
            samples = reader.add(samples, column);
        }
        checkNames(samples);
        return new Task(
                name,
                required(json, "title").asText(),
                property,
                unit,
                optional(json, "basis")
                        .map(this::basis)
                        .orElse(property.map(Property::basis).orElse(Basis.NONE)),
                json.path("unit_asked").asBoolean(),
                optional(json, "method"),
                required(json, "scorer").asText(),
                tolerance(json),
                json.path("floor").asDouble(0),
                prompts(json),
                Math.max(1, json.path("trials").asInt(1)),
                texts(json.path("notes")),
                columns,
                samples);
    }

    private List<TruthColumn> columns(JsonNode json) {
        List<TruthColumn> columns = new ArrayList<>();
        for (JsonNode column : json.path("truths")) {
            String kind = column.path("kind").asText("retrieval");
            if (!kind.equals("retrieval") && !kind.equals("physics")) {
                throw fault("a truth's kind is '" + kind + "', expected retrieval or physics");
            }
            columns.add(new TruthColumn(
                    required(column, "name").asText(),
                    TruthColumn.Kind.valueOf(kind.toUpperCase(Locale.ROOT)),
                    column.path("words").asText("")));
        }
        if (columns.isEmpty()) {
            columns.add(new TruthColumn("truth", TruthColumn.Kind.RETRIEVAL, "the truth that the samples state"));
        }
        return columns;
    }

    private List<String> prompts(JsonNode json) {
        List<String> prompts = new ArrayList<>();
        optional(json, "prompt").ifPresent(prompts::add);
        prompts.addAll(texts(json.path("paraphrases")));
        if (prompts.isEmpty()) {
            prompts.add("{question}");
        }
        return prompts;
    }

    private Tolerance tolerance(JsonNode json) {
        JsonNode tolerance = json.path("tolerance");
        return tolerance.isMissingNode()
                ? Tolerance.DEFAULT
                : new Tolerance(
                        tolerance.path("absolute").asDouble(0),
                        tolerance.path("relative").asDouble(0));
    }

    private Property property(String key) {
        return Properties.find(key).orElseThrow(() -> {
            String known = Properties.ALL.stream()
                    .map(Property::key)
                    .reduce((a, b) -> a + ", " + b)
                    .orElse("");
            return fault("'" + key + "' is not a property; expected one of " + known);
        });
    }

    private Unit unit(String text) {
        try {
            return Unit.of(text);
        } catch (IllegalArgumentException e) {
            throw fault("the unit '" + text + "' cannot be read; expected one such as eV or GPa");
        }
    }

    private Basis basis(String words) {
        for (Basis basis : Basis.values()) {
            if (basis.words().equals(words)
                    || basis.name().toLowerCase(Locale.ROOT).equals(words)) {
                return basis;
            }
        }
        throw fault("the basis is '" + words + "', expected none, per atom, per formula unit or per cell");
    }

    private void checkFields(JsonNode json) {
        json.fieldNames().forEachRemaining(field -> {
            if (!FIELDS.contains(field)) {
                throw fault("the field '" + field + "' means nothing here; expected "
                        + String.join(", ", new TreeSet<>(FIELDS)));
            }
        });
    }

    private void checkNames(List<Sample> samples) {
        Set<String> names = new HashSet<>();
        for (Sample sample : samples) {
            if (!names.add(sample.name())) {
                throw fault("two samples are named '" + sample.name() + "'; every name must be unique");
            }
        }
        if (samples.isEmpty()) {
            throw fault("it has no samples");
        }
    }

    private JsonNode required(JsonNode json, String field) {
        JsonNode value = json.get(field);
        if (value == null) {
            throw fault("the field '" + field + "' is missing");
        }
        return value;
    }

    private JsonNode parse(String file, String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new TaskException(
                    "Task '" + name + "', " + file + ", line " + e.getLocation().getLineNr() + ": "
                            + e.getOriginalMessage() + ".",
                    e);
        }
    }

    private TaskException fault(String what) {
        return new TaskException("Task '" + name + "': " + what + ". eval/tasks/README.md shows a task.");
    }

    static Optional<String> optional(JsonNode json, String field) {
        return Optional.ofNullable(json.get(field))
                .filter(value -> !value.isNull())
                .map(JsonNode::asText)
                .filter(text -> !text.isBlank());
    }

    static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(text -> texts.add(text.asText()));
        return texts;
    }

    static Map<String, String> strings(JsonNode object) {
        Map<String, String> strings = new LinkedHashMap<>();
        object.properties()
                .forEach(entry -> strings.put(entry.getKey(), entry.getValue().asText()));
        return strings;
    }
}
