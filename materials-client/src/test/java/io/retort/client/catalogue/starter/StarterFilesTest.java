package io.retort.client.catalogue.starter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import io.retort.core.SharedData;
import io.retort.core.evidence.MaterialId;
import io.retort.core.evidence.Properties;
import io.retort.core.evidence.Property;
import io.retort.core.formula.Composition;
import io.retort.core.quantity.Quantity;
import io.retort.core.quantity.Unit;
import io.retort.core.structure.Structure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The files of the starter catalogue are well-formed, whoever made them. */
class StarterFilesTest {

    private static final Path FOLDER = Path.of("src/main/resources/io/retort/client/catalogue/starter");

    /** What is physical for a solid, in the property's own unit; far limits, to catch a slipped digit or unit. */
    private static final Map<String, double[]> BOUNDS = Map.ofEntries(
            Map.entry("band_gap", new double[] {0, 20}),
            Map.entry("formation_energy_per_atom", new double[] {-6, 3}),
            Map.entry("energy_above_hull", new double[] {0, 3}),
            Map.entry("density", new double[] {0.05, 25}),
            Map.entry("volume", new double[] {4, 10_000}),
            Map.entry("nsites", new double[] {1, 300}),
            Map.entry("spacegroup_number", new double[] {1, 230}),
            Map.entry("lattice_a", new double[] {1.5, 100}),
            Map.entry("lattice_alpha", new double[] {10, 170}),
            Map.entry("k_vrh", new double[] {0.1, 600}),
            Map.entry("g_vrh", new double[] {0.01, 600}),
            Map.entry("universal_anisotropy", new double[] {0, 1e5}),
            Map.entry("e_total", new double[] {1, 10_000}),
            Map.entry("e_electronic", new double[] {1, 1000}),
            Map.entry("n", new double[] {1, 30}),
            Map.entry("e_ij_max", new double[] {0, 50}),
            Map.entry("last_phdos_peak", new double[] {10, 5000}),
            Map.entry("melting_point", new double[] {200, 4500}),
            Map.entry("curie_temperature", new double[] {1, 2000}),
            Map.entry("critical_temperature", new double[] {0.01, 200}),
            Map.entry("thermal_conductivity", new double[] {0.1, 5000}),
            Map.entry("debye_temperature", new double[] {30, 3000}));

    private static List<Map<String, String>> sources = List.of();
    private static List<Map<String, String>> materials = List.of();
    private static List<Map<String, String>> facts = List.of();
    private static final Map<String, Structure> STRUCTURES = new HashMap<>();

    @BeforeAll
    static void read() throws IOException {
        sources = Rows.tsv(FOLDER.resolve("sources.tsv"));
        materials = Rows.tsv(FOLDER.resolve("materials.tsv"));
        facts = Rows.tsv(FOLDER.resolve("facts.tsv"));
        Rows.jsonLines(FOLDER.resolve("structures.jsonl"), StarterFilesTest::structure);
    }

    private static void structure(JsonNode row) {
        assertThat(STRUCTURES.put(row.get("id").asText(), Structures.own(row)))
                .as("one structure of %s", row.get("id"))
                .isNull();
    }

    @Test
    void thereAreAtLeastAThousandMaterials() {
        assertThat(materials).hasSizeGreaterThan(1000);
        assertThat(column(materials, "id")).doesNotHaveDuplicates();
    }

    @Test
    void everyIdParsesAndIsSpelledAsItIsDisplayed() {
        assertThat(column(materials, "id"))
                .allSatisfy(id -> assertThat(MaterialId.parse(id)).hasToString(id));
    }

    @Test
    void everyFormulaIsThatOfItsStructure() {
        for (Map<String, String> material : materials) {
            Composition composition = Composition.of(material.getOrDefault("formula", ""));
            Structure structure = STRUCTURES.get(material.getOrDefault("id", ""));
            if (structure != null) {
                assertThat(structure.composition().sameRatio(composition))
                        .as("%s", material)
                        .isTrue();
            }
        }
    }

    @Test
    void everyStructureBelongsToAMaterial() {
        assertThat(Set.copyOf(column(materials, "id"))).containsAll(STRUCTURES.keySet());
    }

    @Test
    void atMostOneRecordOfAFormulaIsTheCommonOne() {
        List<String> common = materials.stream()
                .filter(row -> "1".equals(row.get("common")))
                .map(row -> Composition.of(row.getOrDefault("formula", "")).reducedFormula())
                .toList();
        assertThat(common).doesNotHaveDuplicates().contains("Si", "C", "TiO2", "SiO2", "ZnS", "GaN", "BN", "SiC");
    }

