package io.retort.client;

import static io.retort.client.mp.MaterialEndpoints.SUMMARY;
import static io.retort.client.mp.ResponseEndpoints.ELASTICITY;
import static org.assertj.core.api.Assertions.assertThat;

import io.retort.client.catalogue.EmbeddedCatalogue;
import io.retort.client.http.Cancellation;
import io.retort.client.http.HttpLine;
import io.retort.client.http.HttpSettings;
import io.retort.client.http.Service;
import io.retort.client.mp.Download;
import io.retort.client.mp.Licences;
import io.retort.client.mp.MaterialsProject;
import io.retort.client.mp.MaterialsProjectSource;
import io.retort.client.mp.MpPage;
import io.retort.client.mp.doc.ElasticityDoc;
import io.retort.client.mp.doc.SummaryDoc;
import io.retort.client.mp.query.ElasticityQuery;
import io.retort.client.mp.query.SummaryQuery;
import io.retort.client.sources.SideBySide;
import io.retort.core.evidence.MaterialId;
import io.retort.core.source.Material;
import io.retort.core.source.MaterialsSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The snippets of {@code docs/services.md} stand here word for word, compiled and run. */
class ServicesPageTest {

    private static final Path ROOT = Path.of(System.getProperty("retort.root", ".."));
    private static final Path HERE = Path.of("materials-client/src/test/java/io/retort/client/ServicesPageTest.java");
    private static final Pattern SNIPPET = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);
    private static final String SILICON = "{\"data\":[{\"material_id\":\"mp-149\",\"formula_pretty\":\"Si\","
            + "\"bulk_modulus\":{\"vrh\":88.9},\"band_gap\":0.6}],\"meta\":{\"total_doc\":1}}";

    @TempDir
    private Path home = Path.of("");

    private final MockWebServer server = new MockWebServer();
    private MaterialsProject mp = MaterialsProject.withKey("canary0123456789abcdefghijklmnop");

    @BeforeEach
    void start() throws IOException {
        server.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                return new MockResponse.Builder()
                        .setHeader("Content-Type", "application/json")
                        .body(SILICON)
                        .build();
            }
        });
        server.start();
        mp.close();
        mp = new MaterialsProject(
                HttpLine.open(HttpSettings.of(Service.MATERIALS_PROJECT.at(server.url("/")))), Licences.COMMERCIAL);
    }

    @AfterEach
    void stop() {
        mp.close();
        server.close();
    }

    @Test
    void everySnippetOfThePageIsHere() throws IOException {
        String here = plain(Files.readString(ROOT.resolve(HERE)));
        List<String> snippets = SNIPPET.matcher(Files.readString(ROOT.resolve("docs/services.md")))
                .results()
                .map(found -> plain(found.group(1)))
                .toList();
        assertThat(snippets).hasSize(4).allSatisfy(snippet -> assertThat(here).contains(snippet));
    }

    @Test
    void blocking() {
        MpPage<ElasticityDoc> page = mp.search(ELASTICITY, ElasticityQuery.of("mp-149"));
        double bulkModulus = page.docs().get(0).bulkModulus().orElseThrow(); // GPa
        assertThat(bulkModulus).isEqualTo(88.9);
    }

    @Test
    void later() {
        List<Double> report = new ArrayList<>();
        CompletableFuture<MpPage<ElasticityDoc>> later = mp.searchAsync(ELASTICITY, ElasticityQuery.of("mp-149"));
        later.thenAccept(found ->
                found.docs().forEach(doc -> report.add(doc.bulkModulus().orElse(Double.NaN))));
        later.join();
        assertThat(report.isEmpty() || report.get(0) == 88.9).isTrue();
    }

    @Test
    void everyPage() {
        Download<SummaryDoc> oxides =
                mp.all(SUMMARY, SummaryQuery.ALL.elements("O"), (done, total) -> {}, new Cancellation());
        assertThat(oxides.docs()).hasSize(1);
    }

    @Test
    void severalPlaces() {
        MaterialsSource lab = EmbeddedCatalogue.open(home);
        SideBySide sources = new SideBySide(List.of(new MaterialsProjectSource(mp), lab), SideBySide.LIMIT);
        Optional<Material> silicon = sources.get(MaterialId.mp(149));
        List<String> silent = sources.silences(); // places that did not answer
        assertThat(silicon).isPresent();
        assertThat(silent).isEmpty();
    }

    private static String plain(String code) {
        return code.replaceAll("\\s+", " ").strip();
    }
}
