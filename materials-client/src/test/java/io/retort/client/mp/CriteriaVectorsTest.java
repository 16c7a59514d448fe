package io.retort.client.mp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.retort.core.SharedData;
import io.retort.core.element.Element;
import io.retort.core.formula.ChemicalSystem;
import io.retort.core.formula.Composition;
import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What {@code formula} and {@code chemsys} mean is what they mean to the service. */
class CriteriaVectorsTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** The service takes these and finds nothing; here they are refused. */
    private static final Set<String> REFUSED_HERE = Set.of("Si - O", "si-o", "Xx-O", "", "Li--O", "Fe-Fe");

    @Test
    void formulasMeanWhatTheServiceTakesThemFor() throws Exception {
        for (JsonNode vector : vectors("formula-criteria.json").path("vectors")) {
            String text = vector.path("in").asText();
            if (vector.has("error")) {
                assertThatThrownBy(() -> FormulaPattern.parse(text))
                        .as(text)
                        .isInstanceOf(IllegalArgumentException.class);
            } else {
                assertThat(criteria(
                                FormulaPattern.parse(text),
                                "composition_reduced.",
                                "formula_anonymous",
                                "formula_pretty"))
                        .as(text)
                        .isEqualTo(pairs(vector.path("criteria")));
            }
        }
    }

    @Test
    void chemicalSystemsMeanWhatTheServiceTakesThemFor() throws Exception {
        for (JsonNode vector : vectors("chemsys-criteria.json").path("vectors")) {
            String text = vector.path("in").asText();
            if (vector.has("error") || REFUSED_HERE.contains(text)) {
                assertThatThrownBy(() -> ChemsysPattern.parse(text))
                        .as(text)
                        .isInstanceOf(IllegalArgumentException.class);
            } else {
                assertThat(criteria(ChemsysPattern.parse(text), "chemsys"))
                        .as(text)
                        .isEqualTo(pairs(vector.path("criteria")));
            }
        }
    }

    @Test
    void electrodesAreFoundByAnyMemberOfTheirPair() throws Exception {
        String prefix = "entries_composition_summary.all_";
        for (JsonNode vector : vectors("electrodes-criteria.json").path("formula")) {
            Map<String, String> expected = pairs(vector.path("criteria"));
            expected.remove("nelements");
            Map<String, String> ours = criteria(
                    FormulaPattern.parse(vector.path("in").asText()),
                    prefix + "composition_reduced.",
                    prefix + "formula_anonymous",
                    prefix + "formulas");
            ours.remove("nelements");
            assertThat(ours).as(vector.path("in").asText()).isEqualTo(expected);
        }
        for (JsonNode vector : vectors("electrodes-criteria.json").path("chemsys")) {
            ChemsysPattern pattern = ChemsysPattern.parse(vector.path("in").asText());
            if (pattern instanceof ChemsysPattern.OneOf) {
                assertThat(criteria(pattern, prefix + "chemsys")).isEqualTo(pairs(vector.path("criteria")));
            } else {
                int size = ((ChemsysPattern.Wildcard) pattern).size();
                assertThat(vector.path("criteria")
                                .path("nelements")
                                .path("$in")
                                .get(0)
                                .asInt())
                        .isEqualTo(size);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "Fe2O3,   Fe4O6,  true", // any multiple
        "Si*,     SiC,    true", // one to one, and nothing else
        "Si*,     SiO2,   false",
        "*2O3,    Fe2O3,  true",
        "*2O3,    Mg3N2,  false",
        "ABO3,    CaTiO3, true", // O is a letter here
        "ABO3,    LiNbS3, true",
        "'Fe2O3,SiO2', SiO2, true",
    })
    void aPatternFindsTheSameMaterialsHere(String pattern, String formula, boolean found) {
        assertThat(FormulaPattern.parse(pattern).matches(Composition.of(formula)))
                .isEqualTo(found);
    }

    @ParameterizedTest
    @CsvSource({"O-Si, Si-O, true", "O-Si, Al-Si-O, false", "Li-*-O, Li-Fe-O, true", "Li-*-O, Na-Fe-O, false"})
    void aSystemFindsTheSameMaterialsHere(String pattern, String system, boolean found) {
        assertThat(ChemsysPattern.parse(pattern).matches(ChemicalSystem.parse(system)))
                .isEqualTo(found);
    }

    private static Map<String, String> criteria(FormulaPattern pattern, String count, String shape, String formula) {
        Map<String, String> criteria = new HashMap<>();
        if (pattern instanceof FormulaPattern.Exact exact) {
            counts(criteria, count, exact.composition().amounts());
            criteria.put(
                    "nelements", String.valueOf(exact.composition().elements().size()));
        } else if (pattern instanceof FormulaPattern.OneOf list) {
            criteria.put(formula, oneOf(list.formulas()));
        } else if (pattern instanceof FormulaPattern.Shape list) {
            criteria.put(shape, oneOf(list.shapes()));
        } else if (pattern instanceof FormulaPattern.Wildcard wildcard) {
            criteria.put(shape, oneOf(Set.of(wildcard.shape())));
            counts(criteria, count, wildcard.counts());
        }
        return criteria;
    }

    private static Map<String, String> criteria(ChemsysPattern pattern, String system) {
        Map<String, String> criteria = new HashMap<>();
        if (pattern instanceof ChemsysPattern.OneOf list) {
            criteria.put(
                    system,
                    oneOf(list.systems().stream().map(ChemicalSystem::toString).toList()));
        } else if (pattern instanceof ChemsysPattern.Wildcard wildcard) {
            criteria.put("nelements", String.valueOf(wildcard.size()));
            wildcard.elements()
                    .forEach(element -> criteria.put("composition_reduced." + element, "{\"$exists\":true}"));
        }
        return criteria;
    }

    private static void counts(Map<String, String> criteria, String prefix, Map<Element, Double> counts) {
        counts.forEach((element, count) -> criteria.put(prefix + element, String.valueOf(count)));
    }

    private static String oneOf(Collection<String> values) {
        if (values.size() == 1) {
            return values.iterator().next();
        }
        ObjectNode in = JSON.createObjectNode();
        ArrayNode list = in.putArray("$in");
        values.forEach(list::add);
        return in.toString();
    }

    private static Map<String, String> pairs(JsonNode criteria) {
        Map<String, String> pairs = new HashMap<>();
        criteria.fields()
                .forEachRemaining(e -> pairs.put(
                        e.getKey(),
                        e.getValue().isValueNode()
                                ? e.getValue().asText()
                                : e.getValue().toString()));
        return pairs;
    }

    private static JsonNode vectors(String name) throws IOException {
        return JSON.readTree(SharedData.require("fixtures/wire/vectors/" + name).toFile());
    }
}