    @Test
    void everyMaterialHasAFactAndEveryFactAMaterial() {
        assertThat(Set.copyOf(column(facts, "id"))).isEqualTo(Set.copyOf(column(materials, "id")));
    }

    @Test
    void everyFactNamesASourceThatIsListedAndEverySourceIsUsed() {
        assertThat(column(sources, "key")).doesNotHaveDuplicates();
        assertThat(Set.copyOf(column(facts, "source"))).isEqualTo(Set.copyOf(column(sources, "key")));
        assertThat(sources)
                .allSatisfy(row -> assertThat(row)
                        .doesNotContainEntry("licence", "")
                        .doesNotContainEntry("method", "")
                        .doesNotContainEntry("citation", ""));
        assertThat(column(sources, "kind")).containsOnly("calculated", "measured");
    }

    @Test
    void noFactStandsTwice() {
        assertThat(facts.stream().map(StarterFilesTest::key).toList()).doesNotHaveDuplicates();
    }

    private static String key(Map<String, String> fact) {
        return List.of("id", "property", "source", "record", "conditions").stream()
                .map(column -> fact.getOrDefault(column, ""))
                .collect(Collectors.joining("|"));
    }

    @Test
    void everyValueIsOneOfItsProperty() {
        List<String> wrong = new ArrayList<>();
        for (Map<String, String> fact : facts) {
            if (!isValid(fact)) {
                wrong.add(fact.toString());
            }
        }
        assertThat(wrong).isEmpty();
    }

    private static boolean isValid(Map<String, String> fact) {
        Property property = Properties.of(fact.getOrDefault("property", ""));
        String value = fact.getOrDefault("value", "");
        return switch (property.kind()) {
            case NUMBER -> isPhysical(property, inOwnUnit(property, value, fact.getOrDefault("unit", "")));
            case FLAG -> value.equals("true") || value.equals("false");
            case LABEL -> !value.isEmpty();
            case TENSOR -> value.startsWith("[[");
        };
    }

    private static double inOwnUnit(Property property, String value, String unit) {
        Unit given = unit.isEmpty() ? property.unit() : Unit.of(unit);
        return new Quantity(Double.parseDouble(value), given)
                .in(property.unit())
                .value();
    }

    private static boolean isPhysical(Property property, double value) {
        double[] bounds = BOUNDS.getOrDefault(property.key(), new double[] {-1e6, 1e6});
        return value >= bounds[0] && value <= bounds[1];
    }

    @Test
    void everyConditionIsOneThatAReaderKnows() {
        Set<String> shapes = new HashSet<>();
        for (Map<String, String> fact : facts) {
            for (String condition : fact.getOrDefault("conditions", "").split("; ")) {
                shapes.add(condition.replaceAll("[0-9.]+ K", "# K"));
            }
        }
        assertThat(shapes).containsOnly("", "T=# K", "cell=conventional", "cell=as_given");
    }

    /** Within a fifth: layered crystals differ most between releases and from experiment. */
    @Test
    void theDensityIsThatOfTheStructure() {
        for (Map<String, String> fact : facts) {
            Structure structure = STRUCTURES.get(fact.getOrDefault("id", ""));
            if (structure != null && "density".equals(fact.get("property"))) {
                double density = Double.parseDouble(fact.getOrDefault("value", ""));
                assertThat(density).as("%s", fact).isCloseTo(structure.density(), within(0.2 * structure.density()));
            }
        }
    }

    @Test
    void noThermalConductivityOfGalliumNitrideIsKnown() {
        assertThat(facts)
                .noneMatch(
                        fact -> "mp-804".equals(fact.get("id")) && "thermal_conductivity".equals(fact.get("property")));
    }

    @Test
    void theFilesStayBelowFourMegabytes() throws IOException {
        long size = 0;
        for (String file : List.of("sources.tsv", "materials.tsv", "facts.tsv", "structures.jsonl")) {
            size += Files.size(FOLDER.resolve(file));
        }
        assertThat(size).isLessThan(4_000_000);
    }

    @Test
    @Tag("slow")
    void theImporterMakesTheSameBytesAgain(@TempDir Path out) throws IOException {
        Path shared = SharedData.require("data/mp/mp36k-dev.jsonl.zst")
                .resolve("../../..")
                .normalize();
        StarterImporter.write(shared, Path.of("src/starter"), out);
        for (String file : List.of("sources.tsv", "materials.tsv", "facts.tsv", "structures.jsonl")) {
            assertThat(out.resolve(file)).hasSameTextualContentAs(FOLDER.resolve(file));
        }
    }

    private static List<String> column(List<Map<String, String>> rows, String name) {
        return rows.stream().map(row -> row.getOrDefault(name, "")).toList();
    }
}
