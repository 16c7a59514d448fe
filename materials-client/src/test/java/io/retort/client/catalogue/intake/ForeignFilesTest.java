package io.retort.client.catalogue.intake;

import static io.retort.core.evidence.Properties.BAND_GAP;
import static io.retort.core.evidence.Properties.ENERGY_ABOVE_HULL;
import static io.retort.core.evidence.Properties.ENERGY_PER_ATOM;
import static io.retort.core.evidence.Properties.K_VRH;
import static io.retort.core.evidence.Properties.YOUNGS_MODULUS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import io.retort.client.catalogue.EmbeddedCatalogue;
import io.retort.client.catalogue.StarterCatalogue;
import io.retort.client.optimade.OptimadeExport;
import io.retort.client.optimade.OptimadeJsonLines;
import io.retort.core.SharedData;
import io.retort.core.evidence.Evidence;
import io.retort.core.evidence.MaterialId;
import io.retort.core.evidence.Method;
import io.retort.core.formula.Composition;
import io.retort.core.source.Material;
import io.retort.core.source.MaterialQuery;
import io.retort.core.source.SourceException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Values are invented but for their shape. */
class ForeignFilesTest {

    private static final String SUMMARY = """
            {"builder_meta":{"database_version":"2026.02.1","license":"BY-C"},"material_id":"mp-1265","formula_pretty":"MgO","band_gap":4.5,"is_metal":false,"energy_above_hull":0.0,"formation_energy_per_atom":-3.0,"is_stable":true,"theoretical":false,"nsites":2,"density":3.5,"bulk_modulus":{"vrh":151.0}}""";
    private static final String ELASTICITY = """
            {"material_id":"mp-aaaaabwr","formula_pretty":"MgO","elastic_tensor":{"ieee_format":[[1,0,0,0,0,0],[0,1,0,0,0,0],[0,0,1,0,0,0],[0,0,0,1,0,0],[0,0,0,0,1,0],[0,0,0,0,0,1]]},"bulk_modulus":{"vrh":152.0,"voigt":153.0,"reuss":151.0},"youngs_modulus":2.7e11,"state":"successful"}""";

    private static final String XYZ = """
            2
            Lattice="4.2 0 0 0 4.2 0 0 0 4.2" Properties=species:S:1:pos:R:3 energy=-12.0 functional=PBEsol band_gap=4.6 config_type=bulk
            Mg 0 0 0
            O 2.1 2.1 2.1
            2
            Properties=species:S:1:pos:R:3 energy=-3
            H 0 0 0
            H 0 0 0.74
            1
            Lattice="2.7 0 0 0 2.7 0 0 0 2.7" material_id=mp-13 energy=-8.3
            Fe 0 0 0
            """;

    @TempDir
    Path folder;

    EmbeddedCatalogue catalogue;

    @BeforeEach
    void open() {
        catalogue = new EmbeddedCatalogue(
                StarterCatalogue.read("io/retort/client/catalogue/tiny"), folder.resolve("catalogue"));
    }

