package io.retort.client.mp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.retort.client.http.Answer;
import io.retort.client.http.Ask;
import io.retort.client.http.HttpFailure;
import io.retort.client.http.HttpLine;
import io.retort.client.http.HttpSettings;
import io.retort.client.http.Service;
import io.retort.core.SharedData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import okhttp3.HttpUrl;
import org.junit.jupiter.api.Test;

/** What the service's own program answered, on record: the same question is sent, the same data is read. */
class RecordedServerTest {

    /** Questions that the service misreads, refuses or fails on; here they do not travel. */
    private static final Set<String> REFUSED_HERE =
            Set.of(("autocomplete_bad blessed_tasks_missing_run_type es_dos_needs_orbital es_dos_needs_spin"
                            + " robocrys_text_search_blank robocrys_text_search_no_keywords"
                            + " robocrys_text_search_unknown_param_ignored summary_bad_crystal_system summary_bad_id"
                            + " summary_bad_license summary_bad_ordering summary_bad_spacegroup_symbol"
                            + " summary_batch_id_two_error summary_chemsys_wildcard_list_error"
                            + " summary_criteria_last_wins_formula_elements"
                            + " summary_criteria_last_wins_formula_elements2 summary_criteria_last_wins_nelements"
                            + " summary_elements_bad summary_elements_space_error summary_elements_too_long"
                            + " summary_exact_and_range_conflict summary_formula_bad"
                            + " summary_formula_wildcard_list_error summary_legacy_limit_param"
                            + " summary_limit_not_int summary_limit_too_big summary_limit_zero"
                            + " summary_negative_skip summary_range_not_float summary_sort_two_fields_error"
                            + " summary_sort_unknown_field_ignored summary_two_validation_errors"
                            + " summary_unknown_param synthesis_bad_type tasks_two_batch_ids thermo_ids_bad"
                            + " thermo_plus_not_encoded")
                    .split(" "));

    private record Recorded(String name, JsonNode request, JsonNode response) {

        HttpUrl url(HttpUrl base) {
            return Optional.ofNullable(base.resolve(request.path("url").asText()))
                    .orElseThrow();
        }

        boolean isGet() {
            return request.path("method").asText().equals("GET");
        }

        int status() {
            return response.path("status").asInt();
        }
    }

    @Test
    void everyRecordIsReplayedAsDataOrAsItsTypedError() throws Exception {
        int replayed = 0;
        for (Recorded file : recorded()) {
            if (file.request().path("method").asText().equals("DELETE")) {
                continue;
            }
            HttpSettings replay = HttpSettings.of(Service.MATERIALS_PROJECT).replaying(path(file.name()));
            try (HttpLine line = HttpLine.open(replay)) {
                Ask ask = file.request().has("json")
                        ? Ask.get().posting(file.request().path("json").toString())
                        : Ask.get();
                HttpUrl url = file.url(Service.MATERIALS_PROJECT.base());
                if (file.status() == 200) {
                    Answer answer = line.ask(url, file.isGet() ? ask : post(ask));
                    assertThat(Wire.read(answer.body()))
                            .as(file.name())
                            .isEqualTo(file.response().path("body"));
                } else {
                    Throwable failure = catchThrowable(() -> line.ask(url, file.isGet() ? ask : post(ask)));
                    assertThat(failure).as(file.name()).isInstanceOf(HttpFailure.class);
                    assertThat(((HttpFailure) failure).kind()).as(file.name()).isEqualTo(kind(file.status()));
                }
                replayed++;
            }
        }
        assertThat(replayed).isGreaterThanOrEqualTo(90);
    }

