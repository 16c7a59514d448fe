package io.retort.agent.tool;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.StreamSupport;

/**
 * Reads the JSON that a model wrote into the record of a tool, strictly: a misspelt, missing or mistyped argument is
 * never ignored, because a tool that runs without it answers another question.
 */
final class Arguments {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private static final int LONGEST = 100_000;

    private Arguments() {}

    static JsonNode parse(String tool, String json) throws ToolFailure {
        String text = json == null || json.isBlank() ? "{}" : json;
        if (text.length() > LONGEST) {
            throw new ToolFailure("The arguments of " + tool + " are " + text.length() + " characters long; at most "
                    + LONGEST + " are read. Ask for less at once.");
        }
        try {
            JsonNode node = MAPPER.readTree(text);
            if (node.isObject()) {
                return node;
            }
            throw new ToolFailure("The arguments of " + tool + " are a JSON " + kind(node)
                    + "; expected one object, such as {\"material\": \"GaN\"}.");
        } catch (JsonProcessingException e) {
            throw new ToolFailure("The arguments of " + tool + " are not JSON: '" + Spelling.shortened(text)
                    + "'; expected one object, such as {\"material\": \"GaN\"}.");
        }
    }

    static <A> A read(String tool, Class<A> type, JsonNode object) throws ToolFailure {
        RecordComponent[] components = type.getRecordComponents();
        List<String> names =
                Arrays.stream(components).map(ToolSchema::parameter).toList();
        for (var fields = object.fieldNames(); fields.hasNext(); ) {
            String field = fields.next();
            if (!names.contains(field)) {
                throw new ToolFailure(tool + " has no argument '" + Spelling.shortened(field) + "'"
                        + Spelling.suggestion(field, names) + " Its arguments are: " + String.join(", ", names) + ".");
            }
        }
        Object[] values = new Object[components.length];
        for (int i = 0; i < components.length; i++) {
            values[i] = value(tool, components[i], object.get(names.get(i)));
        }
        return build(tool, type, components, values);
    }

    private static Object value(String tool, RecordComponent component, JsonNode node) throws ToolFailure {
        String name = ToolSchema.parameter(component);
        Class<?> type = component.getType();
        boolean absent = node == null || node.isNull();
        if (absent && ToolSchema.isRequired(component)) {
            Describe words = component.getAnnotation(Describe.class);
            throw new ToolFailure(
                    tool + " needs the argument '" + name + "'" + (words == null ? "." : ": " + words.value()));
        } else if (absent) {
            return type == List.class ? List.of() : type == boolean.class ? (Object) false : Optional.empty();
        }
        Object read = read(tool + "." + name, component.getGenericType(), node);
        if (read instanceof String text && text.isBlank()) {
            throw new ToolFailure(tool + "." + name + " is empty; fill it in.");
        }
        return read;
    }

    private static Object read(String where, Type type, JsonNode node) throws ToolFailure {
        Class<?> raw = ToolSchema.raw(type);
        if (raw == Optional.class) {
            return Optional.of(read(where, ToolSchema.content(type), node));
        } else if (raw == List.class) {
            return list(where, ToolSchema.content(type), node);
        } else if (raw == String.class && node.isTextual()) {
            return node.textValue();
        } else if ((raw == int.class || raw == Integer.class)
                && node.canConvertToExactIntegral()
                && node.canConvertToInt()) {
            return node.intValue();
        } else if ((raw == long.class || raw == Long.class)
                && node.canConvertToExactIntegral()
                && node.canConvertToLong()) {
            return node.longValue();
        } else if ((raw == double.class || raw == Double.class)
                && node.isNumber()
                && Double.isFinite(node.doubleValue())) {
            return node.doubleValue();
        } else if ((raw == boolean.class || raw == Boolean.class) && node.isBoolean()) {
            return node.booleanValue();
        } else if (raw.isEnum() && node.isTextual()) {
            return constant(where, raw, node.textValue());
        } else if (raw.isRecord() && node.isObject()) {
            return read(where, raw, node);
        }
        throw new ToolFailure(where + " is " + Spelling.shortened(node.toString()) + ", a " + kind(node) + "; expected "
                + expected(raw) + ".");
    }

    private static List<Object> list(String where, Type content, JsonNode node) throws ToolFailure {
        if (!node.isArray()) {
            throw new ToolFailure(where + " is " + Spelling.shortened(node.toString()) + "; expected a list, such as ["
                    + (node.isTextual() ? Spelling.shortened(node.toString()) : "…") + "].");
        }
        List<Object> items = new ArrayList<>();
        for (JsonNode item : StreamSupport.stream(node.spliterator(), false).toList()) {
            items.add(read(where, content, item));
        }
        return List.copyOf(items);
    }

    private static Object constant(String where, Class<?> enumeration, String text) throws ToolFailure {
        List<String> values = ToolSchema.values(enumeration);
        int index = values.indexOf(text.strip().toLowerCase(Locale.ROOT));
        if (index < 0) {
            throw new ToolFailure(where + " is '" + Spelling.shortened(text) + "'" + Spelling.suggestion(text, values)
                    + " Expected one of: " + String.join(", ", values) + ".");
        }
        return enumeration.getEnumConstants()[index];
    }

    private static <A> A build(String tool, Class<A> type, RecordComponent[] components, Object[] values)
            throws ToolFailure {
        try {
            var constructor = type.getDeclaredConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (InvocationTargetException e) {
            // The record refuses the values: its message is advice, since records check what they are given.
            throw new ToolFailure(tool + ": " + e.getTargetException().getMessage());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("The arguments of " + tool + " cannot be built.", e);
        }
    }

    private static String expected(Class<?> type) {
        if (type.isRecord()) {
            return "an object";
        } else if (type == String.class || type.isEnum()) {
            return "a text, in quotation marks";
        } else if (type == boolean.class || type == Boolean.class) {
            return "true or false";
        }
        return type == double.class || type == Double.class ? "a number" : "a whole number";
    }

    private static String kind(JsonNode node) {
        return switch (node.getNodeType()) {
            case STRING -> "text";
            case ARRAY -> "list";
            default -> node.getNodeType().name().toLowerCase(Locale.ROOT);
        };
    }
}
