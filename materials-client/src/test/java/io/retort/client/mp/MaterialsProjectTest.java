package io.retort.client.mp;

import static io.retort.client.mp.MaterialEndpoints.SUMMARY;
import static io.retort.client.mp.MaterialEndpoints.THERMO;
import static io.retort.client.mp.ResponseEndpoints.ELASTICITY;
import static io.retort.client.mp.UseEndpoints.TASKS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.retort.client.http.Cancellation;
import io.retort.client.http.HttpFailure;
import io.retort.client.http.HttpSettings;
import io.retort.client.mp.doc.ElasticityDoc;
import io.retort.client.mp.doc.SummaryDoc;
import io.retort.client.mp.query.ElasticityQuery;
import io.retort.client.mp.query.FindStructureQuery;
import io.retort.client.mp.query.SummaryQuery;
import io.retort.client.mp.query.TasksQuery;
import io.retort.client.mp.query.ThermoQuery;
import io.retort.core.element.Element;
import io.retort.core.structure.Fractional;
import io.retort.core.structure.Lattice;
import io.retort.core.structure.Site;
import io.retort.core.structure.Structure;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import mockwebserver3.MockResponse;
import okhttp3.HttpUrl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The Java API, as a lab's own program uses it. */
class MaterialsProjectTest {

    private static final String SILICON = "{\"material_id\":\"mp-aaaaaaft\",\"formula_pretty\":\"Si\","
            + "\"bulk_modulus\":{\"vrh\":88.9,\"voigt\":null},\"youngs_modulus\":1.5e11,\"order\":2.0,"
            + "\"elastic_tensor\":{\"ieee_format\":[[160,63],[63,160]]},\"builder_meta\":{\"license\":\"BY-C\"}}";

    @Test
    void theElasticityOfSiliconIsOneLine() throws Exception {
        try (FakeService service = new FakeService(url -> FakeService.documents(1, SILICON))) {
            MaterialsProject mp = service.mp;

            MpPage<ElasticityDoc> page = mp.search(ELASTICITY, ElasticityQuery.of("mp-149"));

            ElasticityDoc silicon = page.docs().get(0);
            assertThat(silicon.materialId()).hasToString("Optional[mp-149]");
            assertThat(silicon.bulkModulus()).hasValueCloseTo(88.9, within(1e-9)); // GPa
            assertThat(silicon.youngsModulus()).hasValueCloseTo(1.5e11, within(1.0)); // Pa
            assertThat(silicon.order()).hasValue(2);
            assertThat(silicon.elasticTensor().get(0).get(1)).isEqualTo(63);
            assertThat(page.release()).contains("2026.04.13");
            assertThat(page.asked()).startsWith("GET /materials/elasticity/?_fields=");
        }
    }

    @Test
    void andAsAFuture() throws Exception {
        try (FakeService service = new FakeService(url -> FakeService.documents(1, SILICON))) {
            CompletableFuture<MpPage<ElasticityDoc>> later = service.mp.searchAsync(
                    ELASTICITY, ElasticityQuery.of("mp-149").bulkModulus(50, 100));
            assertThat(later.join().docs()).hasSize(1);
            assertThat(service.asked.get(0).queryParameter("k_vrh_min")).isEqualTo("50");
        }
    }

    @Test
    void missingNullAndNotAskedForAreThreeThings() throws Exception {
        try (FakeService service = new FakeService(url -> FakeService.documents(1, SILICON))) {
            Fields fields = service.mp
                    .search(ELASTICITY, ElasticityQuery.of("mp-149"))
                    .docs()
                    .get(0)
                    .fields();
            assertThat(fields.state("bulk_modulus.vrh")).isEqualTo(FieldState.PRESENT);
            assertThat(fields.state("bulk_modulus.voigt")).isEqualTo(FieldState.NULL);
            assertThat(fields.state("debye_temperature")).isEqualTo(FieldState.ABSENT);
            assertThat(fields.state("fitting_data")).isEqualTo(FieldState.NOT_REQUESTED);
        }
    }

