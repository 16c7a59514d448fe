package io.retort.agent.tool;

import dev.langchain4j.agent.tool.ToolSpecification;
import dev.langchain4j.model.chat.request.json.JsonArraySchema;
import dev.langchain4j.model.chat.request.json.JsonBooleanSchema;
import dev.langchain4j.model.chat.request.json.JsonEnumSchema;
import dev.langchain4j.model.chat.request.json.JsonIntegerSchema;
import dev.langchain4j.model.chat.request.json.JsonNumberSchema;
import dev.langchain4j.model.chat.request.json.JsonObjectSchema;
import dev.langchain4j.model.chat.request.json.JsonSchemaElement;
import dev.langchain4j.model.chat.request.json.JsonStringSchema;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The parameters of a tool as JSON schema, read off its record. A component {@code onePerFormula} is the parameter
 * {@code one_per_formula}; one that is neither {@code Optional} nor {@code List} nor {@code boolean} is required (a
 * {@code boolean} that is left out is false).
 */
final class ToolSchema {

    private ToolSchema() {}

    static ToolSpecification specification(Tool<?> tool) {
        return ToolSpecification.builder()
                .name(tool.name())
                .description(tool.purpose())
                .parameters(object(tool.arguments(), Optional.empty()))
                .build();
    }

    static JsonObjectSchema object(Class<?> type, Optional<String> description) {
        JsonObjectSchema.Builder schema = JsonObjectSchema.builder();
        description.ifPresent(schema::description);
        List<String> required = new ArrayList<>();
        for (RecordComponent component : type.getRecordComponents()) {
            Optional<String> words =
                    Optional.ofNullable(component.getAnnotation(Describe.class)).map(Describe::value);
            schema.addProperty(parameter(component), element(component.getGenericType(), words));
            if (isRequired(component)) {
                required.add(parameter(component));
            }
        }
        return schema.required(required).additionalProperties(false).build();
    }

    static String parameter(RecordComponent component) {
        return component.getName().replaceAll("([a-z0-9])([A-Z])", "$1_$2").toLowerCase(Locale.ROOT);
    }

    static boolean isRequired(RecordComponent component) {
        Class<?> type = component.getType();
        return type != Optional.class && type != List.class && type != boolean.class;
    }

    /** What a value of this type holds: the {@code T} of {@code Optional<T>} and {@code List<T>}. */
    static Type content(Type type) {
        return ((ParameterizedType) type).getActualTypeArguments()[0];
    }

    static Class<?> raw(Type type) {
        return type instanceof ParameterizedType generic ? (Class<?>) generic.getRawType() : (Class<?>) type;
    }

    static List<String> values(Class<?> enumeration) {
        return Arrays.stream(enumeration.getEnumConstants())
                .map(constant -> ((Enum<?>) constant).name().toLowerCase(Locale.ROOT))
                .toList();
    }

    private static JsonSchemaElement element(Type type, Optional<String> description) {
        Class<?> raw = raw(type);
        String words = description.orElse("");
        if (raw == Optional.class) {
            return element(content(type), description);
        } else if (raw == List.class) {
            return JsonArraySchema.builder()
                    .description(words)
                    .items(element(content(type), Optional.empty()))
                    .build();
        } else if (raw == String.class) {
            return JsonStringSchema.builder().description(words).build();
        } else if (raw == int.class || raw == Integer.class || raw == long.class || raw == Long.class) {
            return JsonIntegerSchema.builder().description(words).build();
        } else if (raw == double.class || raw == Double.class) {
            return JsonNumberSchema.builder().description(words).build();
        } else if (raw == boolean.class || raw == Boolean.class) {
            return JsonBooleanSchema.builder().description(words).build();
        } else if (raw.isEnum()) {
            return JsonEnumSchema.builder()
                    .description(words)
                    .enumValues(values(raw))
                    .build();
        } else if (raw.isRecord()) {
            return object(raw, description);
        }
        throw new IllegalArgumentException("A tool parameter of type " + type
                + " has no JSON schema; use String, a number, boolean, an enum, a record, Optional or List of these.");
    }
}
