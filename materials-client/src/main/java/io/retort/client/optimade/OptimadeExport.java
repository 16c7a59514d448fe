package io.retort.client.optimade;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.retort.core.evidence.Evidence;
import io.retort.core.evidence.PropertyValue;
import io.retort.core.evidence.Provenance;
import io.retort.core.format.OptimadeFormat;
import io.retort.core.source.Material;
import io.retort.core.structure.Structure;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A material as an OPTIMADE entry of type {@code structures}: the structure, where there is one, as the specification
 * has it; each value again with its whole origin under our own prefix, so that nothing is lost when it comes back.
 */
public final class OptimadeExport {

    /** Facts with their origin. */
    public static final String FACTS = "_retort_facts";

    /** The formula as chemists write it; the specification's own is in alphabetical order. */
    public static final String FORMULA = "_retort_formula";

    /** Names of the polymorph. */
    public static final String NAMES = "_retort_names";

    /** Whether it is known from experiment. */
    public static final String OBSERVED = "_retort_observed";

    /** What the catalogue says of a record by itself. */
    private static final String CATALOGUE = "Retort catalogue";

    private static final ObjectMapper JSON = new ObjectMapper();

    private OptimadeExport() {}

    public static JsonNode entry(Material material, Optional<Structure> structure) {
        ObjectNode entry = structure.map(OptimadeExport::written).orElseGet(() -> withoutStructure(material));
        entry.put("id", material.id().toString());
        ObjectNode attributes = entry.withObject("/attributes");
        attributes.putNull("last_modified");
        attributes.put(FORMULA, material.formula());
        ArrayNode names = attributes.putArray(NAMES);
        material.names().forEach(names::add);
        material.observed().ifPresent(observed -> attributes.put(OBSERVED, observed));
        ArrayNode facts = attributes.putArray(FACTS);
        material.facts().stream()
                .filter(fact -> isRecorded(fact.provenance()))
                .filter(fact -> !(fact.value() instanceof PropertyValue.Tensor))
                .forEach(fact -> write(fact, facts.addObject()));
        return entry;
    }

    /** What the catalogue works out of a record is worked out again where it is read. */
    private static boolean isRecorded(Provenance origin) {
        return origin.derivedFrom().isEmpty()
                && !origin.record().isEmpty()
                && !origin.source().equals(CATALOGUE);
    }

    private static ObjectNode written(Structure structure) {
        try {
            return (ObjectNode) JSON.readTree(new OptimadeFormat().write(structure));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("What we write is JSON.", e);
        }
    }

    private static ObjectNode withoutStructure(Material material) {
        ObjectNode entry = JSON.createObjectNode().put("type", "structures");
        ObjectNode attributes = entry.putObject("attributes");
        TreeMap<String, Double> amounts = new TreeMap<>();
        material.composition().reduced().amounts().forEach((element, n) -> amounts.put(element.symbol(), n));
        ArrayNode elements = attributes.putArray("elements");
        StringBuilder formula = new StringBuilder();
        amounts.forEach((symbol, n) -> {
            elements.add(symbol);
            formula.append(symbol).append(n == 1 ? "" : n == Math.rint(n) ? String.valueOf(n.longValue()) : n);
        });
        attributes.put("nelements", amounts.size()).put("chemical_formula_reduced", formula.toString());
        attributes.put("chemical_formula_anonymous", material.composition().anonymousFormula());
        attributes.putArray("structure_features");
        return entry;
    }

    private static void write(Evidence fact, ObjectNode json) {
        json.put("property", fact.property().key());
        if (fact.value() instanceof PropertyValue.Number number) {
            json.put("value", number.quantity().value())
                    .put("unit", number.quantity().unit().symbol());
        } else if (fact.value() instanceof PropertyValue.Label label) {
            json.put("value", label.text());
        } else if (fact.value() instanceof PropertyValue.Flag flag) {
            json.put("value", flag.value());
        }
        var origin = fact.provenance();
        json.put("method", origin.method().name())
                .put("kind", origin.method().kind().name().toLowerCase(Locale.ROOT))
                .put("source", origin.source())
                .put("record", origin.record())
                .put("licence", origin.licence());
        origin.release().ifPresent(release -> json.put("release", release));
        conditions(fact, json);
    }

    private static void conditions(Evidence fact, ObjectNode json) {
        StringBuilder text = new StringBuilder();
        var known = fact.conditions();
        known.temperature().ifPresent(value -> text.append("T=").append(value).append("; "));
        known.pressure().ifPresent(value -> text.append("p=").append(value).append("; "));
        known.cell()
                .ifPresent(cell -> text.append("cell=")
                        .append(cell.name().toLowerCase(Locale.ROOT).replace('_', ' '))
                        .append("; "));
        known.uncertainty().ifPresent(value -> text.append("u=").append(value).append("; "));
        if (!text.isEmpty()) {
            json.put("conditions", text.substring(0, text.length() - 2));
        }
    }
}
