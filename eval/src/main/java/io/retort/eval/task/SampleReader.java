package io.retort.eval.task;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.retort.core.evidence.MaterialId;
import io.retort.core.formula.Composition;
import io.retort.core.formula.FormulaSyntaxException;
import io.retort.core.quantity.Unit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Reads samples from JSON Lines, from CSV, or from a JSON object that maps names to truths. */
final class SampleReader {

    private static final Pattern MATERIAL_ID = Pattern.compile("(mp|mvc)-[a-z0-9]+");

    private final String task;
    private final TaskFiles files;
    private final String primary;
    private final OptionalInt limit;

    /**
     * @param primary the column that a sample's own {@code truth} belongs to
     * @param limit so many samples, in place of what the task says
     */
    SampleReader(String task, TaskFiles files, String primary, OptionalInt limit) {
        this.task = task;
        this.files = files;
        this.primary = primary;
        this.limit = limit;
    }

    /** @param where a file name of the task's folder, or an object that says which file and how to read it */
    List<Sample> read(JsonNode where) {
        String file = where.isTextual()
                ? where.asText()
                : where.path("file").asText(where.path("shared").asText());
        String text = text(where, file);
        String plain = file.endsWith(".gz") ? file.substring(0, file.length() - 3) : file;
        List<Sample> all;
        if (plain.endsWith(".csv")) {
            all = Csv.read(file, text).stream()
                    .map(row -> ofRow(row, where, file))
                    .toList();
        } else if (plain.endsWith(".jsonl")) {
            all = ofLines(file, text);
        } else if (plain.endsWith(".json")) {
            all = ofMap(file, text, where);
        } else {
            throw fault(file, "the name of a file of samples ends in .jsonl, .csv or .json");
        }
        List<Sample> once = where.path("repeats").asText().equals("median") ? medians(all) : all;
        return take(once, limit.orElse(where.path("take").asInt(once.size())));
    }

    /** Adds the truths of another column, where it names a file of its own. */
    List<Sample> add(List<Sample> samples, JsonNode column) {
        if (!column.has("file") && !column.has("shared")) {
            return samples;
        }
        String file = column.path("file").asText(column.path("shared").asText());
        String key = column.path("key").asText("sample");
        String value = column.path("value").asText("value");
        Map<String, String> ids = TaskReader.strings(column.path("ids"));
        Map<String, Csv.Row> rows = new HashMap<>();
        Csv.read(file, text(column, file)).forEach(row -> rows.put(row.get(key), row));
        String name = column.path("name").asText();
        List<Sample> joined = new ArrayList<>();
        for (Sample sample : samples) {
            Csv.Row row = rows.get(ids.getOrDefault(sample.name(), sample.name()));
            joined.add(
                    row == null || row.get(value).isBlank() || !ids.isEmpty() && !ids.containsKey(sample.name())
                            ? sample
                            : with(sample, name, truth(row, List.of(value), file)));
        }
        return joined;
    }

    private String text(JsonNode where, String file) {
        return where.has("shared")
                ? files.shared(file)
                : files.own(file).orElseThrow(() -> fault(file, "the file is missing from the task's folder"));
    }

    /** Rows of one name become one sample, with the median of their truths (the lower one of two). */
    private List<Sample> medians(List<Sample> all) {
        Map<String, List<Sample>> byName = new LinkedHashMap<>();
        all.forEach(sample ->
                byName.computeIfAbsent(sample.name(), name -> new ArrayList<>()).add(sample));
        return byName.values().stream()
                .map(rows -> rows.stream()
                        .sorted(Comparator.comparingDouble(row -> row.truth(primary)
                                .flatMap(
                                        truth -> truth.number().stream().boxed().findFirst())
                                .orElse(Double.MAX_VALUE)))
                        .toList()
                        .get((rows.size() - 1) / 2))
                .toList();
    }

    /** Evenly over the whole, so that a part of a sorted file is not one corner of it. */
    private static List<Sample> take(List<Sample> all, int wanted) {
        if (wanted >= all.size() || wanted < 1) {
            return all;
        }
        List<Sample> taken = new ArrayList<>();
        for (int i = 0; i < wanted; i++) {
            taken.add(all.get((int) ((long) i * all.size() / wanted)));
        }
        return taken;
    }

    private Sample ofRow(Csv.Row row, JsonNode where, String file) {
        Map<String, String> columns = TaskReader.strings(where.path("columns"));
        List<String> truths = where.at("/columns/truth").isArray()
                ? TaskReader.texts(where.at("/columns/truth"))
                : List.of(columns.getOrDefault("truth", "truth"));
        String name = row.get(columns.getOrDefault("sample", "sample"));
        if (name.isBlank()) {
            throw new TaskException("Task '" + task + "', " + file + ", line " + row.line()
                    + ": the sample has no name; expected a formula or a material id in the column '"
                    + columns.getOrDefault("sample", "sample") + "'.");
        }
        Map<String, String> slots = new HashMap<>(row.cells());
        slots.putAll(parts(name, where));
        columns.forEach((slot, column) -> slots.putIfAbsent(slot, row.get(column)));
        Map<String, Truth> truth = new HashMap<>();
        boolean blank = truths.stream().anyMatch(column -> row.get(column).isBlank());
        if (!blank) {
            truth.put(primary, truth(row, truths, file));
        } else if (where.has("blank")) {
            truth.put(primary, new Truth(where.get("blank"), Optional.empty(), "the source's cell is blank"));
        }
        return sample(name, slots, truth, slots.getOrDefault("split", "test"));
    }

