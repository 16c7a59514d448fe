package io.retort.client.catalogue.intake;

import static io.retort.core.evidence.Properties.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.github.luben.zstd.ZstdOutputStream;
import io.retort.client.catalogue.EmbeddedCatalogue;
import io.retort.client.catalogue.SourceStatus;
import io.retort.client.catalogue.StarterCatalogue;
import io.retort.core.element.Element;
import io.retort.core.evidence.Evidence;
import io.retort.core.evidence.MaterialId;
import io.retort.core.evidence.Method;
import io.retort.core.formula.Composition;
import io.retort.core.source.Material;
import io.retort.core.source.MaterialQuery;
import io.retort.core.source.Range;
import io.retort.core.source.SourceException;
import io.retort.core.structure.Structure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tukaani.xz.LZMA2Options;
import org.tukaani.xz.XZOutputStream;

class CatalogueImportTest {

    @TempDir
    Path files;

    @TempDir
    Path folder;

    EmbeddedCatalogue catalogue;

    @BeforeEach
    void open() {
        catalogue = new EmbeddedCatalogue(StarterCatalogue.read("io/retort/client/catalogue/tiny"), folder);
    }

    @AfterEach
    void close() {
        catalogue.close();
    }

    @Test
    void anMp36kRowGivesItsFactsEachWithItsRelease() {
        run(file("rows.jsonl", TinyFiles.MP36K));
        Material mgo = material("mp-1265");
        assertThat(mgo.facts(BAND_GAP))
                .extracting(fact ->
                        fact.value() + " of " + fact.provenance().release().orElseThrow())
                .containsExactly(
                        "Number[quantity=4.44 eV] of 2018-10-18",
                        "Number[quantity=4.45 eV] of mp36k (date not stated)");
        assertThat(mgo.number(DENSITY).orElseThrow()).isBetween(3.46, 3.48);
        assertThat(mgo.fact(LATTICE_A).orElseThrow().conditions().cell()).isPresent();
        assertThat(mgo.fact(BAND_GAP).orElseThrow().provenance().sha256()).isPresent();
        assertThat(mgo.fact(CRYSTAL_SYSTEM).orElseThrow().value()).hasToString("Label[text=Cubic]");
    }

    @Test
    void theKnownFlawsOfMp36kAreSaidInTheRecordAndCounted() {
        ImportReport report = run(file("rows.jsonl", TinyFiles.MP36K));
        Material mgo = material("mp-1265");
        assertThat(mgo.number(FORMATION_ENERGY)).hasValue(-3.06);
        assertThat(record(mgo.fact(FORMATION_ENERGY).orElseThrow())).contains("another copy states -2.9");
        assertThat(mgo.number(VOLUME)).hasValue(19.28);
        assertThat(record(mgo.fact(VOLUME).orElseThrow())).contains("38.56");
        assertThat(record(mgo.fact(EFERMI).orElseThrow())).contains("unlabelled");
        assertThat(report.files().get(0).odd().values()).containsExactly(1L, 1L);
    }

    @Test
    void anArchiveGivesStructuresInWhateverOrderTheFilesCome() {
        byte[] archive = TinyFiles.tar("mp36k/7.cif", TinyFiles.CIF);
        run(
                TinyFiles.write(files, "cifs.tar", archive),
                file("ids.txt", TinyFiles.IDS),
                file("rows.jsonl", TinyFiles.MP36K));
        Structure mgo = catalogue.structure(MaterialId.parse("mp-1265")).orElseThrow();
        assertThat(mgo.composition()).hasToString("MgO");
        assertThat(mgo.lattice().a().length()).isEqualTo(3.01);
        assertThat(mgo.sites().get(1).position().b()).isEqualTo(0.5);
    }

    @Test
    void aCifThatNothingNamesIsABadRowWithAdvice() {
        ImportReport report = run(TinyFiles.write(files, "cifs.tar", TinyFiles.tar("mp36k/7.cif", TinyFiles.CIF)));
        assertThat(report.files().get(0).bad().get(0))
                .hasToString(
                        "cifs.tar, line 1: 7.cif: nothing says which material it is; import mp36k-dev.jsonl.zst or mp36k-dev-ids.txt too");
    }

