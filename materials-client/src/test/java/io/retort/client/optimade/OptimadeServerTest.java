package io.retort.client.optimade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.retort.client.optimade.filter.Field;
import io.retort.client.optimade.filter.Filter;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import okhttp3.HttpUrl;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OptimadeServerTest {

    private final MockWebServer web = new MockWebServer();
    private FakeServer fake;
    private OptimadeServer server;

    @BeforeEach
    void start() throws IOException {
        fake = new FakeServer();
        web.setDispatcher(fake);
        web.start();
        server = new OptimadeServer(line(web.url("/")), web.url("/"));
    }

    @AfterEach
    void stop() {
        web.close();
    }

    @Test
    void theVersionedAddressIsFound() {
        assertThat(server.versioned().encodedPath()).isEqualTo("/v1");
        assertThat(server.info().path("api_version").asText()).isEqualTo("1.2.0");
        assertThat(server.info("structures").path("properties").size()).isGreaterThan(20);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void allPagesComeByTheLinksOfTheServerWhetherTextOrObject(boolean objects) {
        fake.linksAreObjects = objects;
        fake.saysReturned = !objects;
        List<String> ids = new ArrayList<>();
        server.structures(StructureQuery.of(Filter.EVERYTHING).withPages(3))
                .forEachRemaining(page -> page.entries().forEach(entry -> ids.add(id(entry))));
        assertThat(ids).hasSize(17).doesNotHaveDuplicates();
        assertThat(fake.requests).hasValue(7); // one for the version, six pages
    }

    @Test
    void aFilterTravelsAsItIsPrinted() throws Exception {
        Filter filter =
                Field.of("elements").hasAll("Ac", "O").and(Field.of("nelements").isEqualTo(2));
        EntryPage page = server.structures(StructureQuery.of(filter)).next();
        assertThat(page.entries()).extracting(OptimadeServerTest::id).containsExactly("mpf_30");
        web.takeRequest();
        assertThat(web.takeRequest().getUrl().queryParameter("filter")).isEqualTo(filter.toString());
    }

    @Test
    void oneEntryIsThereOrNot() {
        assertThat(server.structure("mpf_1")).map(OptimadeServerTest::id).contains("mpf_1");
        assertThat(server.structure("nope")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "structures_filter_unknown_property, BAD_QUERY, 400, not a known or searchable quantity",
        "structures_page_limit_too_big, FORBIDDEN, 403, smaller pages",
        "not_found, NOT_FOUND, 404, refresh the provider list",
        "structures_page_limit_nan, SERVER_ERROR, 500, try again later",
        "structures_filter_unsupported, NOT_IMPLEMENTED, 501, filtered here",
        "version_not_supported, VERSION, 553, only version 1"
    })
    void anErrorDocumentBecomesAFailureThatSaysWhatToDo(
            String recorded, OptimadeFailure.Kind kind, int status, String said) throws IOException {
        fake.instead.put(2, FakeServer.answer(recorded));
        OptimadeFailure failure = catchThrowableOfType(
                OptimadeFailure.class,
                () -> server.structures(StructureQuery.of(Filter.EVERYTHING)).next());
        assertThat(failure.kind()).isEqualTo(kind);
        assertThat(failure.status()).hasValue(status);
        assertThat(failure).hasMessageContaining(said);
    }

    @Test
    void aWebPageInPlaceOfJsonIsSaidToBeOne() {
        fake.instead.put(
                2, new MockResponse.Builder().body("<html>Just a moment</html>").build());
        assertThatThrownBy(() ->
                        server.structures(StructureQuery.of(Filter.EVERYTHING)).next())
                .isInstanceOf(OptimadeFailure.class)
                .hasMessageContaining("not a whole JSON object");
    }

    @Test
    void aBusyServerIsAskedAgain() {
        fake.instead.put(2, new MockResponse.Builder().code(503).build());
        fake.instead.put(3, new MockResponse.Builder().code(429).build());
        assertThat(server.structures(StructureQuery.of(Filter.EVERYTHING))
                        .next()
                        .entries())
                .hasSize(17);
    }

    @Test
    void aRedirectToAnotherHostIsNotFollowed() {
        fake.instead.put(
                2,
                new MockResponse.Builder()
                        .code(302)
                        .addHeader("Location", "http://127.0.0.2/")
                        .build());
        assertThatThrownBy(() ->
                        server.structures(StructureQuery.of(Filter.EVERYTHING)).next())
                .hasMessageContaining("Redirects to other addresses are not followed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://169.254.169.254/latest", "http://elsewhere.example/v1/structures", "file:///etc"})
    void aNextPageOnAnotherHostIsRefused(String link) {
        HttpUrl page = HttpUrl.get("https://optimade.example/v1/structures");
        JsonNode next = TextNode.valueOf(link);
        assertThatThrownBy(() -> Link.next(page, next)).isInstanceOf(OptimadeFailure.class);
    }

    @Test
    void aNextPageThatLostItsHttpsBehindAGatewayGetsItBack() {
        HttpUrl page = HttpUrl.get("https://oqmd.org/optimade/structures");
        JsonNode next = TextNode.valueOf("http://oqmd.org/optimade/structures?o=2");
        assertThat(Link.next(page, next)).contains(HttpUrl.get("https://oqmd.org/optimade/structures?o=2"));
    }

    @Test
    void pagesThatLeadInACircleAreLeft() {
        String circle = "{\"data\":[{\"id\":\"a\"}],\"links\":{\"next\":\"/v1/structures?page_limit=100\"}}";
        fake.instead.put(2, new MockResponse.Builder().body(circle).build());
        Pages pages = server.structures(StructureQuery.of(Filter.EVERYTHING));
        assertThatThrownBy(pages::next).hasMessageContaining("circle");
    }

    @Test
    void anotherVersionIsNamed() throws IOException {
        fake.instead.put(1, FakeServer.answer("version_not_supported"));
        fake.instead.put(2, new MockResponse.Builder().body("version\n2\n").build());
        assertThatThrownBy(server::versioned).hasMessageContaining("it serves version 2");
    }

    static OptimadeLine line(HttpUrl trusted) {
        return OptimadeLine.open(HostRules.with(trusted), Duration.ofSeconds(20), 1 << 22, Duration.ofMillis(1));
    }

    private static String id(JsonNode entry) {
        return entry.path("id").asText();
    }
}
