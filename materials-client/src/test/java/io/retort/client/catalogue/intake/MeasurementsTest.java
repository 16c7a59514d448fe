package io.retort.client.catalogue.intake;

import static io.retort.core.evidence.Properties.BAND_GAP;
import static io.retort.core.evidence.Properties.FORMATION_ENERGY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.retort.client.catalogue.EmbeddedCatalogue;
import io.retort.client.catalogue.StarterCatalogue;
import io.retort.client.catalogue.own.ColumnMap;
import io.retort.client.catalogue.own.HeaderGuess;
import io.retort.client.catalogue.own.OwnTable;
import io.retort.client.catalogue.own.TableText;
import io.retort.core.evidence.Evidence;
import io.retort.core.evidence.MaterialId;
import io.retort.core.evidence.Method;
import io.retort.core.evidence.PropertyWords;
import io.retort.core.formula.Composition;
import io.retort.core.source.Material;
import io.retort.core.source.MaterialQuery;
import io.retort.core.source.SourceException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MeasurementsTest {

    private static final String TABLE = """
            formula,sample,polymorph,Eg (eV),±,T / K,technique,remarks
            GaN,A12,,3.40,0.02,300,UV-vis,"grown by MOCVD; on sapphire"
            GaN,A12,,3.47(1),,10,UV-vis,
            Li0.5CoO2,B3,layered,2.1 ± 0.1,,298,,
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

    @Test
    void eachValueComesWithMethodConditionsUncertaintyFileAndLine() {
        importing(TABLE);
        Material gan = own("own-GaN");
        Evidence room = gan.facts(BAND_GAP).get(0);
        assertThat(room.value()).hasToString("Number[quantity=3.4 eV]");
        assertThat(room.conditions().temperature()).hasToString("Optional[300.0 K]");
        assertThat(room.conditions().uncertainty()).hasToString("Optional[0.02 eV]");
        assertThat(room.provenance().method()).isEqualTo(new Method("UV-vis", Method.Kind.MEASURED));
        assertThat(room.provenance().source()).isEqualTo("my.csv");
        assertThat(room.provenance().release().orElseThrow()).matches("sha256 [0-9a-f]{12}");
        assertThat(room.provenance().sha256()).isPresent();
        assertThat(room.provenance().record()).isEqualTo("line 2, sample A12, Eg (eV), grown by MOCVD on sapphire");
        Evidence cold = gan.facts(BAND_GAP).get(1);
        assertThat(cold.value()).hasToString("Number[quantity=3.47 eV]");
        assertThat(cold.conditions().uncertainty()).hasToString("Optional[0.01 eV]");
        Material layered = catalogue
                .search(MaterialQuery.of(Composition.of("LiCo2O4")))
                .items()
                .get(0);
        assertThat(layered.names()).containsExactly("layered");
        assertThat(layered.id().toString()).endsWith("-layered");
        assertThat(layered.fact(BAND_GAP).orElseThrow().provenance().method()).isEqualTo(Method.EXPERIMENT);
    }

    @Test
    void valuesPerMoleOfFormulaUnitsAreCountedPerAtomAsThePropertyIs() {
        importing("formula,ΔHf (kJ/mol per formula unit)\nMgO,-601.6\n");
        Evidence fact = own("own-MgO").fact(FORMATION_ENERGY).orElseThrow();
        assertThat(own("own-MgO").number(FORMATION_ENERGY).orElseThrow()).isCloseTo(-3.118, within(0.001));
        assertThat(fact.value()).hasToString("Number[quantity=-300.8 kJ/mol]");
    }

    @Test
    void oneBadRowStopsAllAndIsListedWithLineAndReason() {
        String bad =
                TABLE + "ZnO,C1,,about 3,,300,,\nXx2O3,C2,,3,,300,,\n,,,3,,300,,\nZnO,C3,,,,300,,\nZnO,C4,,3,,hot,,\n";
        assertThatThrownBy(() -> importing(bad))
                .isInstanceOf(BadRowsException.class)
                .hasMessageContainingAll(
                        "5 rows of my.csv",
                        "line 5: column 'Eg (eV)': found 'about 3', expected a number in eV such as 3.4",
                        "line 6: found 'Xx2O3', expected a formula",
                        "line 7: no formula",
                        "line 8: no value",
                        "line 9: column 'T / K': found 'hot'",
                        "Nothing was imported",
                        "--skip-bad-rows");
        assertThat(catalogue.get(MaterialId.parse("own-GaN"))).isEmpty();
    }

    @Test
    void badRowsAreLeftOutWherePeopleSaySo() {
        ImportReport report =
                importing(write(TABLE + "ZnO,C1,,about 3,,300,,\n"), how(TABLE).skippingBadRows(true));
        assertThat(report.files().get(0).bad()).hasSize(1);
        assertThat(own("own-GaN").facts(BAND_GAP)).hasSize(2);
    }

    @Test
    void theSameFileAgainChangesNothingAndACorrectedOneReplacesWhatItGave() {
        importing(TABLE);
        assertThat(importing(TABLE).files().get(0).unchanged()).isTrue();
        importing(TABLE.replace("3.40,0.02", "3.39,0.05").replaceAll("Li0.5CoO2.*\\n", ""));
        assertThat(own("own-GaN").facts(BAND_GAP))
                .extracting(fact -> fact.value().toString())
                .containsExactly("Number[quantity=3.39 eV]", "Number[quantity=3.47 eV]");
        assertThat(catalogue.count(MaterialQuery.of(Composition.of("LiCo2O4")))).isZero();
        assertThat(importing(TABLE).files().get(0).unchanged()).isFalse();
        assertThat(own("own-GaN").number(BAND_GAP)).hasValue(3.4);
    }

    @Test
    void anotherMapOfTheSameFileIsReadAnew() {
        importing(TABLE);
        ColumnMap map = how(TABLE).map().with("±=ignore").with("technique=notes");
        importing(write(TABLE), OwnTable.of(map, id -> java.util.Optional.empty()));
        assertThat(own("own-GaN").facts(BAND_GAP).get(0).conditions().uncertainty())
                .isEmpty();
        assertThat(own("own-GaN").facts(BAND_GAP)).hasSize(2);
    }

    @Test
    void aSampleThatIsKnownToBeARecordGivesItsValuesToThatRecord() {
        importing("material_id,formula,Eg (eV)\nmp-804,GaN,3.41\n");
        assertThat(own("mp-804").facts(BAND_GAP))
                .extracting(fact -> fact.provenance().source())
                .contains("my.csv");
        assertThatThrownBy(() -> importing("material_id,formula,Eg (eV)\nmp-804,ZnO,3.41\n"))
                .hasMessageContaining("found ZnO beside mp-804, which is GaN");
        assertThatThrownBy(() -> importing("material_id,Eg (eV)\nmp-999999,3.41\n"))
                .hasMessageContaining("mp-999999 is not in this catalogue");
    }

    @Test
    void whatATableGaveCanBeTakenBack() {
        importing(TABLE);
        assertThat(importer().forget(folder.resolve("my.csv"))).isEqualTo(3);
        assertThat(catalogue.get(MaterialId.parse("own-GaN"))).isEmpty();
        assertThatThrownBy(() -> importer().forget(folder.resolve("my.csv")))
                .isInstanceOf(SourceException.class)
                .hasMessageContaining("Nothing in the catalogue comes from");
    }

    @Test
    void aMapWithOpenQuestionsReadsNothing() {
        assertThatThrownBy(() -> importing("formula,Eg\nGaN,3.4\n"))
                .isInstanceOf(SourceException.class)
                .hasMessageContaining("names no unit");
    }

    private ImportReport importing(String text) {
        return importing(write(text), how(text));
    }

    private ImportReport importing(Path file, OwnTable how) {
        return importer().table(file, how, ImportProgress.NONE, () -> false);
    }

    private CatalogueImport importer() {
        return CatalogueImport.into(folder);
    }

    private OwnTable how(String text) {
        TableText table = TableText.of(text);
        ColumnMap map = new HeaderGuess(PropertyWords.load()).of(table.headers(), table.firstCells());
        return OwnTable.of(map, id -> catalogue.get(id).map(Material::formula));
    }

    private Path write(String text) {
        try {
            return Files.write(folder.resolve("my.csv"), List.of(text.split("\n")));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private Material own(String id) {
        return catalogue.get(MaterialId.parse(id)).orElseThrow();
    }
}