    @Test
    void theOtherKindsGiveTheirFacts() {
        run(
                file("a.csv", TinyFiles.NO_STRUCTURE),
                file("b.jsonl", TinyFiles.DIELECTRIC),
                file("c.jsonl", TinyFiles.PIEZOELECTRIC),
                file("d.csv", TinyFiles.PHONON),
                file("e.csv", TinyFiles.TRANSPORT));
        assertThat(material("mp-754382").number(BAND_GAP)).hasValue(16.5);
        assertThat(material("mp-754382").fact(K_VRH)).isEmpty();
        assertThat(material("mvc-9").number(G_VRH)).hasValue(-3);
        assertThat(material("mp-22881").number(E_TOTAL)).hasValue(6.7);
        assertThat(catalogue
                        .structure(MaterialId.parse("mp-22881"))
                        .orElseThrow()
                        .composition())
                .hasToString("CdCl2");
        assertThat(material("mp-22925").number(E_IJ_MAX)).hasValue(0.0914);
        assertThat(material("mp-1002124").number(LAST_PHDOS_PEAK)).hasValue(677.5);
        assertThat(catalogue
                        .structure(MaterialId.parse("mp-1002124"))
                        .orElseThrow()
                        .composition())
                .hasToString("HfC");
        assertThat(material("mp-32645").facts(SEEBECK))
                .extracting(fact -> fact.provenance().method().name())
                .containsExactly("PBE (BoltzTraP), n-type, 1e18 cm⁻³", "PBE (BoltzTraP), p-type, 1e18 cm⁻³");
    }

    @Test
    void ownRowsKeepTheirUnitsConditionsNamesAndSource() {
        run(file("own.jsonl", TinyFiles.OWN));
        Material own = material("own-7");
        Evidence gap = own.fact(BAND_GAP).orElseThrow();
        assertThat(gap.value()).hasToString("Number[quantity=3390.0 meV]");
        assertThat(gap.conditions().uncertainty().orElseThrow()).hasToString("20.0 meV");
        assertThat(gap.provenance().method()).isEqualTo(Method.EXPERIMENT);
        assertThat(gap.provenance().source()).isEqualTo("Our laboratory");
        assertThat(ids(MaterialQuery.of(Composition.of("GaN")).withName("Wurtzite")))
                .contains("own-7", "mp-804");
        assertThat(ids(MaterialQuery.ALL.withLabel(ORDERING, "nm"))).containsExactly("own-7");
        assertThat(ids(MaterialQuery.ALL.withRange(Range.parse("band_gap>3.3 eV"))))
                .containsExactly("own-7");
        assertThat(catalogue.structure(MaterialId.parse("own-7")).orElseThrow().sites())
                .hasSize(2);
    }

    @Test
    void aMaterialThatTheStarterCatalogueHasTooIsOneWithAllFacts() {
        long before = catalogue.count(MaterialQuery.ALL);
        run(file("rows.jsonl", TinyFiles.MP36K));
        assertThat(catalogue.count(MaterialQuery.ALL)).isEqualTo(before + 1);
        assertThat(material("mp-804").facts(BAND_GAP))
                .extracting(fact -> fact.value().toString())
                .containsExactly(
                        "Number[quantity=1.73 eV]",
                        "Number[quantity=1.61 eV]",
                        "Number[quantity=1.6 eV]",
                        "Number[quantity=3.4 eV]");
        assertThat(material("mp-804").names()).containsExactly("wurtzite", "w-GaN");
        assertThat(ids(MaterialQuery.ALL.withRange(Range.between(BAND_GAP, 1.7, 1.75))))
                .containsExactly("mp-804");
        assertThat(ids(MaterialQuery.ALL.withInclude(Set.of(Element.of("Mg"))))).containsExactly("mp-1265");
    }

    @Test
    void theResultIsTheSameInWhateverOrderFilesCameAndInHoweverManyImports() {
        List<Path> all = new ArrayList<>(List.of(
                file("rows.jsonl", TinyFiles.MP36K),
                file("a.csv", TinyFiles.NO_STRUCTURE.replace("mp-754382,,He", "mp-1265,,MgO")),
                file("own.jsonl", TinyFiles.OWN)));
        run(all.toArray(Path[]::new));
        List<Material> together = everything();
        folder = files.resolve("second");
        open();
        Collections.reverse(all);
        all.forEach(this::run);
        assertThat(withoutTimes(everything())).isEqualTo(withoutTimes(together));
    }