    @Test
    void emptyErrorAndFilteredOutAreThreeResults() throws Exception {
        String restricted = "{\"material_id\":\"mp-9\",\"builder_meta\":{\"license\":\"BY-NC\"}}";
        try (FakeService service = new FakeService(url -> switch (String.valueOf(url.queryParameter("formula"))) {
            case "Si" -> FakeService.documents(0);
            case "Ge" -> FakeService.documents(1, restricted);
            default -> FakeService.response(500, "text/plain", "Internal Server Error");
        })) {
            MpPage<SummaryDoc> empty = service.mp.search(SUMMARY, SummaryQuery.ALL.formula("Si"));
            MpPage<SummaryDoc> withheld = service.mp.search(SUMMARY, SummaryQuery.ALL.formula("Ge"));
            assertThat(empty.outcome()).isEqualTo(MpPage.Outcome.NOTHING_MATCHES);
            assertThat(withheld.outcome()).isEqualTo(MpPage.Outcome.WITHHELD);
            assertThat(withheld.withheld()).isEqualTo(1);
            assertThatThrownBy(() -> service.mp.search(SUMMARY, SummaryQuery.ALL.formula("C")))
                    .isInstanceOf(HttpFailure.class);
        }
    }

    @Test
    void calculationsOfTheRestrictedCampaignAreWithheldEverywhere() throws Exception {
        String task = "{\"task_id\":\"aaaaaaft\",\"batch_id\":\"gnome_r2scan_statics\",\"meta\":{},"
                + "\"meta_pagination_token\":\"x\"}";
        try (FakeService service = new FakeService(url -> FakeService.documents(1, task))) {
            assertThat(service.mp.search(TASKS, TasksQuery.of("mp-149")).withheld())
                    .isEqualTo(1);
            assertThat(service.asked.get(0).queryParameter("_fields")).contains("batch_id");
        }
        try (FakeService all =
                new FakeService(url -> FakeService.documents(1, task), Licences.ALL, settings -> settings)) {
            assertThat(all.mp
                            .search(TASKS, TasksQuery.of("mp-149"))
                            .docs()
                            .get(0)
                            .raw()
                            .has("meta"))
                    .isFalse();
        }
    }

    @Test
    void aLongListOfIdsBecomesSeveralRequestsAndOneAnswer() throws Exception {
        String[] ids =
                IntStream.range(1_000_000, 1_002_000).mapToObj(i -> "mp-" + i).toArray(String[]::new);
        try (FakeService service = new FakeService(MaterialsProjectTest::echoOfIds)) {
            MpPage<SummaryDoc> page =
                    service.mp.search(SUMMARY, SummaryQuery.of(ids).page(1000, 500));
            assertThat(service.asked)
                    .hasSizeGreaterThan(1)
                    .allSatisfy(url -> assertThat(url.toString().length()).isLessThanOrEqualTo(Batches.LONGEST_URL));
            assertThat(page.total()).isEqualTo(2000);
            assertThat(page.docs()).hasSize(1000);
            assertThat(page.docs().get(0).materialId()).hasToString("Optional[mp-1000500]");
            assertThat(page.docs().get(999).materialId()).hasToString("Optional[mp-1001499]");
        }
    }

    @Test
    void everyPageIsReadAndNothingTwice() throws Exception {
        List<String> docs = new ArrayList<>();
        IntStream.range(0, 25).forEach(i -> docs.add("{\"material_id\":\"mp-" + (i == 10 ? 9 : i) + "\"}"));
        try (FakeService service = new FakeService(url -> slice(url, docs))) {
            Download<SummaryDoc> all = service.mp.all(
                    SUMMARY, SummaryQuery.ALL.where("_limit", 10), (done, total) -> {}, new Cancellation());
            assertThat(service.asked).hasSize(3);
            assertThat(all.docs()).hasSize(24);
            assertThat(all.duplicates()).isEqualTo(1);
            assertThat(all.isComplete()).isFalse();
            assertThat(all.notes()).singleElement().asString().startsWith("1 of 25 documents did not come");
        }
    }

