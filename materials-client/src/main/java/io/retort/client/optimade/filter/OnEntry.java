package io.retort.client.optimade.filter;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.retort.client.optimade.Timestamps;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A filter's verdict on one entry. */
final class OnEntry implements Filter.Reader<Verdict> {

    private final JsonNode entry;

    OnEntry(JsonNode entry) {
        this.entry = entry;
    }

    static boolean isTimestamp(Operand operand) {
        return operand instanceof Field field && field.names().equals(List.of("last_modified"));
    }

    @Override
    public Verdict everything(Filter.Everything filter) {
        return Verdict.YES;
    }

    @Override
    public Verdict and(Filter.And filter) {
        return Verdict.all(filter.parts().stream().map(part -> part.read(this)).toList());
    }

    @Override
    public Verdict or(Filter.Or filter) {
        return Verdict.any(filter.parts().stream().map(part -> part.read(this)).toList());
    }

    @Override
    public Verdict not(Filter.Not filter) {
        return filter.filter().read(this).opposite();
    }

    @Override
    public Verdict comparison(Filter.Comparison filter) {
        JsonNode left = value(filter.left());
        JsonNode right = value(filter.right());
        if (isUnknown(left) || isUnknown(right)) {
            return Verdict.UNKNOWN;
        }
        if (isTimestamp(filter.left()) || isTimestamp(filter.right())) {
            return Verdict.of(filter.operator().accepts(instant(left, filter).compareTo(instant(right, filter))));
        }
        return Verdict.of(compared(left, filter.operator(), right, filter));
    }

    @Override
    public Verdict known(Filter.Known filter) {
        return Verdict.of(isUnknown(value(filter.field())) != filter.known());
    }

    @Override
    public Verdict matching(Filter.Matching filter) {
        JsonNode text = value(filter.field());
        JsonNode part = value(filter.value());
        return isUnknown(text) || isUnknown(part)
                ? Verdict.UNKNOWN
                : Verdict.of(matched(text, filter.match(), part, filter));
    }

    @Override
    public Verdict has(Filter.Has filter) {
        List<JsonNode> columns = filter.fields().stream().map(this::value).toList();
        if (columns.stream().anyMatch(OnEntry::isUnknown)) {
            return Verdict.UNKNOWN;
        }
        int rows = rows(columns, filter);
        return Verdict.of(
                switch (filter.quantifier()) {
                    case ONE, ANY -> filter.tuples().stream().anyMatch(tuple -> isMet(tuple, columns, rows, filter));
                    case ALL -> filter.tuples().stream().allMatch(tuple -> isMet(tuple, columns, rows, filter));
                    case ONLY -> isOnly(columns, rows, filter);
                });
    }

    @Override
    public Verdict length(Filter.Length filter) {
        JsonNode list = value(filter.field());
        JsonNode wanted = value(filter.value());
        if (!list.isArray() || isUnknown(wanted)) {
            return Verdict.UNKNOWN;
        }
        if (!wanted.isNumber()) {
            throw new UnsupportedFilterException(filter, "a length is a number");
        }
        Operator operator = filter.operator().orElse(Operator.EQUAL);
        return Verdict.of(operator.accepts(Double.compare(list.size(), wanted.doubleValue())));
    }

    @Override
    public Verdict truth(Filter.Truth filter) {
        JsonNode value = value(filter.field());
        if (!isUnknown(value) && !value.isBoolean()) {
            throw new UnsupportedFilterException(filter, "only a property that is TRUE or FALSE can stand alone");
        }
        return isUnknown(value) ? Verdict.UNKNOWN : Verdict.of(value.booleanValue());
    }

    private static int rows(List<JsonNode> columns, Filter.Has filter) {
        if (columns.stream().anyMatch(column -> !column.isArray())) {
            throw new UnsupportedFilterException(filter, "HAS is for lists; compare single values with = or CONTAINS");
        }
        int rows = columns.get(0).size();
        boolean uneven = columns.stream().anyMatch(column -> column.size() != rows)
                || filter.tuples().stream().anyMatch(tuple -> tuple.size() != columns.size());
        if (uneven) {
            throw new UnsupportedFilterException(
                    filter, "lists read side by side are equally long and each has its value after HAS");
        }
        return rows;
    }

    private boolean isMet(List<Item> tuple, List<JsonNode> columns, int rows, Filter filter) {
        for (int row = 0; row < rows; row++) {
            if (meets(tuple, columns, row, filter)) {
                return true;
            }
        }
        return false;
    }

