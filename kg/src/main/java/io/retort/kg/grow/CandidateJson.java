package io.retort.kg.grow;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.retort.agent.trace.EvidenceJson;
import io.retort.core.evidence.Conditions;
import io.retort.core.evidence.Evidence;
import io.retort.core.evidence.MaterialId;
import io.retort.core.evidence.Method;
import io.retort.core.evidence.Properties;
import io.retort.core.evidence.Property;
import io.retort.core.evidence.PropertyValue;
import io.retort.core.evidence.Provenance;
import io.retort.core.formula.Composition;
import io.retort.core.quantity.Quantity;
import io.retort.core.quantity.Unit;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Candidates as lines: those that people and programs hand in, and those that are kept. */
public final class CandidateJson {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final String EXAMPLE = "{\"material_id\":\"mp-804\",\"formula\":\"GaN\",\"property\":\"band_gap\","
            + "\"value\":3.4,\"unit\":\"eV\",\"method\":\"experiment\",\"by\":\"text mining\",\"reference\":\"doi:10.1063/1.1368156\","
            + "\"quote\":\"GaN has a gap of 3.4 eV\"}";

    private CandidateJson() {}

    /**
     * Reads a line that was handed in. {@code unit}, {@code method}, {@code quote} may be missing; the critic minds.
     *
     * @throws IllegalArgumentException where the line is no candidate; the message shows one
     */
    public static Candidate proposed(String line, Instant now) {
        try {
            JsonNode node = MAPPER.readTree(line);
            Property property = Properties.of(text(node, "property"));
            String by = text(node, "by");
            Evidence fact = Evidence.recorded(
                    MaterialId.parse(text(node, "material_id")),
                    Composition.of(text(node, "formula")),
                    property,
                    value(node, property),
                    Conditions.NONE,
                    new Provenance(
                            by,
                            Optional.empty(),
                            text(node, "reference"),
                            new Method(node.path("method").asText(""), Method.Kind.DERIVED),
                            now,
                            Optional.empty(),
                            Accepted.LICENCE,
                            List.of()));
            return new Candidate(
                    fact,
                    new Origin(
                            by,
                            text(node, "reference"),
                            Optional.ofNullable(node.get("quote")).map(JsonNode::asText),
                            now));
        } catch (JsonProcessingException | IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "This line is no candidate (" + e.getMessage() + "). Expected one such as " + EXAMPLE, e);
        }
    }

    static String kept(Candidate candidate) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.set("fact", EvidenceJson.write(candidate.fact()));
        Origin origin = candidate.origin();
        ObjectNode from = node.putObject("origin").put("by", origin.by()).put("reference", origin.reference());
        origin.quote().ifPresent(quote -> from.put("quote", quote));
        from.put("at", origin.at().toString());
        return node.toString();
    }

    /** What {@link #kept} wrote. */
    static Candidate read(String line) {
        try {
            JsonNode node = MAPPER.readTree(line);
            JsonNode from = node.path("origin");
            return new Candidate(
                    EvidenceJson.read(node.path("fact")),
                    new Origin(
                            from.path("by").asText(),
                            from.path("reference").asText(),
                            Optional.ofNullable(from.get("quote")).map(JsonNode::asText),
                            Instant.parse(from.path("at").asText())));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("The file of candidates is broken: " + e.getOriginalMessage(), e);
        }
    }

    private static PropertyValue value(JsonNode node, Property property) {
        JsonNode value = node.path("value");
        return switch (property.kind()) {
            case NUMBER -> number(node, value, property);
            case LABEL -> new PropertyValue.Label(text(node, "value"));
            case FLAG -> new PropertyValue.Flag(value.asBoolean());
            case TENSOR -> throw new IllegalArgumentException("a tensor is not taken as a candidate");
        };
    }

    private static PropertyValue number(JsonNode node, JsonNode value, Property property) {
        if (!value.isNumber()) {
            throw new IllegalArgumentException("'value' is " + value + ", expected a number");
        }
        String unit = node.path("unit").asText(property.unit().symbol());
        return new PropertyValue.Number(new Quantity(value.asDouble(), Unit.of(unit)));
    }

    private static String text(JsonNode node, String name) {
        if (!node.path(name).isValueNode()) {
            throw new IllegalArgumentException("'" + name + "' is missing");
        }
        return node.get(name).asText();
    }
}
