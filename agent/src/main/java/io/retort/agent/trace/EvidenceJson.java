package io.retort.agent.trace;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.retort.core.element.Element;
import io.retort.core.evidence.Conditions;
import io.retort.core.evidence.Evidence;
import io.retort.core.evidence.EvidenceId;
import io.retort.core.evidence.MaterialId;
import io.retort.core.evidence.Method;
import io.retort.core.evidence.Properties;
import io.retort.core.evidence.Property;
import io.retort.core.evidence.PropertyValue;
import io.retort.core.evidence.Provenance;
import io.retort.core.formula.Composition;
import io.retort.core.quantity.Basis;
import io.retort.core.quantity.Dimension;
import io.retort.core.quantity.Quantity;
import io.retort.core.quantity.Unit;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.StreamSupport;

/** Evidence as JSON and back, without loss: what is read equals what was written, to the last digit. */
public final class EvidenceJson {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private EvidenceJson() {}

    public static ObjectNode write(Evidence evidence) {
        ObjectNode node = JSON.objectNode().put("id", evidence.id().text());
        evidence.material()
                .ifPresent(material -> node.putObject("material")
                        .put("database", material.database())
                        .put("key", material.key()));
        evidence.composition()
                .ifPresent(composition -> composition
                        .amounts()
                        .forEach((element, amount) ->
                                node.withObject("/composition").put(element.symbol(), amount.doubleValue())));
        node.set("property", property(evidence.property()));
        node.set("value", value(evidence.value()));
        node.put("basis", evidence.basis().name());
        node.set("conditions", conditions(evidence.conditions()));
        node.set("provenance", provenance(evidence.provenance()));
        return node;
    }

    /** What {@link #write} wrote. @throws IllegalArgumentException where the JSON is not evidence */
    public static Evidence read(JsonNode node) {
        return new Evidence(
                new EvidenceId(text(node, "id")),
                optional(node, "material", m -> new MaterialId(text(m, "database"), text(m, "key"))),
                optional(node, "composition", EvidenceJson::composition),
                property(field(node, "property")),
                value(field(node, "value")),
                Basis.valueOf(text(node, "basis")),
                conditions(field(node, "conditions")),
                provenance(field(node, "provenance")));
    }

    static ObjectNode quantity(Quantity quantity) {
        ObjectNode node = JSON.objectNode().put("value", quantity.value());
        node.set("unit", unit(quantity.unit()));
        return node;
    }

    static Quantity quantity(JsonNode node) {
        return new Quantity(field(node, "value").asDouble(), unit(field(node, "unit")));
    }

    /** The symbol where it says all, else all. */
    private static JsonNode unit(Unit unit) {
        Optional<Unit> named = named(unit.symbol());
        if (named.filter(unit::equals)
                .filter(found -> found.symbol().equals(unit.symbol()))
                .isPresent()) {
            return JSON.textNode(unit.symbol());
        }
        Dimension d = unit.dimension();
        ObjectNode node = JSON.objectNode().put("symbol", unit.symbol());
        node.putArray("dimension")
                .add(d.length())
                .add(d.mass())
                .add(d.time())
                .add(d.current())
                .add(d.temperature());
        return node.put("factor", unit.factor().toString())
                .put("offset", unit.offset().toString());
    }

    private static Unit unit(JsonNode node) {
        if (node.isTextual()) {
            return Unit.of(node.textValue());
        }
        JsonNode d = field(node, "dimension");
        return new Unit(
                text(node, "symbol"),
                new Dimension(
                        d.get(0).asInt(),
                        d.get(1).asInt(),
                        d.get(2).asInt(),
                        d.get(3).asInt(),
                        d.get(4).asInt()),
                new BigDecimal(text(node, "factor")),
                new BigDecimal(text(node, "offset")));
    }

