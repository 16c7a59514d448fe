package io.retort.eval.answer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.retort.core.evidence.MaterialId;
import io.retort.core.formula.Composition;
import io.retort.eval.answer.Response.Status;
import io.retort.eval.task.Csv;
import io.retort.eval.task.Csv.Row;
import io.retort.eval.task.Sample;
import io.retort.eval.task.Task;
import io.retort.eval.task.TaskException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * Answers of any other system: CSV with the columns {@code sample, trial, value, unit} and, where they apply,
 * {@code text, material_id, label, basis, confidence, millis, cost}; or the same as JSON Lines. An empty value is "not
 * answered". Trials may be numbered from 0, from 1, or named.
 */
public final class AnswersFile {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> NOTHING = Set.of("nan", "none", "null", "n/a", "na", "-");

    private final Task task;
    private final String file;
    private final Map<String, Sample> byName = new HashMap<>();
    private final Map<Composition, Sample> byFormula = new HashMap<>();

    private AnswersFile(Task task, String file) {
        this.task = task;
        this.file = file;
        for (Sample sample : task.samples()) {
            sample.formula().ifPresent(formula -> byFormula.putIfAbsent(formula.reduced(), sample));
        }
        for (Sample sample : task.samples()) {
            sample.materialId().ifPresent(id -> byName.putIfAbsent(id.toString(), sample));
        }
        task.samples().forEach(sample -> byName.put(sample.name(), sample));
    }

    /**
     * All responses: one a row, and a silent one for each sample and trial that has no row.
     *
     * @throws TaskException where a row names no sample of the task, a value is no number, or a row comes twice
     */
    public static List<Response> read(Task task, String file, String text) {
        return new AnswersFile(task, file).responses(file.endsWith(".csv") ? Csv.read(file, text) : lines(file, text));
    }

    private List<Response> responses(List<Row> rows) {
        if (rows.isEmpty() || !rows.get(0).cells().containsKey("sample")) {
            throw new TaskException(
                    file + ": found no column 'sample'; expected the columns sample, trial, value, unit (and text,"
                            + " material_id, label where they apply).");
        }
        Set<String> trials = new LinkedHashSet<>();
        rows.forEach(row -> trials.add(row.get("trial")));
        List<String> order = new ArrayList<>(trials);
        Map<String, Response> given = new LinkedHashMap<>();
        for (Row row : rows) {
            Sample sample = sample(row);
            Response response = response(row, sample, order.indexOf(row.get("trial")));
            if (given.put(response.key(), response) != null) {
                throw new TaskException(file + ", line " + row.line() + ": sample '" + sample.name() + "' has a second"
                        + " answer in trial '" + row.get("trial") + "'; number the trials in the column 'trial'.");
            }
        }
        List<Response> all = new ArrayList<>();
        for (Sample sample : task.samples()) {
            for (int trial = 0; trial < order.size(); trial++) {
                Response silent = Response.silent(
                        sample.name(), trial, "", Status.WITHHELD, "there is no row for it in the file");
                all.add(given.getOrDefault(silent.key(), silent));
            }
        }
        return all;
    }

    private Sample sample(Row row) {
        String name = row.get("sample");
        Sample known = byName.get(name);
        if (known == null) {
            known = formula(name).map(byFormula::get).orElse(null);
        }
        if (known == null) {
            throw new TaskException(file + ", line " + row.line() + ": '" + name + "' is no sample of the task '"
                    + task.name() + "'; its samples are named " + someNames() + " …");
        }
        return known;
    }

    private String someNames() {
        return String.join(
                ", ", task.samples().stream().limit(5).map(Sample::name).toList());
    }

    private Response response(Row row, Sample sample, int trial) {
        String value = row.get("value");
        String label = row.get("label");
        String text = row.get("text");
        OptionalDouble number = number(value, row);
        boolean labelTask = task.unit().symbol().isEmpty() && number.isEmpty();
        Optional<String> word = label.isBlank() && labelTask && !isNothing(value) ? Optional.of(value) : word(label);
        Optional<String> id = word(row.get("material_id")).map(AnswersFile::canonical);
        List<Stated> stated = number.isEmpty() && word.isEmpty()
                ? List.of()
                : List.of(Stated.foreign(
                        task.property().map(property -> property.key()).orElse(""),
                        number,
                        row.get("unit").isBlank() ? task.unit().symbol() : row.get("unit"),
                        row.get("basis").isBlank() ? task.basis().words() : row.get("basis"),
                        word,
                        id));
        boolean answered = !stated.isEmpty() || !text.isBlank();
        return new Response(
                sample.name(),
                trial,
                "",
                answered ? Status.GIVEN : Status.WITHHELD,
                text,
                answered ? "" : "the value is empty",
                stated,
                List.of(),
                List.of(),
                number(row.get("confidence"), row),
                row.get("model"),
                new Effort(0, 0, 0, 0, (long) number(row.get("millis"), row).orElse(0), number(row.get("cost"), row)),
                Optional.empty());
    }

    private OptionalDouble number(String cell, Row row) {
        if (isNothing(cell)) {
            return OptionalDouble.empty();
        }
        try {
            double value = Double.parseDouble(cell.replace('−', '-'));
            if (Double.isFinite(value)) {
                return OptionalDouble.of(value);
            }
        } catch (NumberFormatException e) {
            if (task.unit().symbol().isEmpty()) {
                return OptionalDouble.empty();
            }
        }
        throw new TaskException(file + ", line " + row.line() + ": found '" + cell
                + "', expected a number, or nothing for \"not answered\"; prose belongs into the column 'text'.");
    }

    private static boolean isNothing(String cell) {
        return cell.isBlank() || NOTHING.contains(cell.toLowerCase(Locale.ROOT));
    }

    private static Optional<String> word(String cell) {
        return isNothing(cell) ? Optional.empty() : Optional.of(cell);
    }

    private static String canonical(String id) {
        try {
            return MaterialId.parse(id).toString();
        } catch (IllegalArgumentException e) {
            return id;
        }
    }

    private static Optional<Composition> formula(String name) {
        try {
            return Optional.of(Composition.of(name).reduced());
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static List<Row> lines(String file, String text) {
        List<Row> rows = new ArrayList<>();
        int number = 0;
        for (String line : text.split("\n", -1)) {
            number++;
            if (!line.isBlank()) {
                rows.add(row(file, number, line));
            }
        }
        return rows;
    }

    private static Row row(String file, int number, String line) {
        try {
            Map<String, String> cells = new LinkedHashMap<>();
            JsonNode node = JSON.readTree(line);
            node.properties()
                    .forEach(entry -> cells.put(
                            entry.getKey(),
                            entry.getValue().isNull()
                                    ? ""
                                    : entry.getValue().asText().strip()));
            return new Row(number, cells);
        } catch (JsonProcessingException e) {
            throw new TaskException(
                    file + ", line " + number + ": " + e.getOriginalMessage()
                            + ". Expected CSV with a first line of column names in a file that ends in .csv, or one JSON"
                            + " object a line.",
                    e);
        }
    }
}