    /** What the parts of a name such as {@code NaCl_b1} stand for, when the task says so. */
    private static Map<String, String> parts(String name, JsonNode where) {
        List<String> into = TaskReader.texts(where.path("parts"));
        Map<String, String> parts = new HashMap<>();
        String[] found = name.split("_", -1);
        for (int i = 0; i < Math.min(into.size(), found.length); i++) {
            String words = where.path("words").path(found[i]).asText(found[i]);
            parts.put(into.get(i), words);
        }
        return parts;
    }

    private Truth truth(Csv.Row row, List<String> columns, String file) {
        String note = row.get("source") + (row.get("note").isBlank() ? "" : " (" + row.get("note") + ")");
        Optional<Unit> unit =
                Optional.of(row.get("unit")).filter(text -> !text.isBlank()).map(text -> unit(text, file));
        if (columns.size() == 1) {
            return new Truth(value(row.get(columns.get(0))), unit, note.strip());
        }
        ArrayNode values = TaskReader.JSON.createArrayNode();
        columns.forEach(column -> values.add(value(row.get(column))));
        return new Truth(values, unit, note.strip());
    }

    private Unit unit(String text, String file) {
        try {
            return Unit.of(text);
        } catch (IllegalArgumentException e) {
            throw fault(file, "the unit '" + text + "' cannot be read; expected one such as eV or GPa");
        }
    }

    private static JsonNode value(String cell) {
        try {
            return DoubleNode.valueOf(Double.parseDouble(cell));
        } catch (NumberFormatException e) {
            return TextNode.valueOf(cell);
        }
    }

    private List<Sample> ofLines(String file, String text) {
        List<Sample> samples = new ArrayList<>();
        int number = 0;
        for (String line : text.split("\n", -1)) {
            number++;
            if (!line.isBlank() && !line.startsWith("#")) {
                samples.add(ofLine(file, number, line));
            }
        }
        return samples;
    }

    private Sample ofLine(String file, int number, String line) {
        JsonNode json = parse(file, number, line);
        Map<String, String> slots = new HashMap<>(TaskReader.strings(json.path("slots")));
        for (String field : List.of("formula", "material_id", "question")) {
            TaskReader.optional(json, field).ifPresent(text -> slots.put(field, text));
        }
        String name = TaskReader.optional(json, "sample")
                .or(() -> Optional.ofNullable(slots.get("formula")))
                .or(() -> Optional.ofNullable(slots.get("material_id")))
                .orElseThrow(() -> fault(file, "line " + number + " has no sample, formula or material_id"));
        Optional<Unit> unit = TaskReader.optional(json, "unit").map(symbol -> unit(symbol, file));
        String note = json.path("source").asText("");
        Map<String, Truth> truths = new LinkedHashMap<>();
        if (json.hasNonNull("truth")) {
            truths.put(primary, new Truth(json.get("truth"), unit, note));
        }
        json.path("truths")
                .properties()
                .forEach(entry -> truths.put(entry.getKey(), new Truth(entry.getValue(), unit, note)));
        return sample(name, slots, truths, json.path("split").asText("test"));
    }

    private List<Sample> ofMap(String file, String text, JsonNode where) {
        JsonNode map = parse(file, 1, text).at(where.path("at").asText(""));
        if (!map.isObject()) {
            throw fault(file, "at '" + where.path("at").asText() + "' stands no object of names and truths");
        }
        Map<String, JsonNode> values = new LinkedHashMap<>();
        map.properties().forEach(entry -> values.put(entry.getKey(), entry.getValue()));
        List<Sample> samples = new ArrayList<>();
        (where.has("take") || limit.isPresent() ? new TreeMap<>(values) : values)
                .forEach((name, value) -> samples.add(
                        sample(name, Map.of(), Map.of(primary, new Truth(value, Optional.empty(), "")), "test")));
        return samples;
    }

    private Sample sample(String name, Map<String, String> given, Map<String, Truth> truths, String split) {
        Map<String, String> slots = new HashMap<>(given);
        slots.put("sample", name);
        Optional<MaterialId> id = Optional.ofNullable(slots.get("material_id"))
                .or(() -> MATERIAL_ID.matcher(name).matches() ? Optional.of(name) : Optional.empty())
                .filter(text -> !text.isBlank())
                .map(MaterialId::parse);
        Optional<Composition> formula =
                composition(slots.getOrDefault("formula", id.isPresent() && given.isEmpty() ? "" : name));
        if (formula.isPresent()) {
            slots.putIfAbsent("formula", name);
        }
        Optional<String> question = Optional.ofNullable(slots.get("question"));
        return new Sample(name, formula, id, question, slots, truths, split);
    }

    static Optional<Composition> composition(String text) {
        try {
            return text.isBlank() ? Optional.empty() : Optional.of(Composition.of(text));
        } catch (FormulaSyntaxException e) {
            return Optional.empty();
        }
    }

    static Sample with(Sample sample, String column, Truth truth) {
        Map<String, Truth> truths = new HashMap<>(sample.truths());
        truths.put(column, truth);
        return new Sample(
                sample.name(),
                sample.formula(),
                sample.materialId(),
                sample.question(),
                sample.slots(),
                truths,
                sample.split());
    }

    private JsonNode parse(String file, int line, String text) {
        try {
            return TaskReader.JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new TaskException(
                    "Task '" + task + "', " + file + ", line " + line + ": " + e.getOriginalMessage() + ".", e);
        }
    }

    private TaskException fault(String file, String what) {
        return new TaskException("Task '" + task + "', " + file + ": " + what + ".");
    }
}
