package io.retort.core.format;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** JSON values that know their line; what the JSON formats read from. */
sealed interface Json {

    /** A site of a rich document takes some thirty values. */
    long VALUES_A_SITE = 60;

    /** Counted from 1. */
    int line();

    /** Values are counted before they are kept, so that a hostile text cannot fill the memory. */
    final class Budget {

        private final ReadLog log;
        private long left;

        Budget(ReadLog log, long values) {
            this.log = log;
            this.left = values;
        }

        void spend(int line) {
            if (--left < 0) {
                throw log.error(
                        line,
                        "too many values",
                        "at most " + VALUES_A_SITE
                                + " for each allowed site (raise it with ReadOptions.withMaxSites or --max-sites)");
            }
        }
    }

    record Obj(Map<String, Json> members, int line) implements Json {}

    record Arr(List<Json> items, int line) implements Json {}

    record Num(double value, int line) implements Json {}

    record Text(String value, int line) implements Json {}

    /** true, false and null. */
    record Word(String value, int line) implements Json {}

    /** A member of an object; empty where this is none, it has none or it is null. */
    default Optional<Json> get(String key) {
        return this instanceof Obj object
                ? Optional.ofNullable(object.members.get(key))
                        .filter(value -> !(value instanceof Word word) || !word.value.equals("null"))
                : Optional.empty();
    }

    /** The items of an array; empty for anything else. */
    default List<Json> list() {
        return this instanceof Arr array ? array.items : List.of();
    }

    /** NaN for anything but a number. */
    default double number() {
        return this instanceof Num number ? number.value : Double.NaN;
    }

    /** Empty for anything but a text. */
    default String text() {
        return this instanceof Text text ? text.value : "";
    }

    /** Every number of an array, nested ones row by row; empty where one item is none. */
    default double[] numbers(int count) {
        List<Double> numbers = new ArrayList<>();
        collect(this, numbers, count);
        boolean complete = numbers.size() == count && numbers.stream().noneMatch(n -> n.isNaN() || n.isInfinite());
        return complete ? numbers.stream().mapToDouble(Double::doubleValue).toArray() : new double[0];
    }

    private static void collect(Json value, List<Double> numbers, int limit) {
        if (value instanceof Arr array) {
            array.items.forEach(item -> collect(item, numbers, limit));
        } else if (numbers.size() <= limit) {
            numbers.add(value.number());
        }
    }

    /** Every value of a text: one for JSON, one a line for JSON Lines. */
    static List<Json> parse(StructureText text, ReadLog log) {
        StreamReadConstraints limits = StreamReadConstraints.builder()
                .maxNestingDepth(log.options().maxDepth())
                .build();
        JsonFactory factory =
                JsonFactory.builder().streamReadConstraints(limits).build();
        List<Json> values = new ArrayList<>();
        Budget budget = new Budget(log, VALUES_A_SITE * log.options().maxSites());
        try (JsonParser parser = factory.createParser(text.bytes(), 0, text.length())) {
            while (parser.nextToken() != null) {
                values.add(value(parser, budget));
            }
            return values;
        } catch (JsonProcessingException e) {
            int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
            throw log.error(
                    Math.max(1, line),
                    String.valueOf(e.getOriginalMessage()).replace(" in null", ""),
                    "well-formed JSON");
        } catch (IOException e) {
            throw log.error(1, String.valueOf(e.getMessage()), "JSON in UTF-8"); // the bytes are in memory
        }
    }

    private static Json value(JsonParser parser, Budget budget) throws IOException {
        int line = parser.currentTokenLocation().getLineNr();
        budget.spend(line);
        return switch (parser.currentToken()) {
            case START_OBJECT -> object(parser, line, budget);
            case START_ARRAY -> array(parser, line, budget);
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new Num(Numbers.parse(parser.getText()), line);
            case VALUE_STRING -> new Text(parser.getText(), line);
            default -> new Word(parser.getText(), line);
        };
    }

    private static Json object(JsonParser parser, int line, Budget budget) throws IOException {
        Map<String, Json> members = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String key = parser.currentName();
            parser.nextToken();
            members.put(key, value(parser, budget));
        }
        return new Obj(members, line);
    }

    private static Json array(JsonParser parser, int line, Budget budget) throws IOException {
        List<Json> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(value(parser, budget));
        }
        return new Arr(items, line);
    }
}