    @Test
    void askedTheSameTheClientSendsTheSameAndReadsTheSame() throws Exception {
        Set<String> refused = new TreeSet<>();
        int sent = 0;
        for (Recorded file : recorded()) {
            Optional<Endpoint<?, ?>> endpoint =
                    MpEndpoints.find(file.url(Service.MATERIALS_PROJECT.base()).encodedPath());
            if (endpoint.isEmpty() || !file.isGet()) {
                continue;
            }
            if (isSentAndReadAs(file, endpoint.get())) {
                sent++;
            } else {
                refused.add(file.name());
            }
        }
        assertThat(refused).isEqualTo(new TreeSet<>(REFUSED_HERE));
        assertThat(sent).isGreaterThanOrEqualTo(45);
    }

    /** False where the client does not send it. */
    private static boolean isSentAndReadAs(Recorded file, Endpoint<?, ?> endpoint) throws IOException {
        JsonNode body = file.response().path("body");
        try (FakeService service = new FakeService(
                url -> FakeService.response(
                        file.status(),
                        file.response().path("headers").path("content-type").asText(),
                        body.isTextual() ? body.asText() : body.toString()),
                Licences.ALL,
                settings -> settings)) {
            Parameters asked = Parameters.of(file.url(Service.MATERIALS_PROJECT.base()));
            Throwable failure = null;
            List<JsonNode> read = new ArrayList<>();
            try {
                service.mp.ask(endpoint, asked).docs().forEach(doc -> read.add(doc.raw()));
            } catch (InvalidQueryException e) {
                assertThat(service.asked).as(file.name()).isEmpty();
                assertThat(e).hasMessageMatching("(?s).+[.]");
                return false;
            } catch (HttpFailure e) {
                failure = e;
            }
            assertThat(service.asked).as(file.name()).hasSize(1);
            assertThat(pairs(service.asked.get(0))).as(file.name()).isEqualTo(pairs(file.url(service.server.url("/"))));
            if (file.status() == 200) {
                assertThat(read).as(file.name()).isEqualTo(withoutMarks(body.path("data")));
            } else {
                assertThat(failure).as(file.name()).isInstanceOf(HttpFailure.class);
            }
            return true;
        }
    }

    private static Ask post(Ask ask) {
        return ask.json().isPresent() ? ask : ask.posting("");
    }

    private static List<String> pairs(HttpUrl url) {
        List<String> pairs = new ArrayList<>(List.of(url.encodedPath()));
        for (int i = 0; i < url.querySize(); i++) {
            pairs.add(url.queryParameterName(i) + "=" + url.queryParameterValue(i));
        }
        return pairs.stream().sorted().toList();
    }

    private static List<JsonNode> withoutMarks(JsonNode data) {
        List<JsonNode> documents = new ArrayList<>();
        data.forEach(document -> {
            JsonNode copy = document.deepCopy();
            if (copy instanceof ObjectNode object && object.has("meta_pagination_token")) {
                object.remove(List.of("meta", "meta_pagination_token"));
            }
            documents.add(copy);
        });
        return documents;
    }

    private static HttpFailure.Kind kind(int status) {
        return switch (status) {
            case 301, 307 -> HttpFailure.Kind.REDIRECTED;
            case 400, 405, 422 -> HttpFailure.Kind.BAD_QUERY;
            case 404 -> HttpFailure.Kind.NOT_FOUND;
            case 504 -> HttpFailure.Kind.TIMED_OUT;
            default -> HttpFailure.Kind.SERVER_ERROR;
        };
    }

    private static Path path(String name) {
        return SharedData.require("fixtures/wire/server-recorded").resolve(name + ".json");
    }

    private static List<Recorded> recorded() throws IOException {
        List<Recorded> all = new ArrayList<>();
        try (Stream<Path> files = Files.list(SharedData.require("fixtures/wire/server-recorded"))) {
            for (Path file :
                    files.filter(f -> f.toString().endsWith(".json")).sorted().toList()) {
                JsonNode exchange = new ObjectMapper().readTree(file.toFile());
                String name = file.getFileName().toString().replace(".json", "");
                all.add(new Recorded(name, exchange.path("request"), exchange.path("response")));
            }
        }
        return all;
    }
}
