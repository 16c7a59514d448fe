package io.retort.client.literature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.retort.client.http.Keeping;
import io.retort.client.http.KeylessLine;
import io.retort.core.source.SourceException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okhttp3.Dns;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The documents are written by hand in the shape that each service documents. */
class LiteratureTest {

    private static final String ATOM = """
            <?xml version="1.0" encoding="UTF-8"?>
            <feed xmlns="http://www.w3.org/2005/Atom">
              <title>ArXiv Query</title>
              <entry>
                <id>http://arxiv.org/abs/1234.56789v2</id>
                <published>2019-03-01T00:00:00Z</published>
                <title>Band gaps of
                  nitrides</title>
                <summary>  We measure a gap of 3.4 eV. </summary>
                <author><name>A. Uthor</name></author>
                <author><name>B. Riter</name></author>
                <arxiv:doi xmlns:arxiv="http://arxiv.org/schemas/atom">10.1234/ABC.5</arxiv:doi>
                <arxiv:journal_ref xmlns:arxiv="http://arxiv.org/schemas/atom">J. Inv. 5, 1 (2019)</arxiv:journal_ref>
              </entry>
              <entry>
                <id>http://arxiv.org/abs/2222.00001v1</id>
                <published>2022-01-01T00:00:00Z</published>
                <title>Gone</title>
                <summary>This paper has been withdrawn by the authors.</summary>
                <author><name>C. Heat</name></author>
              </entry>
            </feed>
            """;

    private static final String CROSSREF = """
            {"status":"ok","message":{"items":[
              {"DOI":"10.1234/abc.5","title":["Band gaps of nitrides"],"author":[{"given":"A.","family":"Uthor"}],
               "issued":{"date-parts":[[2019,3]]},"container-title":["Journal of Inventions"],
               "abstract":"<jats:p>Gap of TiO<jats:sub>2</jats:sub> &amp; GaN.</jats:p>","URL":"http://dx.doi.org/10.1234/abc.5",
               "license":[{"URL":"https://creativecommons.org/licenses/by/4.0/"}],
               "updated-by":[{"DOI":"10.1234/ret","type":"retraction","label":"Retraction"}]},
              {"DOI":"10.1234/plain","title":["Sound work"],"update-to":[{"type":"correction"}],"issued":{"date-parts":[[null]]}},
              {"DOI":"10.1234/untitled","title":[]}
            ]}}
            """;

    private static final String OPENALEX = """
            {"meta":{"count":1},"results":[{"id":"https://openalex.org/W1","doi":"https://doi.org/10.1234/abc.5",
              "title":"Band gaps of nitrides","publication_year":2019,"is_retracted":true,
              "authorships":[{"author":{"display_name":"A. Uthor"}}],
              "primary_location":{"license":"cc-by","source":{"display_name":"Journal of Inventions"}},
              "abstract_inverted_index":{"gap":[1],"The":[0],"is":[2,4],"wide,":[3],"so":[5]}}]}
            """;

    private static final String WIKIPEDIA = """
            {"batchcomplete":true,"query":{"pages":[
              {"pageid":2,"title":"Other","index":2,"extract":"Other.","touched":"2026-01-01T00:00:00Z","canonicalurl":"https://en.wikipedia.org/wiki/Other"},
              {"pageid":1,"title":"Gallium nitride","index":1,"extract":"Gallium nitride is a semiconductor.","touched":"2026-02-01T00:00:00Z","canonicalurl":"https://en.wikipedia.org/wiki/Gallium_nitride"}]}}
            """;

    MockWebServer server = new MockWebServer();