    @Test
    void aWalkThatBrokeOffGoesOnWhereItWas(@TempDir Path folder) throws Exception {
        List<String> docs = new ArrayList<>();
        IntStream.range(0, 30).forEach(i -> docs.add("{\"material_id\":\"mp-" + i + "\"}"));
        SummaryQuery query = SummaryQuery.ALL.where("_limit", 10);
        boolean[] broken = {true};
        try (FakeService service = new FakeService(
                url -> broken[0] && "20".equals(url.queryParameter("_skip"))
                        ? FakeService.response(502, "text/plain", "")
                        : slice(url, docs),
                Licences.COMMERCIAL,
                settings -> settings.withCache(folder, 1 << 20))) {
            assertThatThrownBy(() -> service.mp.all(SUMMARY, query, (done, total) -> {}, new Cancellation()))
                    .isInstanceOf(HttpFailure.class);
            broken[0] = false;
            service.asked.clear();
            assertThat(service.mp
                            .all(SUMMARY, query, (done, total) -> {}, new Cancellation())
                            .docs())
                    .hasSize(30);
            assertThat(service.asked).hasSize(1);
        }
    }

    @Test
    void r2ScanIsSpelledAsTheStoreSpellsIt() throws Exception {
        try (FakeService service = new FakeService(url -> FakeService.documents(0))) {
            service.mp.search(THERMO, ThermoQuery.of("mp-149").thermoType("R2SCAN"));
            assertThat(service.asked.get(0).queryParameter("thermo_types")).isEqualTo("r2SCAN");
        }
    }

    @Test
    void aStructureFindsItsMaterial() throws Exception {
        String match = "{\"material_id\":\"mp-149\",\"normalized_rms_displacement\":0.001}";
        try (FakeService service = new FakeService(url -> FakeService.documents(1, match))) {
            Structure silicon = new Structure(
                    Lattice.of(3.85, 3.85, 3.85, 60, 60, 60),
                    List.of(
                            Site.of(Element.of("Si"), new Fractional(0, 0, 0)),
                            Site.of(Element.of("Si"), new Fractional(0.25, 0.25, 0.25))));
            assertThat(service.mp
                            .findStructure(silicon, FindStructureQuery.ALL.angleTolerance(3))
                            .docs()
                            .get(0)
                            .rmsDisplacement())
                    .hasValueCloseTo(0.001, within(1e-9));
            assertThat(service.asked.get(0).encodedPath()).isEqualTo("/materials/core/find_structure/");
        }
    }

    @Test
    void aKeyThatCannotBeOneIsRefusedWithoutRepeatingIt() {
        assertThatThrownBy(() -> MaterialsProject.withKey("legacy0123456789"))
                .hasMessageContaining("32 characters")
                .hasMessageContaining("materialsproject.org/api")
                .hasMessageNotContaining("legacy0123456789");
    }

    @Test
    void theEnvironmentNamesTheKeyAndTheAddress(@TempDir Path home) {
        HttpSettings settings =
                MpSettings.of(Map.of("MP_API_KEY", FakeService.KEY, "MP_API_ENDPOINT", "https://mirror.example"), home);
        assertThat(settings.service().base()).hasToString("https://mirror.example/");
        assertThat(settings).asString().doesNotContain(FakeService.KEY);
        assertThatThrownBy(() -> MpSettings.of(Map.of(), home)).hasMessageContaining("export MP_API_KEY");
    }

    private static MockResponse echoOfIds(HttpUrl url) {
        List<String> ids = Parameters.of(url).list("material_ids");
        List<String> docs =
                ids.stream().map(id -> "{\"material_id\":\"" + id + "\"}").toList();
        return slice(url, docs);
    }

    private static MockResponse slice(HttpUrl url, List<String> docs) {
        Parameters asked = Parameters.of(url);
        int skip = asked.get("_skip").map(Integer::parseInt).orElse(0);
        int limit = asked.get("_limit").map(Integer::parseInt).orElse(100);
        return FakeService.documents(
                docs.size(), docs.stream().skip(skip).limit(limit).toArray(String[]::new));
    }
}
