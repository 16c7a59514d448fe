package io.retort.eval.answer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.retort.eval.answer.Response.Status;
import io.retort.eval.task.TaskException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/** A response as one line of JSON and back. */
public final class ResponseJson {

    private static final ObjectMapper JSON = new ObjectMapper();

    private ResponseJson() {}

    /** One line, without its end. */
    public static String write(Response response) {
        ObjectNode node = JSON.createObjectNode()
                .put("sample", response.sample())
                .put("trial", response.trial())
                .put("question", response.question())
                .put("status", response.status().name().toLowerCase(Locale.ROOT))
                .put("text", response.text());
        if (!response.reason().isEmpty()) {
            node.put("reason", response.reason());
        }
        response.stated().forEach(value -> node.withArray("/stated").add(stated(value)));
        response.tools().forEach(tool -> node.withArray("/tools").add(tool));
        response.structures().forEach(file -> node.withArray("/structures").add(file));
        response.confidence().ifPresent(confidence -> node.put("confidence", confidence));
        node.put("model", response.model());
        Effort effort = response.effort();
        ObjectNode usage = node.putObject("usage")
                .put("model_calls", effort.modelCalls())
                .put("tokens_in", effort.tokensIn())
                .put("tokens_out", effort.tokensOut())
                .put("tool_calls", effort.toolCalls());
        effort.cost().ifPresent(cost -> usage.put("cost", cost));
        node.put("millis", effort.millis());
        response.trace().ifPresent(trace -> node.put("trace_id", trace));
        return node.toString();
    }

    /** What {@link #write} wrote. @throws TaskException where the line is something else */
    public static Response read(String line) {
        try {
            JsonNode node = JSON.readTree(line);
            JsonNode usage = node.path("usage");
            return new Response(
                    node.required("sample").asText(),
                    node.required("trial").asInt(),
                    node.path("question").asText(),
                    Status.valueOf(node.required("status").asText().toUpperCase(Locale.ROOT)),
                    node.path("text").asText(),
                    node.path("reason").asText(),
                    stated(node.path("stated")),
                    texts(node.path("tools")),
                    texts(node.path("structures")),
                    number(node, "confidence"),
                    node.path("model").asText(),
                    new Effort(
                            usage.path("model_calls").asInt(),
                            usage.path("tokens_in").asLong(),
                            usage.path("tokens_out").asLong(),
                            usage.path("tool_calls").asInt(),
                            node.path("millis").asLong(),
                            number(usage, "cost")),
                    text(node, "trace_id"));
        } catch (JsonProcessingException | IllegalArgumentException e) {
            throw new TaskException(
                    "'" + line.substring(0, Math.min(60, line.length())) + "' is not a kept answer.", e);
        }
    }

    private static ObjectNode stated(Stated value) {
        ObjectNode node = JSON.createObjectNode().put("property", value.property());
        value.formula().ifPresent(formula -> node.put("formula", formula));
        value.materialId().ifPresent(id -> node.put("material_id", id));
        value.value().ifPresent(number -> node.put("value", number).put("unit", value.unit()));
        if (!value.basis().isEmpty()) {
            node.put("basis", value.basis());
        }
        value.label().ifPresent(label -> node.put("label", label));
        if (!value.method().isEmpty()) {
            node.put("method", value.method());
        }
        value.evidence().ifPresent(id -> node.put("evidence", id));
        if (value.alternative()) {
            node.put("alternative", true);
        }
        value.shown()
                .ifPresent(shown ->
                        node.putObject("shown").put("value", shown.value()).put("unit", shown.unit()));
        return node;
    }

    private static List<Stated> stated(JsonNode array) {
        List<Stated> all = new ArrayList<>();
        array.forEach(node -> all.add(new Stated(
                node.path("property").asText(),
                text(node, "formula"),
                text(node, "material_id"),
                number(node, "value"),
                node.path("unit").asText(),
                node.path("basis").asText(),
                text(node, "label"),
                node.path("method").asText(),
                text(node, "evidence"),
                node.path("alternative").asBoolean(),
                Optional.ofNullable(node.get("shown"))
                        .map(shown -> new Stated.Shown(
                                shown.path("value").asDouble(),
                                shown.path("unit").asText())))));
        return all;
    }

    private static Optional<String> text(JsonNode node, String field) {
        return Optional.ofNullable(node.get(field))
                .filter(value -> !value.isNull())
                .map(JsonNode::asText);
    }

    private static OptionalDouble number(JsonNode node, String field) {
        return node.path(field).isNumber() ? OptionalDouble.of(node.path(field).asDouble()) : OptionalDouble.empty();
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(text -> texts.add(text.asText()));
        return texts;
    }
}
