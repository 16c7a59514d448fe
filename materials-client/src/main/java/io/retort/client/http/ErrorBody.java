package io.retort.client.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * What an error answer says, whichever shape it has: {@code {"detail": text}}, {@code {"detail": [{loc, msg}]}},
 * {@code {"message": text}} of a gateway, {@code {"error": text}} of a blocker, {@code {"errors": [{title, detail}]}} of
 * JSON:API; a web page or plain text otherwise.
 *
 * @param text in one line, at most 300 characters
 * @param field that the first complaint is about; empty where it names none
 * @param isPage whether it is a web page, which says nothing to a person
 */
record ErrorBody(String text, String field, boolean isPage) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int LONGEST = 300;

    static ErrorBody read(byte[] body) {
        String text = new String(body, StandardCharsets.UTF_8).strip();
        if (text.startsWith("<")) {
            return new ErrorBody("", "", true);
        }
        try {
            JsonNode node = text.startsWith("{") ? JSON.readTree(text) : JSON.missingNode();
            return node.isObject() ? of(node) : plain(text);
        } catch (IOException e) {
            return plain(text);
        }
    }

    private static ErrorBody of(JsonNode node) {
        JsonNode complaints = node.path("detail").isArray() ? node.path("detail") : node.path("errors");
        if (complaints.isArray() && !complaints.isEmpty()) {
            List<String> texts = new ArrayList<>();
            complaints.forEach(complaint -> texts.add(complaint(complaint)));
            return new ErrorBody(line(String.join("; ", texts)), field(complaints.get(0)), false);
        }
        for (String name : List.of("detail", "message", "error")) {
            if (node.path(name).isTextual()) {
                return plain(node.path(name).asText());
            }
        }
        return plain(node.toString());
    }

    /** {@code band_gap_min: Input should be a valid number (found abc)}. */
    private static String complaint(JsonNode node) {
        String field = field(node);
        String what = node.path("msg")
                .asText(node.path("detail").asText(node.path("title").asText()));
        JsonNode input = node.path("input");
        String found = input.isValueNode() && !input.isNull() ? " (found " + input.asText() + ")" : "";
        return (field.isEmpty() ? "" : field + ": ") + what + found;
    }

    /** The last name of {@code ["query", "band_gap_min"]}. */
    private static String field(JsonNode node) {
        JsonNode path = node.path("loc");
        return path.isArray() && !path.isEmpty() ? path.get(path.size() - 1).asText() : "";
    }

    private static ErrorBody plain(String text) {
        return new ErrorBody(line(text), "", false);
    }

    private static String line(String text) {
        String line = text.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
    }
}
