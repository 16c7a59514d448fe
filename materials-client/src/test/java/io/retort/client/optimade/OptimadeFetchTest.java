package io.retort.client.optimade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.retort.client.catalogue.intake.CatalogueImport;
import io.retort.client.catalogue.intake.ImportProgress;
import io.retort.client.catalogue.intake.ImportReport;
import io.retort.client.fetch.FetchProgress;
import io.retort.client.fetch.FetchReport;
import io.retort.client.optimade.filter.Filter;
import io.retort.client.optimade.filter.FilterParser;
import io.retort.core.SharedData;
import io.retort.core.source.SourceException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OptimadeFetchTest {

    private final MockWebServer web = new MockWebServer();
    private FakeServer fake;
    private Database database;
    private OptimadeFetch fetch;

    @TempDir
    private Path home;

    @BeforeEach
    void start() throws IOException {
        fake = new FakeServer();
        web.setDispatcher(fake);
        web.start();
        database = Database.at("exmpl", "exmpl", web.url("/"));
        fetch = OptimadeFetch.into(home, OptimadeServerTest.line(web.url("/")));
    }

    @AfterEach
    void stop() {
        web.close();
    }

    @Test
    void whatIsFetchedCanBeImportedAndAsked() {
        FetchReport.Part part =
                fetch.fetch(database, FilterParser.parse("elements HAS \"Ac\""), FetchProgress.NONE, () -> false);
        assertThat(part.materials()).isEqualTo(6);
        assertThat(part.failure()).isEmpty();
        ImportReport report =
                CatalogueImport.into(home).run(List.of(part.file().orElseThrow()), ImportProgress.NONE, () -> false);
        assertThat(report.files().get(0).bad()).isEmpty();
        assertThat(report.materials()).isEqualTo(6);
        assertThat(report.structures()).isEqualTo(6);
    }

    @Test
    void aFetchThatIsBrokenOffGoesOnAtItsLastPageAndNothingIsLostOrDoubled() throws IOException {
        String whole = withoutTime(fetched());
        Path file = Files.list(home.resolve("optimade")).findFirst().orElseThrow();
        Files.delete(file);
        fake.requests.set(0);
        fake.instead.put(4, new MockResponse.Builder().code(500).body("no").build());
        FetchReport.Part broken = fetchAll();
        assertThat(broken.file()).isEmpty();
        assertThat(broken.failure().orElseThrow()).contains("answered 500");
        assertThat(broken.materials()).isEqualTo(10);
        Path lines = file.resolveSibling(file.getFileName() + ".part");
        Files.writeString(lines, "{\"id\":\"half a li", StandardOpenOption.APPEND);
        FetchReport.Part resumed = fetchAll();
        assertThat(resumed.resumedAt()).isEqualTo(10);
        assertThat(resumed.file()).contains(file);
        assertThat(withoutTime(Files.readString(file))).isEqualTo(whole);
        try (Stream<Path> left = Files.list(home.resolve("optimade"))) {
            assertThat(left).containsExactly(file);
        }
    }

    @Test
    void aFetchCanBeStoppedAndGoesOnLater() {
        List<Long> seen = new ArrayList<>();
        FetchReport.Part stopped = small().fetch(
                        database, Filter.EVERYTHING, (name, entries, of) -> seen.add(entries), () -> seen.size() >= 2);
        assertThat(stopped.file()).isEmpty();
        assertThat(fetchAll().materials()).isEqualTo(17);
        assertThat(seen).containsExactly(5L, 10L);
    }

    @Test
    void anUnknownProviderIsToldWhichThereAre() {
        assertThatThrownBy(() -> fetch.fetch("matprj", "nelements=2", FetchProgress.NONE, () -> false))
                .isInstanceOf(SourceException.class)
                .hasMessageContaining("There are: aflow, alexandria, cod");
    }

    @Test
    void jsonLinesOfOptimadeAreReadAndWritten() throws IOException {
        Path fixture = SharedData.require("fixtures/wire/optimade/test_data.jsonl");
        List<JsonNode> entries = new ArrayList<>();
        assertThat(OptimadeJsonLines.structures(fixture, entries::add)).isEqualTo(17);
        Path copy = home.resolve("copy.jsonl");
        OptimadeJsonLines.write(copy, entries.iterator());
        List<JsonNode> again = new ArrayList<>();
        OptimadeJsonLines.structures(copy, again::add);
        assertThat(again).isEqualTo(entries);
        Files.writeString(copy, "{\"x-optimade\":{}}\n{\"type\":\"structures\", \"id\":");
        assertThatThrownBy(() -> OptimadeJsonLines.structures(copy, again::add)).hasMessageContaining("line 2");
    }

    @Test
    void jsonLinesThatSomebodyHasAlreadyBecomeAFileForTheCatalogue() {
        Path fixture = SharedData.require("fixtures/wire/optimade/test_data.jsonl");
        FetchReport.Part part = fetch.convert(fixture, database);
        assertThat(part.materials()).isEqualTo(17);
        ImportReport report =
                CatalogueImport.into(home).run(List.of(part.file().orElseThrow()), ImportProgress.NONE, () -> false);
        assertThat(report.files().get(0).bad()).isEmpty();
        assertThat(report.materials()).isEqualTo(17);
    }

    private String fetched() throws IOException {
        return Files.readString(fetchAll().file().orElseThrow());
    }

    private FetchReport.Part fetchAll() {
        return small().fetch(database, Filter.EVERYTHING, FetchProgress.NONE, () -> false);
    }

    /** Pages of five entries. */
    private OptimadeFetch small() {
        return fetch.withPages(5);
    }

    private static String withoutTime(String lines) {
        return lines.replaceAll("\"release\":\"[^\"]*\"", "");
    }
}
