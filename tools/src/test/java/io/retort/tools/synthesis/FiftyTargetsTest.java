package io.retort.tools.synthesis;

import static io.retort.tools.synthesis.SynthesisProperties.DOI;
import static io.retort.tools.synthesis.SynthesisProperties.TEMPERATURE;
import static io.retort.tools.synthesis.SynthesisProperties.TIME;
import static org.assertj.core.api.Assertions.assertThat;

import io.retort.agent.ledger.Ledger;
import io.retort.agent.ledger.Ruling;
import io.retort.agent.tool.Observation;
import io.retort.agent.tool.Toolbox;
import io.retort.client.catalogue.EmbeddedCatalogue;
import io.retort.client.catalogue.JsonLine;
import io.retort.client.catalogue.intake.CatalogueImport;
import io.retort.core.SharedData;
import io.retort.core.evidence.Evidence;
import io.retort.core.evidence.PropertyValue;
import io.retort.core.formula.Composition;
import io.retort.tools.Seen;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tukaani.xz.XZInputStream;

/** Recipes for fifty targets of the public text-mined set, held against the rows of its file. */
@Tag("slow")
class FiftyTargetsTest {

    private static final String FILE = "data/synthesis/solid-state-2019-12-03-dev.jsonl.xz";

    private static final String TARGETS = """
            LiMn2O4 LiFePO4 BaTiO3 BiFeO3 Li4Ti5O12 CaCu3Ti4O12 SrTiO3 LiCoO2 LiNi0.5Mn1.5O4 CaTiO3
            Li7La3Zr2O12 CoFe2O4 ZnGa2O4 MgNb2O6 LiNiO2 Li2MnO3 Li2TiO3 Bi4Ti3O12 NaNbO3 MgAl2O4
            LaAlO3 BaZrO3 ZnNb2O6 Na2Ti3O7 BiVO4 Li3V2(PO4)3 BaFe12O19 Li4SiO4 KNbO3 LiNbO3
            YMnO3 Ba2HoTaO6 LaMnO3 SrRuO3 Li3PO4 Y3Al5O12 NaCoO2 Sr2FeMoO6 LaFeO3 ZnFe2O4
            NiFe2O4 MgFe2O4 CaMnO3 SrMnO3 LaCoO3 PbTiO3 Bi2WO6 SrFe12O19 GdFeO3 Ba3Co2Fe24O41""";

    @TempDir
    static Path home;

    private static final Map<String, Set<Double>> CELSIUS = new HashMap<>();
    private static final Map<String, Set<Double>> HOURS = new HashMap<>();

    static Stream<String> targets() {
        return Stream.of(TARGETS.split("\\s+"));
    }

    @BeforeAll
    static void importAll() throws Exception {
        Path file = SharedData.require(FILE);
        CatalogueImport.into(home).run(List.of(file), (name, done, total, rows) -> {}, () -> false);
        try (BufferedReader rows = new BufferedReader(
                new InputStreamReader(new XZInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            rows.lines().map(JsonLine::parse).forEach(FiftyTargetsTest::remember);
        }
    }

    private static void remember(Map<String, Object> row) {
        for (Object operation : (List<?>) row.get("operations")) {
            if (((Map<?, ?>) operation).get("conditions") instanceof Map<?, ?> conditions) {
                values(conditions.get("heating_temperature"), String.valueOf(row.get("doi")), CELSIUS);
                values(conditions.get("heating_time"), String.valueOf(row.get("doi")), HOURS);
            }
        }
    }

    private static void values(Object cells, String doi, Map<String, Set<Double>> into) {
        Set<Double> known = into.computeIfAbsent(doi, unused -> new HashSet<>());
        for (Object cell : (List<?>) cells) {
            for (String key : List.of("min_value", "max_value")) {
                if (((Map<?, ?>) cell).get(key) instanceof Double value) {
                    known.add(value);
                }
            }
            ((List<?>) ((Map<?, ?>) cell).get("values")).forEach(value -> known.add((Double) value));
        }
    }

    @ParameterizedTest
    @MethodSource("targets")
    void eachHasItsFormulaItsPapersAndTheirTemperaturesAndTimes(String target) throws Exception {
        try (EmbeddedCatalogue catalogue = EmbeddedCatalogue.open(home)) {
            Observation observation = new Toolbox(List.of(new FindRecipes(catalogue)))
                    .call("find_recipes", "{\"target\":\"" + target + "\",\"limit\":20}");
            List<Evidence> facts = observation.evidence();
            assertThat(facts).anyMatch(fact -> fact.property().equals(DOI));
            assertThat(facts)
                    .allSatisfy(
                            fact -> assertThat(fact.composition().orElseThrow().sameRatio(Composition.of(target)))
                                    .isTrue());
            facts.stream()
                    .filter(fact -> fact.property().equals(TEMPERATURE))
                    .forEach(fact -> stated(fact, "°C", CELSIUS));
            facts.stream().filter(fact -> fact.property().equals(TIME)).forEach(fact -> stated(fact, "h", HOURS));
            String[] lines = Seen.summary(observation).split("\n");
            assertThat(Stream.of(lines).skip(1))
                    .allSatisfy(line -> assertThat(line).matches("(?s)• from .*Paper: 10\\..*"));
            Ledger ledger = new Ledger("How do I make " + target + "?");
            ledger.observe(observation);
            assertThat(ledger.judge(observation.summary())).isInstanceOf(Ruling.Accepted.class);
        }
    }

    /** In the unit that it belongs in, and a number that a row of this paper states. */
    private static void stated(Evidence fact, String unit, Map<String, Set<Double>> known) {
        var quantity = ((PropertyValue.Number) fact.value()).quantity();
        assertThat(quantity.unit().symbol()).isEqualTo(unit);
        assertThat(known.get(fact.provenance().record().substring("doi:".length())))
                .contains(quantity.value());
    }

    @Test
    void anIsotopeThatWasTakenForAnAmountIsNoRecipeForLithiumIronPhosphate() throws Exception {
        Path file = Files.writeString(
                home.resolve("isotope.jsonl"), ISOTOPE.replace("\n", "").replace("  ", "") + "\n");
        CatalogueImport.into(home).run(List.of(file), (name, done, total, rows) -> {}, () -> false);
        try (EmbeddedCatalogue catalogue = EmbeddedCatalogue.open(home)) {
            assertThat(catalogue.recipes(Composition.of("LiFePO4")))
                    .isNotEmpty()
                    .noneMatch(recipe -> recipe.doi().equals("10.1021/jp407510h"));
        }
    }

    /** The row as the Materials Project served it, shortened: the paper's ⁶Li became six formula units. */
    private static final String ISOTOPE = """
            {"doi": "10.1021/jp407510h", "paragraph_string": "…", "reaction_string": "…",
             "target": {"material_string": "6Li3Fe3(PO4)3", "material_formula": "Li3Fe3(PO4)3",
              "composition": [{"formula": "Li3Fe3(PO4)3", "amount": "6",
               "elements": {"P": "3", "O": "12", "Li": "3", "Fe": "3"}}],
              "amounts_vars": {}, "elements_vars": {}, "additives": []},
             "precursors": [{"material_string": "NH4H2PO4"}, {"material_string": "LiOH"}, {"material_string": "Fe2O3"}],
             "operations": []}""";
}
