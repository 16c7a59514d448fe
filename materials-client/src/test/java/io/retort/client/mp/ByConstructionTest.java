package io.retort.client.mp;

import static org.assertj.core.api.Assertions.assertThat;

import io.retort.client.http.Cancellation;
import io.retort.client.mp.query.SummaryQuery;
import io.retort.client.mp.query.TaskEntriesQuery;
import io.retort.core.evidence.MaterialId;
import io.retort.core.evidence.Properties;
import io.retort.core.evidence.PropertyValue;
import io.retort.core.source.Material;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import mockwebserver3.MockResponse;
import okhttp3.HttpUrl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Rules of the service that no caller can break, whatever he asks. */
class ByConstructionTest {

    private static final String RESTRICTED = "{\"material_id\":\"mp-9\",\"builder_meta\":{\"license\":\"BY-NC\"}}";
    private static final String RESPONSE = """
            {"material_id":"mp-149","formula_pretty":"Si","e_total":11.7,"e_ij_max":0.5,"bulk_modulus":{"vrh":90},
             "deprecated":%s,"state":"successful","total":[[11.7,0,0],[0,11.7,0],[0,0,11.7]],
             "electronic":[[11,0,0],[0,11,0],[0,0,11]],"youngs_modulus":1.5e11,"builder_meta":{"license":"BY-C"}}""";

    static Stream<Endpoint<?, ?>> endpoints() {
        return MpEndpoints.ALL.stream().filter(endpoint -> endpoint.method().equals("GET"));
    }

    @ParameterizedTest
    @MethodSource("endpoints")
    void whatIsUnderCcByNcIsWithheldByEveryEndpoint(Endpoint<?, ?> endpoint) throws Exception {
        try (FakeService service = new FakeService(url -> FakeService.documents(1, RESTRICTED))) {
            assertThat(withheld(endpoint, service)).isEqualTo(1);
        }
    }

    /** With whatever the endpoint insists on. */
    private static <Q extends MpQuery<Q>, D extends MpDoc> int withheld(Endpoint<Q, D> endpoint, FakeService service) {
        Parameters needed = Parameters.NONE;
        for (Parameter parameter : endpoint.parameters().values()) {
            if (parameter.required()) {
                needed = needed.with(parameter.name(), example(parameter));
            }
        }
        MpPage<D> page = service.mp.search(endpoint, endpoint.query().apply(needed));
        assertThat(page.docs()).isEmpty();
        return page.withheld();
    }

    private static String example(Parameter parameter) {
        return switch (parameter.kind()) {
            case CHOICE -> parameter.options().get(0);
            case NUMBER -> "1.5";
            default -> "Fe2O3";
        };
    }

    @Test
    void entriesOfCalculationsAreHeldAgainstTheCampaignOfTheirCalculation() throws Exception {
        try (FakeService service = new FakeService(url -> switch (url.encodedPath()) {
            case "/materials/tasks/entries/" ->
                FakeService.documents(2, "{\"task_id\":\"mp-1\",\"entry\":{}}", "{\"task_id\":\"mp-2\",\"entry\":{}}");
            default ->
                FakeService.documents(
                        2,
                        "{\"task_id\":\"mp-1\",\"batch_id\":\"gnome_r2scan_statics\"}",
                        "{\"task_id\":\"mp-2\",\"batch_id\":null}");
        })) {
            var page = service.mp.search(UseEndpoints.TASK_ENTRIES, TaskEntriesQuery.of("mp-1", "mp-2"));
            assertThat(page.withheld()).isEqualTo(1);
            assertThat(page.docs())
                    .singleElement()
                    .satisfies(doc -> assertThat(doc.taskId()).contains(MaterialId.mp(2)));
        }
    }

    @Test
    void aReleaseThatChangesBetweenPagesIsSaid() throws Exception {
        AtomicInteger beats = new AtomicInteger();
        try (FakeService service = new FakeService(url -> page(url, 3))) {
            service.heartbeat = () -> "{\"db_version\":\"2026.0" + Math.min(9, 4 + beats.getAndIncrement()) + ".13\"}";
            Download<?> download = service.mp.all(
                    MaterialEndpoints.SUMMARY,
                    SummaryQuery.ALL.fields("material_id").page(2, 0),
                    (done, total) -> {},
                    new Cancellation());
            assertThat(download.docs()).hasSize(3);
            assertThat(download.notes()).singleElement().asString().contains("went from release", "Ask again");
        }
    }

    @Test
    void theSpellingOfIdsIsSettledHereAndNotAskedOfTheServer() throws Exception {
        try (FakeService service = new FakeService(url -> FakeService.documents(1, RESPONSE.formatted("false")))) {
            new MaterialsProjectSource(service.mp).get(MaterialId.mp(149));
            assertThat(service.asked)
                    .isNotEmpty()
                    .allSatisfy(
                            url -> assertThat(url.queryParameter("id_format")).isNull())
                    .allSatisfy(url -> assertThat(url.encodedPath()).endsWith("/"));
        }
    }

    @Test
    void dielectricAndPiezoelectricDocumentsBecomeEvidence() throws Exception {
        try (FakeService service = new FakeService(url -> FakeService.documents(1, RESPONSE.formatted("false")))) {
            Material silicon = new MaterialsProjectSource(service.mp)
                    .get(MaterialId.mp(149))
                    .orElseThrow();
            assertThat(silicon.fact(Properties.DIELECTRIC_TENSOR).orElseThrow().value())
                    .isEqualTo(new PropertyValue.Tensor(
                            List.of(List.of(11.7, 0.0, 0.0), List.of(0.0, 11.7, 0.0), List.of(0.0, 0.0, 11.7)),
                            Properties.DIELECTRIC_TENSOR.unit()));
            assertThat(silicon.fact(Properties.ELECTRONIC_DIELECTRIC_TENSOR)).isPresent();
            assertThat(silicon.fact(Properties.PIEZOELECTRIC_TENSOR)).isPresent();
            assertThat(silicon.number(Properties.E_IJ_MAX)).hasValue(0.5);
        }
    }

    @Test
    void aDocumentThatTheServiceAdvisesAgainstIsNoEvidence() throws Exception {
        try (FakeService service = new FakeService(url ->
                FakeService.documents(1, RESPONSE.formatted(!url.encodedPath().equals("/materials/summary/"))))) {
            Material silicon = new MaterialsProjectSource(service.mp)
                    .get(MaterialId.mp(149))
                    .orElseThrow();
            assertThat(silicon.fact(Properties.YOUNGS_MODULUS)).isEmpty();
            assertThat(silicon.fact(Properties.DIELECTRIC_TENSOR)).isEmpty();
        }
    }

    private static MockResponse page(HttpUrl url, int count) {
        int skip = Integer.parseInt(url.queryParameter("_skip"));
        return FakeService.documents(
                count,
                Stream.iterate(skip, i -> i + 1)
                        .limit(Math.min(2, count - skip))
                        .map(i -> "{\"material_id\":\"mp-" + (i + 1) + "\"}")
                        .toArray(String[]::new));
    }
}