    @Test
    void packedFilesAreUnpackedByTheirFirstBytes() {
        byte[] zstd = TinyFiles.packed(ZstdOutputStream::new, TinyFiles.MP36K);
        byte[] xz = TinyFiles.packed(out -> new XZOutputStream(out, new LZMA2Options(1)), TinyFiles.NO_STRUCTURE);
        byte[] gzip = TinyFiles.packed(GZIPOutputStream::new, TinyFiles.OWN);
        run(TinyFiles.write(files, "1", zstd), TinyFiles.write(files, "2", xz), TinyFiles.write(files, "3", gzip));
        assertThat(ids(MaterialQuery.ALL.withPage(100, 0))).contains("mp-1265", "mvc-9", "own-7");
    }

    @Test
    void theSameFileTwiceChangesNothing() throws IOException {
        Path rows = file("rows.jsonl", TinyFiles.MP36K);
        run(rows);
        byte[] first = Files.readAllBytes(folder.resolve("catalogue.db"));
        ImportReport again = run(rows);
        assertThat(again.files().get(0).unchanged()).isTrue();
        assertThat(Files.readAllBytes(folder.resolve("catalogue.db"))).isEqualTo(first);
    }

    @Test
    void aNewerFileOfTheSameKindReplacesWhatItStatesAnew() {
        run(file("rows.jsonl", TinyFiles.MP36K));
        run(file("newer.jsonl", TinyFiles.MP36K.replace("4.44", "4.4")));
        assertThat(material("mp-1265").facts(BAND_GAP)).hasSize(2);
        assertThat(material("mp-1265").number(BAND_GAP)).hasValue(4.4);
    }

    @Test
    void badRowsAreListedWithLineAndReasonAndTheOthersComeIn() {
        String rows = TinyFiles.NO_STRUCTURE
                + "mp-1,,Xx2,0,1,0,,,\n"
                + "mp-2,,O,much,1,0,,,\n"
                + "mp-3,,O\n"
                + "not-an-id-,,O,0,1,0,,,\n"
                + "mp-5,,Si,0,0.6,0,,,\n";
        ImportReport.FileReport report = run(file("a.csv", rows)).files().get(0);
        assertThat(report.bad()).extracting(ImportReport.BadRow::line).containsExactly(4L, 5L, 6L);
        assertThat(report.badRows()).isEqualTo(3);
        assertThat(report.bad().get(1).reason()).contains("'much'");
        assertThat(material("mp-5").number(BAND_GAP)).hasValue(0.6);
    }

    @Test
    void anOwnRowWithAnUnknownPropertyOrAForeignUnitIsBadAndSaysWhy() {
        String wrong = TinyFiles.OWN.replace("band_gap", "colour") + TinyFiles.OWN.replace("meV", "GPa");
        ImportReport.FileReport report = run(file("own.jsonl", wrong)).files().get(0);
        assertThat(report.bad()).hasSize(2);
        assertThat(report.bad().get(0).reason()).contains("'colour' is not a property");
    }

    @Test
    void aRowThatIsBrokenInAnyWayIsBadAndNothingMore() {
        String broken = TinyFiles.DIELECTRIC.replace("0.75 0.75 0.75 Cl", "0.75")
                + TinyFiles.DIELECTRIC.replace("1 2\\ndirect", "1 7\\ndirect")
                + TinyFiles.DIELECTRIC.replace("\"n\": 1.78", "\"n\": 1e999")
                + "{\"material_id\": \n";
        ImportReport.FileReport report = run(file("b.jsonl", broken)).files().get(0);
        assertThat(report.bad()).extracting(ImportReport.BadRow::line).containsExactly(1L, 2L, 3L, 4L);
        assertThat(catalogue.get(MaterialId.parse("mp-22881"))).isEmpty();
        String id = TinyFiles.OWN.replace("own-7", "own-7\\nmp-1");
        assertThat(run(file("own.jsonl", id)).files().get(0).badRows()).isEqualTo(1);
    }