    private boolean isOnly(List<JsonNode> columns, int rows, Filter.Has filter) {
        for (int i = 0; i < rows; i++) {
            int row = i;
            if (filter.tuples().stream().noneMatch(tuple -> meets(tuple, columns, row, filter))) {
                return false;
            }
        }
        return rows > 0;
    }

    private boolean meets(List<Item> tuple, List<JsonNode> columns, int row, Filter filter) {
        boolean met = true;
        for (int i = 0; i < columns.size(); i++) {
            met &= meets(tuple.get(i), columns.get(i).get(row), filter); // all, so that a wrong type is always told
        }
        return met;
    }

    private boolean meets(Item item, JsonNode member, Filter filter) {
        JsonNode wanted = value(item.value());
        if (isUnknown(member) || isUnknown(wanted)) {
            return false;
        }
        if (item instanceof Item.Matched matched) {
            return matched(member, matched.match(), wanted, filter);
        }
        Operator operator = item instanceof Item.Compared compared ? compared.operator() : Operator.EQUAL;
        return compared(member, operator, wanted, filter);
    }

    private static boolean compared(JsonNode left, Operator operator, JsonNode right, Filter filter) {
        if (left.isNumber() && right.isNumber()) {
            return operator.accepts(Double.compare(left.doubleValue() + 0.0, right.doubleValue() + 0.0));
        }
        if (left.isTextual() && right.isTextual()) {
            return operator.accepts(left.textValue().compareTo(right.textValue()));
        }
        if (left.isBoolean() && right.isBoolean() && !operator.isRelative()) {
            return operator.accepts(Boolean.compare(left.booleanValue(), right.booleanValue()));
        }
        throw new UnsupportedFilterException(
                filter, "a " + kind(left) + " cannot be compared with a " + kind(right) + " by " + operator);
    }

    private static boolean matched(JsonNode text, Match match, JsonNode part, Filter filter) {
        if (!text.isTextual() || !part.isTextual()) {
            throw new UnsupportedFilterException(filter, match + " is for texts, not for a " + kind(text));
        }
        return match.accepts(text.textValue(), part.textValue());
    }

    private static Instant instant(JsonNode value, Filter filter) {
        return Timestamps.read(value.asText())
                .orElseThrow(() -> new UnsupportedFilterException(
                        filter, "'" + value.asText() + "' is not a time such as 2024-05-31T12:00:00Z"));
    }

    private static String kind(JsonNode value) {
        return value.isArray() ? "list" : value.getNodeType().toString().toLowerCase(Locale.ROOT);
    }

    private static boolean isUnknown(JsonNode value) {
        return value.isMissingNode() || value.isNull();
    }

    private JsonNode value(Operand operand) {
        if (operand instanceof Operand.Text text) {
            return TextNode.valueOf(text.value());
        }
        if (operand instanceof Operand.Num number) {
            return DoubleNode.valueOf(number.value());
        }
        return operand instanceof Operand.Bool bool ? BooleanNode.valueOf(bool.value()) : value((Field) operand);
    }

    private JsonNode value(Field field) {
        String first = field.names().get(0);
        if (first.equals("id") || first.equals("type")) {
            return entry.path(first);
        }
        JsonNode attribute = entry.path("attributes").path(first);
        if (attribute.isMissingNode() && Vocabulary.RELATED.contains(first)) {
            return related(field);
        }
        return within(attribute, field.names().subList(1, field.names().size()));
    }

    private JsonNode related(Field field) {
        if (!field.names().subList(1, field.names().size()).equals(List.of("id"))) {
            throw new UnsupportedFilterException(
                    field,
                    "of related entries only the id is at hand: "
                            + field.names().get(0) + ".id");
        }
        JsonNode data = entry.path("relationships").path(field.names().get(0)).path("data");
        return data.isMissingNode() ? data : within(data, List.of("id"));
    }

    /** What lies deeper; of a list, what lies in each of its members. */
    private static JsonNode within(JsonNode outer, List<String> names) {
        JsonNode value = outer;
        for (String name : names) {
            if (value.isArray()) {
                ArrayNode members = JsonNodeFactory.instance.arrayNode();
                value.forEach(member -> members.add(
                        Optional.<JsonNode>ofNullable(member.get(name)).orElse(JsonNodeFactory.instance.nullNode())));
                value = members;
            } else {
                value = Optional.<JsonNode>ofNullable(value.get(name)).orElse(MissingNode.getInstance());
            }
        }
        return value;
    }
}
