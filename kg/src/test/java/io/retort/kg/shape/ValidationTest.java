package io.retort.kg.shape;

import static io.retort.kg.vocabulary.Relation.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.retort.kg.KnowledgeGraph;
import io.retort.kg.SampleGraph;
import io.retort.kg.Term;
import io.retort.kg.load.Progress;
import io.retort.kg.store.TripleSink;
import io.retort.kg.vocabulary.Concept;
import io.retort.kg.vocabulary.Relation;
import io.retort.kg.vocabulary.Vocabulary;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ValidationTest {

    private static final String VALUE = "urn:retort:value:ev-0000000000";
    private static final Map<String, Consumer<TripleSink>> PLANTED = planted();

    @Test
    void whatIsLoadedKeepsEveryShape() {
        try (KnowledgeGraph graph = SampleGraph.open()) {
            graph.decompose(Progress.NONE, () -> false);
            assertThat(graph.validate()).isEmpty();
        }
    }

    @Test
    void aPlantedViolationOfEachKindIsFound() throws Exception {
        assertThat(PLANTED.keySet()).isEqualTo(rules());
        for (var plant : PLANTED.entrySet()) {
            assertThat(found(plant.getValue())).contains(plant.getKey());
        }
    }

    private static Set<String> found(Consumer<TripleSink> plant) {
        try (KnowledgeGraph graph = KnowledgeGraph.inMemory()) {
            graph.store().add(plant);
            Set<String> rules = new LinkedHashSet<>();
            graph.validate().forEach(violation -> rules.add(violation.rule()));
            return rules;
        }
    }

    private static Map<String, Consumer<TripleSink>> planted() {
        Map<String, Consumer<TripleSink>> plants = new LinkedHashMap<>();
        Map.of(
                        "value-property", PROPERTY,
                        "value-unit", UNIT,
                        "value-basis", BASIS,
                        "value-origin", GENERATED_BY,
                        "value-content", NUMERIC_VALUE)
                .forEach((rule, missing) -> plants.put(rule, sink -> value(sink, missing)));
        plants.put("value-method", sink -> activity(sink, METHOD));
        plants.put("value-dataset", sink -> activity(sink, DATASET));
        plants.put("value-number", sink -> two(sink, NUMERIC_VALUE, Term.number(1), Term.number(2)));
        plants.put("value-flag", sink -> two(sink, FLAG, new Term.Flag(true), new Term.Flag(false)));
        plants.put("value-uncertainty", sink -> two(sink, UNCERTAINTY, Term.number(-1), Term.number(-1)));
        plants.put("material-identifier", sink -> sink.type("urn:retort:material:x-1", Concept.MATERIAL));
        plants.put("material-composition", sink -> sink.type("urn:retort:material:x-1", Concept.MATERIAL));
        plants.put("material-label", sink -> sink.type("urn:retort:material:x-1", Concept.MATERIAL));
        plants.put("composition-formula", sink -> sink.type("urn:retort:composition:X", Concept.COMPOSITION));
        plants.put("composition-system", sink -> sink.type("urn:retort:composition:X", Concept.COMPOSITION));
        plants.put("system-element", sink -> sink.type("urn:retort:system:X", Concept.CHEMICAL_SYSTEM));
        plants.put("system-count", sink -> sink.type("urn:retort:system:X", Concept.CHEMICAL_SYSTEM));
        plants.put("structure-group", sink -> sink.type("urn:retort:structure:x-1", Concept.STRUCTURE));
        plants.put("structure-material", sink -> sink.type("urn:retort:structure:x-1", Concept.STRUCTURE));
        plants.put("group-number", sink -> {
            sink.type("urn:retort:spacegroup:231", Concept.SPACE_GROUP);
            sink.add("urn:retort:spacegroup:231", NUMBER, new Term.Whole(231));
        });
        plants.put("activity-record", sink -> sink.type("urn:retort:activity:x", Concept.MEASUREMENT));
        plants.put("dataset-licence", sink -> sink.type("urn:retort:dataset:x", Concept.DATASET));
        plants.put("recipe-target", sink -> sink.type("urn:retort:recipe:x", Concept.RECIPE));
        plants.put("recipe-precursor", sink -> {
            sink.type("urn:retort:recipe:x", Concept.RECIPE);
            sink.link("urn:retort:recipe:x", PRECURSOR, "urn:retort:element:Fe");
        });
        plants.put("operation-step", sink -> sink.type("urn:retort:operation:x", Concept.OPERATION));
        plants.put("condition-unit", sink -> sink.number("urn:retort:operation-condition:x", MAXIMUM, 900));
        return plants;
    }

    /** A whole value but for one thing. */
    private static void value(TripleSink sink, Relation missing) {
        sink.type(VALUE, Concept.PROPERTY_VALUE);
        Map.of(
                        PROPERTY, Term.iri("urn:retort:property:band_gap"),
                        UNIT, Term.iri(Vocabulary.QUDT_UNIT + "EV"),
                        BASIS, Term.iri("urn:retort:basis:none"),
                        GENERATED_BY, Term.iri("urn:retort:activity:x"),
                        NUMERIC_VALUE, Term.number(1))
                .forEach((relation, object) -> {
                    if (relation != missing) {
                        sink.add(VALUE, relation, object);
                    }
                });
    }

    private static void activity(TripleSink sink, Relation missing) {
        value(sink, missing);
        sink.type("urn:retort:activity:x", Concept.CALCULATION);
        if (missing != METHOD) {
            sink.link("urn:retort:activity:x", METHOD, "urn:retort:method:PBE");
        }
    }

    private static void two(TripleSink sink, Relation relation, Term one, Term other) {
        value(sink, relation);
        sink.add(VALUE, relation, one);
        sink.add(VALUE, relation, other);
    }

    private static Set<String> rules() throws Exception {
        try (InputStream in = Objects.requireNonNull(Validation.class.getResourceAsStream("shapes.ttl"))) {
            Matcher message = Pattern.compile("sh:message \"([a-z-]+):")
                    .matcher(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            Set<String> rules = new LinkedHashSet<>();
            while (message.find()) {
                rules.add(message.group(1));
            }
            return rules;
        }
    }
}