    private static Optional<Unit> named(String symbol) {
        try {
            return Optional.of(Unit.of(symbol));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Composition composition(JsonNode node) {
        Map<Element, Double> amounts = new HashMap<>();
        node.properties()
                .forEach(entry ->
                        amounts.put(Element.of(entry.getKey()), entry.getValue().asDouble()));
        return new Composition(amounts);
    }

    private static JsonNode property(Property property) {
        if (Properties.find(property.key()).filter(property::equals).isPresent()) {
            return JSON.textNode(property.key());
        }
        ObjectNode node = JSON.objectNode()
                .put("key", property.key())
                .put("kind", property.kind().name())
                .put("basis", property.basis().name())
                .put("name", property.name())
                .put("meaning", property.meaning());
        node.set("unit", unit(property.unit()));
        return node;
    }

    private static Property property(JsonNode node) {
        return node.isTextual()
                ? Properties.of(node.textValue())
                : new Property(
                        text(node, "key"),
                        Property.Kind.valueOf(text(node, "kind")),
                        unit(field(node, "unit")),
                        Basis.valueOf(text(node, "basis")),
                        text(node, "name"),
                        text(node, "meaning"));
    }

    private static ObjectNode value(PropertyValue value) {
        ObjectNode node = JSON.objectNode();
        if (value instanceof PropertyValue.Number number) {
            node.set("number", quantity(number.quantity()));
        } else if (value instanceof PropertyValue.Label label) {
            node.put("label", label.text());
        } else if (value instanceof PropertyValue.Flag flag) {
            node.put("flag", flag.value());
        } else if (value instanceof PropertyValue.Tensor tensor) {
            ArrayNode rows = node.putArray("tensor");
            tensor.rows().forEach(row -> {
                ArrayNode numbers = rows.addArray();
                row.forEach(number -> numbers.add(number.doubleValue()));
            });
            node.set("unit", unit(tensor.unit()));
        }
        return node;
    }

    private static PropertyValue value(JsonNode node) {
        if (node.has("number")) {
            return new PropertyValue.Number(quantity(field(node, "number")));
        } else if (node.has("label")) {
            return new PropertyValue.Label(text(node, "label"));
        } else if (node.has("flag")) {
            return new PropertyValue.Flag(field(node, "flag").asBoolean());
        }
        List<List<Double>> rows = new ArrayList<>();
        field(node, "tensor")
                .forEach(row -> rows.add(StreamSupport.stream(row.spliterator(), false)
                        .map(JsonNode::asDouble)
                        .toList()));
        return new PropertyValue.Tensor(rows, unit(field(node, "unit")));
    }

    private static ObjectNode conditions(Conditions conditions) {
        ObjectNode node = JSON.objectNode();
        conditions.temperature().ifPresent(value -> node.set("temperature", quantity(value)));
        conditions.pressure().ifPresent(value -> node.set("pressure", quantity(value)));
        conditions.uncertainty().ifPresent(value -> node.set("uncertainty", quantity(value)));
        conditions.cell().ifPresent(cell -> node.put("cell", cell.name()));
        return node;
    }

    private static Conditions conditions(JsonNode node) {
        return new Conditions(
                optional(node, "temperature", EvidenceJson::quantity),
                optional(node, "pressure", EvidenceJson::quantity),
                optional(node, "uncertainty", EvidenceJson::quantity),
                optional(node, "cell", cell -> Conditions.CellSetting.valueOf(cell.asText())));
    }

    private static ObjectNode provenance(Provenance origin) {
        ObjectNode node = JSON.objectNode().put("source", origin.source());
        origin.release().ifPresent(release -> node.put("release", release));
        node.put("record", origin.record());
        node.put("method", origin.method().name());
        node.put("method_kind", origin.method().kind().name());
        node.put("retrieved_at", origin.retrievedAt().toString());
        origin.sha256().ifPresent(sha -> node.put("sha256", sha));
        node.put("licence", origin.licence());
        ArrayNode inputs = node.putArray("derived_from");
        origin.derivedFrom().forEach(id -> inputs.add(id.text()));
        return node;
    }

    private static Provenance provenance(JsonNode node) {
        List<EvidenceId> inputs = new ArrayList<>();
        field(node, "derived_from").forEach(id -> inputs.add(new EvidenceId(id.asText())));
        return new Provenance(
                text(node, "source"),
                optional(node, "release", JsonNode::asText),
                text(node, "record"),
                new Method(text(node, "method"), Method.Kind.valueOf(text(node, "method_kind"))),
                Instant.parse(text(node, "retrieved_at")),
                optional(node, "sha256", JsonNode::asText),
                text(node, "licence"),
                inputs);
    }

    static <T> Optional<T> optional(JsonNode node, String name, Function<JsonNode, T> read) {
        return node.hasNonNull(name) ? Optional.of(read.apply(node.get(name))) : Optional.empty();
    }

    static JsonNode field(JsonNode node, String name) {
        JsonNode field = node.get(name);
        if (field == null) {
            throw new IllegalArgumentException("The field '" + name + "' is missing; is this a trace.v1 line?");
        }
        return field;
    }

    static String text(JsonNode node, String name) {
        return field(node, name).asText();
    }
}