    @BeforeEach
    void start() throws IOException {
        server.start();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void arxivTellsTitleAuthorsYearDoiAndWithdrawal() {
        List<Work> works = Arxiv.read(bytes(ATOM));
        Work first = works.get(0);
        assertThat(first.title()).isEqualTo("Band gaps of nitrides");
        assertThat(first.authors()).containsExactly("A. Uthor", "B. Riter");
        assertThat(first.key()).isEqualTo("doi:10.1234/abc.5");
        assertThat(first.year()).hasValue(2019);
        assertThat(first.summary()).isEqualTo("We measure a gap of 3.4 eV.");
        assertThat(first.url()).isEqualTo("https://arxiv.org/abs/1234.56789v2");
        assertThat(first.citation()).isEqualTo("A. Uthor, B. Riter, J. Inv. 5, 1 (2019) (2019)");
        assertThat(first.retracted()).isFalse();
        assertThat(works.get(1).retracted()).isTrue();
    }

    @Test
    void crossrefTellsRetractionsByWhatUpdatedAWork() {
        List<Work> works = Crossref.read(bytes(CROSSREF));
        assertThat(works).hasSize(2);
        assertThat(works.get(0).retracted()).isTrue();
        assertThat(works.get(0).summary()).isEqualTo("Gap of TiO2 & GaN.");
        assertThat(works.get(0).licence()).contains("by/4.0");
        assertThat(works.get(0).citation()).endsWith("RETRACTED");
        assertThat(works.get(1).retracted()).isFalse();
        assertThat(works.get(1).year()).isEmpty();
    }

    @Test
    void openAlexTellsTheAbstractInOrder() {
        Work work = OpenAlex.read(bytes(OPENALEX)).get(0);
        assertThat(work.summary()).isEqualTo("The gap is wide, is so");
        assertThat(work.retracted()).isTrue();
        assertThat(work.doi()).contains("10.1234/abc.5");
        assertThat(work.licence()).isEqualTo("cc-by");
    }

    @Test
    void wikipediaTellsItsLicenceAndItsAuthors() {
        Work work = Wikipedia.read(bytes(WIKIPEDIA)).get(0);
        assertThat(work.title()).isEqualTo("Gallium nitride");
        assertThat(work.licence()).isEqualTo("CC-BY-SA-4.0");
        assertThat(work.authors()).containsExactly("Wikipedia contributors");
    }

    static List<LiteratureSources.Service> services() {
        return LiteratureSources.ALL;
    }

    @ParameterizedTest
    @MethodSource("services")
    void everyServiceIsAskedOverHttpAndAnsweredAfterATrouble(LiteratureSources.Service service) throws Exception {
        server.enqueue(new MockResponse.Builder().code(503).build());
        server.enqueue(new MockResponse.Builder().body(answer(service.name())).build());
        List<Work> works = source(service).search("GaN \"band gap\" & more?x=1#y", 5);
        assertThat(works).isNotEmpty();
        server.takeRequest();
        RecordedRequest asked = server.takeRequest();
        assertThat(asked.getHeaders().get("User-Agent")).startsWith("retort/");
        assertThat(asked.getUrl().queryParameterNames()).doesNotContain("x");
        assertThat(asked.getUrl().fragment()).isNull();
        assertThat(service.base().isHttps()).isTrue();
    }

    @ParameterizedTest
    @MethodSource("services")
    void everyServiceThatFailsSaysWhatToDo(LiteratureSources.Service service) {
        server.enqueue(new MockResponse.Builder().code(403).body("<html>no").build());
        assertThatThrownBy(() -> source(service).search("x", 5))
                .isInstanceOf(SourceException.class)
                .hasMessageContaining("status 403");
        server.enqueue(new MockResponse.Builder().body("<html>a gateway</html").build());
        assertThatThrownBy(() -> source(service).search("x", 5))
                .isInstanceOf(SourceException.class)
                .hasMessageContaining("answered with something that is not");
    }

    @Test
    void aRedirectIsNotFollowed() {
        server.enqueue(new MockResponse.Builder()
                .code(302)
                .addHeader("Location", "http://169.254.169.254/latest")
                .build());
        assertThatThrownBy(() -> source(LiteratureSources.ALL.get(1)).search("x", 5))
                .hasMessageContaining("302");
        assertThat(server.getRequestCount()).isEqualTo(1);
    }

    @Test
    void anEntityOfADocumentTypeIsNotRead() {
        String hostile =
                "<!DOCTYPE feed [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><feed><entry><title>&x;</title></entry></feed>";
        assertThatThrownBy(() -> Arxiv.read(bytes(hostile))).isInstanceOf(SourceException.class);
    }

    @Test
    void whatTwoSourcesTellOfOneWorkIsPutTogetherAndABadSourceSpoilsNothing() {
        server.enqueue(new MockResponse.Builder().body(ATOM).build());
        server.enqueue(new MockResponse.Builder().body(CROSSREF).build());
        server.enqueue(new MockResponse.Builder().code(404).build());
        LiteratureSearch.Found found = new LiteratureSearch(LiteratureSources.ALL.subList(0, 3).stream()
                        .map(this::source)
                        .toList())
                .search("nitride gaps", 5);
        assertThat(found.works()).hasSize(3);
        assertThat(found.works().get(0).source()).isEqualTo("arXiv");
        assertThat(found.works().get(0).retracted()).isTrue();
        assertThat(found.failures()).singleElement().asString().contains("OpenAlex answered with status 404");
    }

    @Test
    void nothingIsAskedUnlessTheSettingsNameIt() {
        assertThat(LiteratureSources.of(Map.of(), () -> {
                    throw new AssertionError("no line is opened");
                }))
                .isEmpty();
        assertThat(LiteratureSources.of(
                        Map.of("RETORT_SOURCES", "catalogue, OpenAlex ,arxiv"),
                        () -> LiteratureLine.open(Keeping.NOTHING)))
                .extracting(LiteratureSource::name)
                .containsExactly("openalex", "arxiv");
    }

    @Test
    void theLineReachesNoOtherHost() {
        assertThatThrownBy(() -> LiteratureLine.hosts().lookup("example.org")).hasMessageContaining("no service");
        assertThatThrownBy(() -> LiteratureLine.hosts().lookup("localhost")).hasMessageContaining("no service");
    }

    @Test
    void bibliographiesHoldWorksAndDatabases() {
        assertThat(BibTex.entry(Crossref.read(bytes(CROSSREF)).get(0)))
                .startsWith("@article{uthor2019")
                .contains(
                        "author = {A. Uthor}", "title = {Band gaps of nitrides}", "doi = {10.1234/abc.5}", "RETRACTED");
        assertThat(BibTex.database("Materials Project", "2024", "A. Jain et al. (2013) & 100%", "CC-BY-4.0"))
                .isEqualTo("""
                        @misc{materialsproject2024,
                          title = {Materials Project, 2024},
                          howpublished = {A. Jain et al. (2013) \\& 100\\%},
                          note = {licence: CC-BY-4.0}
                        }
                        """);
        Work hostile = new Work(
                "x",
                java.util.Optional.empty(),
                "a}, note={b\u001b[31m",
                List.of(),
                java.util.OptionalInt.empty(),
                "",
                "",
                "",
                false,
                "");
        assertThat(BibTex.entry(hostile)).contains("title = {a, note=b}");
    }

    private LiteratureSource source(LiteratureSources.Service service) {
        KeylessLine line = new KeylessLine(Dns.SYSTEM, Duration.ofSeconds(10), 1 << 20, Duration.ofMillis(1));
        return service.maker().make(new LiteratureLine(line, server.url("/")));
    }

    private static String answer(String name) {
        return switch (name) {
            case "arxiv" -> ATOM;
            case "crossref" -> CROSSREF;
            case "openalex" -> OPENALEX;
            case "wikipedia" -> WIKIPEDIA;
            default -> throw new AssertionError("a service without a document: " + name);
        };
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