    @AfterEach
    void close() {
        catalogue.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"%s\n%s\n", "[%s,\n%s]", "{\"meta\":{\"n\":[1]},\"data\":[%s,%s],\"links\":{}}"})
    void documentsOfTheMaterialsProjectAreReadWhicheverWayTheyWereKept(String way) {
        run(write("kept.json", way.formatted(SUMMARY, ELASTICITY)));
        Material mgo = material("mp-1265");
        assertThat(mgo.number(BAND_GAP)).hasValue(4.5);
        assertThat(mgo.number(ENERGY_ABOVE_HULL)).hasValue(0);
        assertThat(mgo.observed()).contains(true);
        assertThat(mgo.number(YOUNGS_MODULUS)).hasValue(270);
        Evidence gap = mgo.fact(BAND_GAP).orElseThrow();
        assertThat(gap.provenance().release()).contains("2026.02.1");
        assertThat(gap.provenance().record()).isEqualTo("/materials/summary/?material_ids=mp-1265&_fields=band_gap");
        assertThat(mgo.facts(K_VRH))
                .extracting(fact -> fact.provenance().record().split("\\?")[0])
                .containsExactlyInAnyOrder("/materials/summary/", "/materials/elasticity/");
    }

    @Test
    void aPackedDumpIsReadAndABadDocumentIsListed() throws IOException {
        Path file = folder.resolve("dump.json.gz");
        try (var out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write(("[" + SUMMARY + ",{\"formula_pretty\":\"ZnO\"}]").getBytes());
        }
        ImportReport report = run(file);
        assertThat(report.files().get(0).bad())
                .singleElement()
                .asString()
                .contains("line 2: the document has no material_id");
        assertThat(material("mp-1265").fact(BAND_GAP)).isPresent();
    }

    @Test
    void theDocumentsOfTheSharedFolderAreRead() {
        run(SharedData.require("fixtures/wire/mp-docs/reshaped-summary-docs.json"));
        assertThat(catalogue.count(MaterialQuery.ALL)).isGreaterThan(30);
    }

    @Test
    void framesOfExtendedXyzComeWithEnergyAndTheKeysThatAreProperties() {
        ImportReport report = run(write("run.extxyz", XYZ));
        assertThat(report.files().get(0).bad()).singleElement().asString().contains("line 5", "no Lattice");
        Material mgo = catalogue
                .search(MaterialQuery.of(Composition.of("MgO")))
                .items()
                .get(0);
        assertThat(mgo.number(ENERGY_PER_ATOM)).hasValue(-6);
        assertThat(mgo.number(BAND_GAP)).hasValue(4.6);
        Evidence energy = mgo.fact(ENERGY_PER_ATOM).orElseThrow();
        assertThat(energy.provenance().method()).isEqualTo(Method.calculated("PBEsol"));
        assertThat(energy.provenance().source()).isEqualTo("run.extxyz");
        assertThat(energy.provenance().record()).isEqualTo("frame at line 1");
        assertThat(catalogue.structure(mgo.id()).orElseThrow().sites()).hasSize(2);
        assertThat(material("mp-13").number(ENERGY_PER_ATOM)).hasValue(-8.3);
    }

    @Test
    void aFrameThatIsCutShortImportsNothing() {
        assertThatThrownBy(() -> run(write("cut.extxyz", XYZ.substring(0, XYZ.length() - 12))))
                .isInstanceOf(SourceException.class)
                .hasMessageContaining("cut short")
                .hasMessageContaining("Nothing was imported");
    }

    @Test
    void databasesOfAseAreRead() throws SQLException {
        Path file = folder.resolve("bulks.db");
        try (Connection db = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = db.createStatement()) {
            statement.execute("CREATE TABLE systems (id INTEGER PRIMARY KEY AUTOINCREMENT, unique_id TEXT UNIQUE,"
                    + " numbers BLOB, positions BLOB, cell BLOB, pbc INTEGER, calculator TEXT, energy REAL,"
                    + " key_value_pairs TEXT, natoms INTEGER)");
            insert(db, "aa01", 7, "{\"mpid\": \"mp-30\", \"xc\": \"RPBE\"}", 29);
            insert(db, "aa02", 7, "{}", 29, 79);
            insert(db, "aa03", 0, "{}", 8, 8);
        }
        ImportReport report = run(file);
        assertThat(report.files().get(0).bad()).singleElement().asString().contains("line 3", "not periodic");
        Material copper = material("mp-30");
        assertThat(copper.number(ENERGY_PER_ATOM)).hasValue(-3.5);
        assertThat(copper.fact(ENERGY_PER_ATOM)
                        .orElseThrow()
                        .provenance()
                        .method()
                        .name())
                .isEqualTo("RPBE");
        assertThat(material("own-aa02")
                        .fact(ENERGY_PER_ATOM)
                        .orElseThrow()
                        .provenance()
                        .record())
                .isEqualTo("row 2");
        assertThat(catalogue
                        .structure(MaterialId.parse("own-aa02"))
                        .orElseThrow()
                        .sites()
                        .get(1)
                        .position()
                        .b())
                .isCloseTo(0.25, within(1e-12));
    }

    @Test
    void theDatabaseOfTheSharedFolderIsRead() {
        ImportReport report = run(SharedData.require("data/mp/oc20-bulks-ase.db"));
        assertThat(report.files().get(0).rows()).isEqualTo(1478);
        assertThat(report.files().get(0).badRows()).isZero();
        assertThat(material("mp-30").number(ENERGY_PER_ATOM).orElseThrow()).isCloseTo(-0.6417, within(1e-4));
    }

    @Test
    void anOptimadeFileOfAProviderGivesItsStructures() {
        run(write("kept.jsonl", """
                {"x-optimade":{"meta":{"api_version":"1.2.0","provider":{"prefix":"exmpl"}}}}
                {"type":"info","id":"structures","properties":{}}
                {"type":"structures","id":"747","attributes":{"chemical_formula_reduced":"MgO","dimension_types":[1,1,1],"lattice_vectors":[[4.2,0,0],[0,4.2,0],[0,0,4.2]],"cartesian_site_positions":[[0,0,0],[2.1,2.1,2.1]],"species_at_sites":["Mg","O"],"species":[{"name":"Mg","chemical_symbols":["Mg"],"concentration":[1]},{"name":"O","chemical_symbols":["O"],"concentration":[1]}],"nsites":2,"structure_features":[]}}
                """));
        Material mgo = material("exmpl-747");
        assertThat(mgo.formula()).isEqualTo("MgO");
        assertThat(catalogue.structure(mgo.id())).isPresent();
    }

    @Test
    void whatIsExportedComesBackAsItWas() throws IOException {
        run(write("kept.json", "[" + SUMMARY + "]"));
        List<Material> before =
                catalogue.search(MaterialQuery.ALL.withPage(100, 0)).items();
        List<JsonNode> entries = new ArrayList<>();
        before.forEach(material -> entries.add(OptimadeExport.entry(material, catalogue.structure(material.id()))));
        Path file = folder.resolve("all.jsonl");
        OptimadeJsonLines.write(file, entries.iterator());
        Path other = folder.resolve("other");
        ImportReport report = new CatalogueImport(other).run(List.of(file), ImportProgress.NONE, () -> false);
        assertThat(report.files().get(0).bad()).isEmpty();
        try (EmbeddedCatalogue again =
                new EmbeddedCatalogue(StarterCatalogue.read("io/retort/client/catalogue/tiny"), other)) {
            Material mgo = again.get(MaterialId.parse("mp-1265")).orElseThrow();
            assertThat(mgo.facts())
                    .usingElementComparatorIgnoringFields("provenance")
                    .containsExactlyInAnyOrderElementsOf(material("mp-1265").facts());
            assertThat(mgo.fact(BAND_GAP).orElseThrow().id())
                    .isEqualTo(material("mp-1265").fact(BAND_GAP).orElseThrow().id());
        }
    }

    private static void insert(Connection db, String id, int pbc, String keys, int... numbers) throws SQLException {
        ByteBuffer atoms = ByteBuffer.allocate(4 * numbers.length).order(ByteOrder.LITTLE_ENDIAN);
        ByteBuffer places = ByteBuffer.allocate(24 * numbers.length).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < numbers.length; i++) {
            atoms.putInt(numbers[i]);
            places.putDouble(i).putDouble(i).putDouble(i);
        }
        ByteBuffer cell = ByteBuffer.allocate(72).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < 9; i++) {
            cell.putDouble(i % 4 == 0 ? 4.0 : 0.0);
        }
        try (PreparedStatement insert = db.prepareStatement("INSERT INTO systems (unique_id, numbers, positions, cell,"
                + " pbc, energy, key_value_pairs, natoms) VALUES (?, ?, ?, ?, ?, ?, ?, ?)")) {
            insert.setString(1, id);
            insert.setBytes(2, atoms.array());
            insert.setBytes(3, places.array());
            insert.setBytes(4, cell.array());
            insert.setInt(5, pbc);
            insert.setDouble(6, -3.5 * numbers.length);
            insert.setString(7, keys);
            insert.setInt(8, numbers.length);
            insert.executeUpdate();
        }
    }

    private ImportReport run(Path file) {
        return CatalogueImport.into(folder).run(List.of(file), ImportProgress.NONE, () -> false);
    }

    private Path write(String name, String text) {
        try {
            return Files.writeString(folder.resolve(name), text);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private Material material(String id) {
        return catalogue.get(MaterialId.parse(id)).orElseThrow();
    }
}
