package io.retort.client.mp;

import com.fasterxml.jackson.databind.JsonNode;
import io.retort.core.evidence.MaterialId;
import io.retort.core.format.StructureFiles;
import io.retort.core.structure.Structure;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * A document as it came, read leniently: a field that is missing, null or of another type than expected gives nothing
 * and spoils nothing. {@link #state} tells the cases apart, {@link #raw} has everything.
 *
 * @param raw as the service sent it
 * @param requested the fields that were asked for; empty for all
 */
public record Fields(JsonNode raw, List<String> requested) {

    public Fields {
        requested = List.copyOf(requested);
    }

    /** With everything asked for. */
    public static Fields of(JsonNode raw) {
        return new Fields(raw, List.of());
    }

    /** What is known of a field. @param path dotted: {@code symmetry.number} */
    public FieldState state(String path) {
        JsonNode node = node(path);
        if (!node.isMissingNode()) {
            return node.isNull() ? FieldState.NULL : FieldState.PRESENT;
        }
        return requested.isEmpty() || requested.stream().anyMatch(field -> covers(field, path))
                ? FieldState.ABSENT
                : FieldState.NOT_REQUESTED;
    }

    /** The field itself; a missing node where it is not there. */
    public JsonNode node(String path) {
        JsonNode direct = raw.path(path);
        if (!direct.isMissingNode() || path.indexOf('.') < 0) {
            return direct;
        }
        JsonNode node = raw;
        for (String name : path.split("\\.")) {
            node = node.path(name);
        }
        return node;
    }

    public OptionalDouble number(String path) {
        return number(node(path));
    }

    /** Also where it is written {@code 2.0}. */
    public OptionalLong whole(String path) {
        OptionalDouble number = number(path);
        return number.isPresent() && number.getAsDouble() == Math.rint(number.getAsDouble())
                ? OptionalLong.of((long) number.getAsDouble())
                : OptionalLong.empty();
    }

    public Optional<String> text(String path) {
        JsonNode node = node(path);
        return node.isValueNode() && !node.isNull() ? Optional.of(node.asText()) : Optional.empty();
    }

    public Optional<Boolean> flag(String path) {
        JsonNode node = node(path);
        if (node.isTextual() && node.asText().matches("(?i)true|false")) {
            return Optional.of(Boolean.parseBoolean(node.asText()));
        }
        return node.isBoolean() ? Optional.of(node.asBoolean()) : Optional.empty();
    }

    /** In whichever spelling it came. */
    public Optional<MaterialId> id(String path) {
        return text(path).flatMap(Fields::spelled);
    }

    public List<MaterialId> ids(String path) {
        return texts(path).stream().flatMap(text -> spelled(text).stream()).toList();
    }

    public List<String> texts(String path) {
        List<String> texts = new ArrayList<>();
        node(path).forEach(item -> {
            if (item.isValueNode() && !item.isNull()) {
                texts.add(item.asText());
            }
        });
        return List.copyOf(texts);
    }

    /** Empty where any of them is not a number. */
    public List<Double> numbers(String path) {
        return numbers(node(path));
    }

    /** A table of numbers, such as a tensor; empty where any cell is not a number. */
    public List<List<Double>> rows(String path) {
        List<List<Double>> rows = new ArrayList<>();
        for (JsonNode row : node(path)) {
            List<Double> numbers = numbers(row);
            if (numbers.isEmpty()) {
                return List.of();
            }
            rows.add(numbers);
        }
        return List.copyOf(rows);
    }

    /** The members of a list, each readable like this. */
    public List<Fields> items(String path) {
        List<Fields> items = new ArrayList<>();
        node(path).forEach(item -> items.add(Fields.of(item)));
        return List.copyOf(items);
    }

    /** A time; documents write UTC without saying so. */
    public Optional<Instant> time(String path) {
        JsonNode node = node(path);
        return instant(node.path("$date").asText(node.asText("")));
    }

    /** A crystal in pymatgen's JSON, in the cell as calculated: often neither primitive nor conventional. */
    public Optional<Structure> structure(String path) {
        JsonNode node = node(path);
        if (!node.isObject()) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    StructureFiles.read("structure.json", node.toString()).structure());
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static boolean covers(String field, String path) {
        return path.equals(field) || path.startsWith(field + ".") || field.startsWith(path + ".");
    }

    private static OptionalDouble number(JsonNode node) {
        boolean text = node.isTextual() && node.asText().matches("[+-]?\\d+(\\.\\d*)?([eE][+-]?\\d+)?");
        double value =
                node.isNumber() || text ? node.asDouble(Double.parseDouble(text ? node.asText() : "0")) : Double.NaN;
        return Double.isFinite(value) ? OptionalDouble.of(value) : OptionalDouble.empty();
    }

    private static List<Double> numbers(JsonNode list) {
        List<Double> numbers = new ArrayList<>();
        for (JsonNode item : list) {
            OptionalDouble number = number(item);
            if (number.isEmpty()) {
                return List.of();
            }
            numbers.add(number.getAsDouble());
        }
        return List.copyOf(numbers);
    }

    private static Optional<MaterialId> spelled(String text) {
        try {
            return Optional.of(MaterialId.mp(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Optional<Instant> instant(String text) {
        try {
            return text.isEmpty()
                    ? Optional.empty()
                    : Optional.of(
                            text.matches(".*(Z|[+-]\\d\\d:\\d\\d)")
                                    ? OffsetDateTime.parse(text).toInstant()
                                    : LocalDateTime.parse(text).toInstant(ZoneOffset.UTC));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
