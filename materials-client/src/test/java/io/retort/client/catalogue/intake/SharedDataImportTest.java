package io.retort.client.catalogue.intake;

import static io.retort.core.evidence.Properties.BAND_GAP;
import static io.retort.core.evidence.Properties.DENSITY;
import static io.retort.core.evidence.Properties.ENERGY_ABOVE_HULL;
import static io.retort.core.evidence.Properties.IS_STABLE;
import static org.assertj.core.api.Assertions.assertThat;

import io.retort.client.catalogue.EmbeddedCatalogue;
import io.retort.client.catalogue.StarterCatalogue;
import io.retort.core.SharedData;
import io.retort.core.element.Element;
import io.retort.core.evidence.MaterialId;
import io.retort.core.source.Material;
import io.retort.core.source.MaterialQuery;
import io.retort.core.source.Page;
import io.retort.core.source.Range;
import io.retort.core.structure.Structure;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SharedDataImportTest {

    @TempDir
    Path folder;

    @Test
    @Tag("slow")
    void allOfMp36kAndTheRowsWithoutStructureComeIn() {
        ImportReport report = run(
                "mp36k-cifs-0.tar.zst",
                "mp36k-cifs-1.tar.zst",
                "mp36k-dev.jsonl.zst",
                "mp_nostruct_20181018-dev.csv.zst");
        assertThat(report.files()).allSatisfy(file -> assertThat(file.badRows()).isZero());
        assertThat(report.materials()).isEqualTo(55_743);
        assertThat(report.structures()).isEqualTo(29_488);
        try (EmbeddedCatalogue catalogue = open()) {
            MaterialQuery oxides = MaterialQuery.ALL
                    .withInclude(Set.of(Element.of("O")))
                    .withFlag(IS_STABLE, true)
                    .withRange(Range.between(BAND_GAP, 1, 2));
            Page<Material> page = catalogue.search(oxides);
            assertThat(page.total()).isBetween(900L, 920L);
            assertThat(page.items()).allSatisfy(oxide -> {
                assertThat(oxide.number(BAND_GAP).orElseThrow()).isBetween(1.0, 2.0);
                assertThat(oxide.number(ENERGY_ABOVE_HULL).orElseThrow()).isZero();
            });
            MaterialId rutile = MaterialId.parse("mp-2657");
            Structure structure = catalogue.structure(rutile).orElseThrow();
            double density = catalogue.get(rutile).orElseThrow().number(DENSITY).orElseThrow();
            assertThat(structure.density()).isCloseTo(density, org.assertj.core.data.Offset.offset(1e-3));
        }
    }

    @Test
    @Tag("slow")
    void thePublishedSetsComeIn() {
        ImportReport report = run(
                "dielectric_constant-dev.jsonl.zst",
                "piezoelectric_tensor-dev.jsonl.zst",
                "phonon_dielectric_mp-dev.csv.zst",
                "boltztrap_mp-dev.csv.zst");
        // eight rows of the phonon set have neither formula nor structure
        assertThat(report.files()).extracting(ImportReport.FileReport::badRows).containsExactly(0L, 0L, 8L, 0L);
        assertThat(report.structures()).isGreaterThan(2000);
    }

    private ImportReport run(String... names) {
        List<Path> files = Stream.of(names)
                .map(name -> SharedData.require("data/mp/" + name))
                .toList();
        return new CatalogueImport(folder).run(files, ImportProgress.NONE, () -> false);
    }

    private EmbeddedCatalogue open() {
        return new EmbeddedCatalogue(StarterCatalogue.read("io/retort/client/catalogue/tiny"), folder);
    }
}
