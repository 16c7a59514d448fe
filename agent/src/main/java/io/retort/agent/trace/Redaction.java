package io.retort.agent.trace;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Takes keys out of what is written down: the configured ones by their value, others by their shape. Puts the fields of
 * every object in alphabetical order on the way, so that one content has one spelling (as RFC 8785 orders them).
 */
final class Redaction {

    static final String MASK = "[redacted]";

    private static final Pattern SHAPES = Pattern.compile("\\bsk-[A-Za-z0-9_-]{16,}"
            + "|\\bAIza[0-9A-Za-z_-]{30,}"
            + "|\\bgh[pousr]_[0-9A-Za-z]{30,}"
            + "|(?i)(?<=\\bbearer )[a-z0-9._~+/=-]{16,}"
            + "|(?i)(?<=api[_-]?key[\"']?[=:] ?[\"']?)[a-z0-9_-]{16,}");

    private static final int SHORTEST = 8;

    private final List<String> secrets;

    /** @param secrets values of the configured keys; ones shorter than 8 characters would mask ordinary words */
    Redaction(Collection<String> secrets) {
        this.secrets =
                secrets.stream().filter(secret -> secret.length() >= SHORTEST).toList();
    }

    JsonNode of(JsonNode node) {
        if (node.isTextual()) {
            String clean = of(node.textValue());
            return clean.equals(node.textValue()) ? node : JsonNodeFactory.instance.textNode(clean);
        } else if (node.isArray()) {
            ArrayNode array = JsonNodeFactory.instance.arrayNode(node.size());
            node.forEach(item -> array.add(of(item)));
            return array;
        } else if (node.isObject()) {
            TreeMap<String, JsonNode> fields = new TreeMap<>();
            node.properties().forEach(field -> fields.put(field.getKey(), of(field.getValue())));
            ObjectNode object = JsonNodeFactory.instance.objectNode();
            object.setAll(fields);
            return object;
        }
        return node;
    }

    private String of(String text) {
        String clean = text;
        for (String secret : secrets) {
            clean = clean.replace(secret, MASK);
        }
        return SHAPES.matcher(clean).replaceAll(MASK);
    }
}
