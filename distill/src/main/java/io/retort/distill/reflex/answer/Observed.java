package io.retort.distill.reflex.answer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** A tool's result as the model sees it. */
final class Observed {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** A fact in it; value and conditions as text. */
    record Fact(
            String id,
            String material,
            String formula,
            String property,
            JsonNode value,
            String method,
            String conditions) {

        OptionalDouble number() {
            return value.isNumber() ? OptionalDouble.of(value.doubleValue()) : OptionalDouble.empty();
        }
    }

    /** Something to be said beside it. */
    record Note(String kind, String text) {}

    private final JsonNode node;

    private Observed(JsonNode node) {
        this.node = node;
    }

    static Observed read(String json) {
        try {
            return new Observed(JSON.readTree(json));
        } catch (JsonProcessingException e) {
            return new Observed(MissingNode.getInstance());
        }
    }

    /** Without what is good to know: why this record, and which others are near. */
    Observed inBrief() {
        if (!(node instanceof ObjectNode object)) {
            return this;
        }
        ObjectNode brief = object.deepCopy();
        ArrayNode notes = brief.putArray("notes");
        node.path("notes").forEach(note -> {
            if (!note.path("kind").asText().matches("entry|rival|hint|own|ask")) {
                notes.add(note);
            }
        });
        return new Observed(brief);
    }

    boolean failed() {
        return node.isMissingNode() || node.has("failure");
    }

    String outcome() {
        return node.path("outcome").asText();
    }

    String summary() {
        return node.path("summary").asText();
    }

    List<Fact> facts() {
        List<Fact> facts = new ArrayList<>();
        for (JsonNode fact : node.path("evidence")) {
            facts.add(new Fact(
                    fact.path("id").asText(),
                    fact.path("material_id").asText(),
                    fact.path("formula").asText(),
                    fact.path("property").asText(),
                    fact.path("value"),
                    fact.path("method").asText(),
                    fact.path("conditions").asText()));
        }
        return facts;
    }

    /** The same result with the facts of one property by this method in front of the others. */
    Observed preferring(String property, String method) {
        String material =
                facts(property).stream().findFirst().map(Fact::material).orElse("");
        ObjectNode sorted = node.deepCopy();
        ArrayNode evidence = sorted.putArray("evidence");
        for (boolean first : new boolean[] {true, false}) {
            for (JsonNode fact : node.path("evidence")) {
                boolean wanted = fact.path("property").asText().equals(property)
                        && fact.path("material_id").asText().equals(material)
                        && fact.path("method").asText().equalsIgnoreCase(method);
                if (wanted == first) {
                    evidence.add(fact);
                }
            }
        }
        return new Observed(sorted);
    }

    /** The facts of one property about the material that the first of them is about. */
    List<Fact> facts(String property) {
        List<Fact> all =
                facts().stream().filter(f -> f.property().equals(property)).toList();
        return all.stream()
                .filter(f -> f.material().equals(all.get(0).material()))
                .toList();
    }

    Optional<Fact> fact(String property) {
        return facts().stream().filter(f -> f.property().equals(property)).findFirst();
    }

    List<Note> notes() {
        List<Note> notes = new ArrayList<>();
        for (JsonNode note : node.path("notes")) {
            notes.add(new Note(note.path("kind").asText(), note.path("text").asText()));
        }
        return notes;
    }

    List<String> artifacts() {
        List<String> ids = new ArrayList<>();
        node.path("artifacts").forEach(artifact -> ids.add(artifact.path("id").asText()));
        return ids;
    }
}
