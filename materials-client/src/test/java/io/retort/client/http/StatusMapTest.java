package io.retort.client.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.retort.core.SharedData;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which failure an answer is. */
class StatusMapTest {

    private final StatusMap statuses = new StatusMap(Service.MATERIALS_PROJECT);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "400 | {\"detail\":\"Bad formula\"}                                          | BAD_QUERY    | Bad formula",
                "422 | {\"detail\":[{\"loc\":[\"query\",\"n\"],\"msg\":\"no number\",\"input\":\"x\"}]} | BAD_QUERY | n: no number (found x)",
                "401 | {\"message\":\"No API key found in request\"}                         | KEY          | export MP_API_KEY",
                "403 | error code: 1020                                                      | BLOCKED      | error code: 1020",
                "403 | {\"error\":\"API_KEY is not a valid key.\"}                           | KEY          | not a valid key",
                "403 | <html>no</html>                                                       | BLOCKED      | shut",
                "404 | {\"message\":\"no Route matched with those values\"}                  | NOT_FOUND    | moved",
                "414 | -                                                                     | TOO_LONG     | smaller parts",
                "429 | {\"error\":\"You are blocked\"}                                       | BLOCKED      | lists of ids",
                "429 | {\"message\":\"API rate limit exceeded\"}                             | RATE_LIMITED | Wait a minute",
                "500 | Internal Server Error                                                 | SERVER_ERROR | example",
                "502 | An invalid response was received                                      | UNAVAILABLE  | try again",
                "504 | {\"detail\":\"Server error: timed out\"}                              | TIMED_OUT    | narrow",
                "400 | {\"errors\":[{\"title\":\"Bad Request\",\"detail\":\"filter\"}]}      | BAD_QUERY    | filter",
            })
    void eachStatusAndBodySaysTheNextStep(int status, String body, HttpFailure.Kind kind, String words) {
        HttpFailure failure = failure(status, body);
        assertThat(failure.kind()).isEqualTo(kind);
        assertThat(failure).hasMessageContaining(words);
        assertThat(failure.status()).hasValue(status);
    }

    @Test
    void theFieldOfAComplaintIsKept() {
        assertThat(failure(422, "{\"detail\":[{\"loc\":[\"query\",\"band_gap_min\"],\"msg\":\"bad\"}]}")
                        .field())
                .contains("band_gap_min");
    }

    @Test
    void everyGatewayAnswerOnRecordIsUnderstood() throws Exception {
        JsonNode cases = new ObjectMapper()
                .readTree(SharedData.require("fixtures/wire/gateway/gateway-errors.json")
                        .toFile())
                .path("cases");
        assertThat(cases).isNotEmpty().allSatisfy(known -> {
            int status = known.path("status").asInt(429);
            String body = known.path("body").isTextual()
                    ? known.path("body").asText()
                    : known.path("body").toString();
            HttpFailure failure = failure(status, body);
            assertThat(failure.kind()).isNotIn(HttpFailure.Kind.MALFORMED, HttpFailure.Kind.SERVER_ERROR);
            assertThat(failure.getMessage()).doesNotContain("<html");
        });
    }

    private HttpFailure failure(int status, String body) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        return statuses.failure(new Snapshot(status, "", Optional.empty(), bytes), "GET /x/");
    }
}
