package io.retort.client.mp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.retort.client.catalogue.EmbeddedCatalogue;
import io.retort.client.catalogue.intake.CatalogueImport;
import io.retort.client.catalogue.intake.ImportProgress;
import io.retort.client.catalogue.intake.ImportReport;
import io.retort.client.fetch.FetchProgress;
import io.retort.client.fetch.FetchReport;
import io.retort.client.optimade.filter.FilterParser;
import io.retort.core.evidence.MaterialId;
import io.retort.core.evidence.Properties;
import io.retort.core.source.Material;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import mockwebserver3.MockResponse;
import okhttp3.HttpUrl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Many materials from the Materials Project into the catalogue. */
class MaterialsProjectFetchTest {

    private static final int COUNT = 7;

    @TempDir
    private Path home = Path.of("");

    @Test
    void aFetchThatIsBrokenOffGoesOnWhereItStood() throws Exception {
        AtomicInteger pages = new AtomicInteger();
        try (FakeService service = new FakeService(url -> {
            boolean third = url.encodedPath().equals("/materials/summary/") && pages.incrementAndGet() == 3;
            return third ? FakeService.response(500, "text/plain", "no") : answer(url);
        })) {
            FetchReport.Part broken = fetch(service, "elements HAS \"Ga\"", 100);
            assertThat(broken.failure().orElseThrow()).contains("answered 500");
            assertThat(broken.materials()).isEqualTo(4);
            FetchReport.Part whole = fetch(service, "elements HAS \"Ga\"", 100);
            assertThat(whole.resumedAt()).isEqualTo(4);
            assertThat(whole.materials()).isEqualTo(COUNT);
            assertThat(service.asked)
                    .filteredOn(url -> url.encodedPath().equals("/materials/summary/"))
                    .allSatisfy(url -> {
                        assertThat(url.queryParameter("elements")).isEqualTo("Ga");
                        assertThat(url.queryParameter("_sort_fields")).isEqualTo("material_id");
                    });
            ImportReport report = CatalogueImport.into(home)
                    .run(List.of(whole.file().orElseThrow()), ImportProgress.NONE, () -> false);
            assertThat(report.files().get(0).bad()).isEmpty();
            Material first =
                    EmbeddedCatalogue.open(home).get(MaterialId.mp(3_000_001)).orElseThrow();
            assertThat(first.number(Properties.BAND_GAP)).hasValue(1);
            assertThat(first.fact(Properties.BAND_GAP)
                            .orElseThrow()
                            .provenance()
                            .release())
                    .contains("2026.04.13");
            assertThat(EmbeddedCatalogue.open(home).structure(first.id())).isPresent();
        }
    }

    @Test
    void theLimitAndTheFilterCutAndTheReportSaysSo() throws Exception {
        try (FakeService service = new FakeService(MaterialsProjectFetchTest::answer)) {
            FetchReport.Part cut = fetch(service, "elements HAS \"Ga\"", 2);
            assertThat(cut.cut()).isTrue();
            assertThat(cut.materials()).isEqualTo(2);
            FetchReport.Part few = fetch(service, "band_gap > 5 AND nelements=2 AND NOT elements HAS ANY \"O\"", 100);
            assertThat(few.materials()).isEqualTo(2);
            assertThat(Files.readString(few.file().orElseThrow())).contains("mp-3000006", "mp-3000007");
            assertThat(fetch(service, "nelements=3", 100).materials()).isZero();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "nsites=2 OR nsites=3",
                "elements HAS ONLY \"Ga\"",
                "chemical_formula_reduced STARTS WITH \"Ga\"",
                "_oqmd_band_gap>1",
                "band_gap!=1",
            })
    void whatTheServiceHasNoWordsForIsRefused(String where) throws Exception {
        try (FakeService service = new FakeService(MaterialsProjectFetchTest::answer)) {
            assertThatThrownBy(() -> fetch(service, where, 10))
                    .hasMessageContaining("cannot be asked of the Materials Project")
                    .hasMessageContaining("joined by AND");
        }
    }

    private FetchReport.Part fetch(FakeService service, String where, long limit) {
        return MaterialsProjectFetch.into(home, service.mp, limit)
                .withPages(2)
                .fetch(FilterParser.parse(where), FetchProgress.NONE, () -> false);
    }

    private static MockResponse answer(HttpUrl url) {
        if (!url.encodedPath().equals("/materials/summary/")) {
            return FakeService.documents(0);
        }
        int skip = Integer.parseInt(url.queryParameter("_skip"));
        int limit = Integer.parseInt(url.queryParameter("_limit"));
        return FakeService.documents(
                COUNT,
                IntStream.rangeClosed(1, COUNT)
                        .skip(skip)
                        .limit(limit)
                        .mapToObj(MaterialsProjectFetchTest::document)
                        .toArray(String[]::new));
    }

    private static String document(int number) {
        return "{\"material_id\":\"mp-" + (3_000_000 + number) + "\",\"formula_pretty\":\"GaN\",\"nsites\":2,"
                + "\"band_gap\":" + number + ",\"builder_meta\":{\"license\":\"BY-C\"},"
                + "\"structure\":{\"lattice\":{\"matrix\":[[3,0,0],[0,3,0],[0,0,3]]},\"sites\":["
                + "{\"species\":[{\"element\":\"Ga\",\"occu\":1}],\"abc\":[0,0,0]},"
                + "{\"species\":[{\"element\":\"N\",\"occu\":1}],\"abc\":[0.5,0.5,0.5]}]}}";
    }
}