    @Test
    void aFileOfNoKnownKindIsAnErrorThatNamesTheKinds() {
        Path poem = file("poem.txt", "The sea was calm.\n");
        assertThatThrownBy(() -> run(poem))
                .isInstanceOf(SourceException.class)
                .hasMessageContaining("mp36k rows")
                .hasMessageContaining("Retort JSON Lines");
        assertThatThrownBy(() -> run(files.resolve("none"))).hasMessageContaining("There is no file");
    }

    @Test
    void aDamagedFileLeavesTheCatalogueAsItWas() throws IOException {
        run(file("a.csv", TinyFiles.NO_STRUCTURE));
        byte[] before = Files.readAllBytes(folder.resolve("catalogue.db"));
        byte[] cut = TinyFiles.cut(TinyFiles.packed(GZIPOutputStream::new, TinyFiles.MP36K));
        assertThatThrownBy(() -> run(TinyFiles.write(files, "rows.gz", cut)))
                .isInstanceOf(SourceException.class)
                .hasMessageContaining("damaged");
        byte[] archive = TinyFiles.tar("mp36k/7.cif", TinyFiles.CIF);
        assertThatThrownBy(() -> run(
                        file("rows.jsonl", TinyFiles.MP36K),
                        TinyFiles.write(files, "cifs.tar", Arrays.copyOf(archive, 900))))
                .isInstanceOf(SourceException.class)
                .hasMessageContaining("7.cif");
        assertThat(Files.readAllBytes(folder.resolve("catalogue.db"))).isEqualTo(before);
        assertThat(folder.resolve("catalogue.db.new")).doesNotExist();
    }

    @Test
    void aCancelledImportLeavesTheCatalogueAsItWas() {
        assertThatThrownBy(() -> new CatalogueImport(folder)
                        .run(List.of(file("a.csv", TinyFiles.NO_STRUCTURE)), ImportProgress.NONE, () -> true))
                .isInstanceOf(CancellationException.class);
        assertThat(folder.resolve("catalogue.db")).doesNotExist();
        run(file("a.csv", TinyFiles.NO_STRUCTURE));
    }

    @Test
    void aSecondImportAtTheSameTimeIsTurnedAway() {
        Path rows = file("a.csv", TinyFiles.NO_STRUCTURE);
        CatalogueImport second = new CatalogueImport(folder);
        assertThatThrownBy(() -> new CatalogueImport(folder)
                        .run(
                                List.of(rows),
                                (file, bytes, of, n) -> second.run(List.of(rows), ImportProgress.NONE, () -> false),
                                () -> false))
                .isInstanceOf(SourceException.class)
                .hasMessageContaining("Another import");
    }

    @Test
    void anImportIsSeenByACatalogueThatIsOpenAlready() {
        assertThat(catalogue.get(MaterialId.parse("mvc-9"))).isEmpty();
        run(file("a.csv", TinyFiles.NO_STRUCTURE));
        assertThat(catalogue.get(MaterialId.parse("mvc-9"))).isPresent();
        assertThat(catalogue.status())
                .extracting(SourceStatus::release, SourceStatus::materials)
                .contains(tuple(Optional.of("2018-10-18"), 2L));
    }

    @Test
    void aFileThatIsNoCatalogueIsSaidToBeOne() {
        TinyFiles.write(folder, "catalogue.db", "something else entirely, and long enough to be no header of SQLite");
        assertThatThrownBy(() -> catalogue.search(MaterialQuery.ALL))
                .isInstanceOf(SourceException.class)
                .hasMessageContaining("import again");
    }

    private ImportReport run(Path... paths) {
        return new CatalogueImport(folder).run(List.of(paths), ImportProgress.NONE, () -> false);
    }

    private Path file(String name, String content) {
        return TinyFiles.write(files, name, content);
    }

    private Material material(String id) {
        return catalogue.get(MaterialId.parse(id)).orElseThrow();
    }

    private List<Material> everything() {
        return catalogue.search(MaterialQuery.ALL.withPage(1000, 0)).items();
    }

    private static List<List<String>> withoutTimes(List<Material> materials) {
        return materials.stream()
                .map(material -> material.facts().stream()
                        .map(fact -> fact.id().toString())
                        .toList())
                .toList();
    }

    private List<String> ids(MaterialQuery query) {
        return catalogue.search(query).items().stream()
                .map(material -> material.id().toString())
                .toList();
    }

    private static String record(Evidence fact) {
        return fact.provenance().record();
    }
}
