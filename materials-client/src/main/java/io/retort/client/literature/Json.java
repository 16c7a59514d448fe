package io.retort.client.literature;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.retort.core.source.SourceException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Answers in JSON, read leniently: what is missing or of another type gives nothing. */
final class Json {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private Json() {}

    /** @throws SourceException where it is not JSON */
    static JsonNode read(String service, byte[] body) {
        try {
            return MAPPER.readTree(body);
        } catch (IOException e) {
            throw new SourceException(
                    service + " answered with something that is not JSON; try again in some minutes.", e);
        }
    }

    /** Empty where it is not there or null. */
    static String text(JsonNode node) {
        return node.isValueNode() && !node.isNull() ? node.asText() : "";
    }

    static Optional<String> present(JsonNode node) {
        return Optional.of(text(node)).filter(text -> !text.isBlank());
    }

    static List<JsonNode> items(JsonNode list) {
        List<JsonNode> items = new ArrayList<>();
        if (list.isArray()) {
            list.forEach(items::add);
        }
        return items;
    }
}
