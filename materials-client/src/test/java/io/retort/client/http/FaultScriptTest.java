package io.retort.client.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import mockwebserver3.MockResponse;
import mockwebserver3.SocketEffect;
import okhttp3.HttpUrl;
import org.junit.jupiter.api.Test;

/** What happens to a question when the way is bad: nothing is lost, nothing comes twice, and a person learns what to do. */
class FaultScriptTest {

    private static final String BLOCKED =
            "{\"error\":\"Your IP has been (temporarily) blocked due to rate limits.\",\"version\":\"blocked\"}";

    @Test
    void tooManyRequestsAreRepeatedAfterAsLongAsTheServiceAsks() throws Exception {
        try (TestLine test = new TestLine()) {
            test.answers(TestLine.response(429, "application/json", "{\"message\":\"slow down\"}")
                            .setHeader("Retry-After", "7"))
                    .answers(TestLine.page());
            assertThat(test.ask().body()).isNotEmpty();
            assertThat(test.waits).containsExactly(Duration.ofSeconds(7));
        }
    }

    @Test
    void withoutItEachWaitIsLongerThanTheLast() throws Exception {
        try (TestLine test = new TestLine()) {
            for (int i = 0; i < 4; i++) {
                test.answers(429, "application/json", "{\"message\":\"slow down\"}");
            }
            HttpFailure failure = catchThrowableOfType(HttpFailure.class, test::ask);
            assertThat(failure.kind()).isEqualTo(HttpFailure.Kind.RATE_LIMITED);
            assertThat(failure).hasMessageContaining("429").hasMessageContaining("Wait a minute");
            assertThat(test.waits).hasSize(3);
            assertThat(test.waits.get(0)).isBetween(Duration.ofMillis(250), Duration.ofMillis(500));
            assertThat(test.waits.get(2)).isBetween(Duration.ofSeconds(1), Duration.ofSeconds(2));
        }
    }

    @Test
    void aServiceThatAsksForAnHourIsNotWaitedFor() throws Exception {
        try (TestLine test = new TestLine()) {
            test.answers(TestLine.response(429, "application/json", "{}").setHeader("Retry-After", "3600"));
            assertThatThrownBy(test::ask).hasMessageContaining("asks to wait 3600 s");
            assertThat(test.waits).isEmpty();
        }
    }

    @Test
    void aBlockIsToldAtOnceAndNotTriedAgain() throws Exception {
        try (TestLine test = new TestLine()) {
            test.answers(429, "application/json", BLOCKED);
            HttpFailure failure = catchThrowableOfType(HttpFailure.class, test::ask);
            assertThat(failure.kind()).isEqualTo(HttpFailure.Kind.BLOCKED);
            assertThat(failure).hasMessageContaining("lists of ids");
            assertThat(test.server.getRequestCount()).isEqualTo(1);
        }
    }

    @Test
    void anInternalErrorIsNotRepeatedForItIsUsuallyAWrongArgument() throws Exception {
        try (TestLine test = new TestLine()) {
            test.answers(500, "text/plain", "Internal Server Error");
            HttpFailure failure = catchThrowableOfType(HttpFailure.class, test::ask);
            assertThat(failure.kind()).isEqualTo(HttpFailure.Kind.SERVER_ERROR);
            assertThat(failure).hasMessageContaining("misspelt id or symbol");
            assertThat(test.server.getRequestCount()).isEqualTo(1);
        }
    }

    @Test
    void aBadGatewayIsTriedThreeTimesMore() throws Exception {
        try (TestLine test = new TestLine()) {
            test.answers(502, "text/plain", "An invalid response was received from the upstream server")
                    .answers(503, "text/html", "<html></html>")
                    .answers(502, "text/plain", "")
                    .answers(TestLine.page());
            assertThat(new String(test.ask().body(), StandardCharsets.UTF_8)).contains("mp-149");
        }
    }

    @Test
    void aQuestionThatTakesTooLongIsAskedOnceMoreThenToBeNarrowed() throws Exception {
        try (TestLine test = new TestLine()) {
            test.answers(504, "application/json", "{\"detail\":\"Server error: timed out\"}")
                    .answers(504, "application/json", "{\"detail\":\"Server error: timed out\"}");
            HttpFailure failure = catchThrowableOfType(HttpFailure.class, test::ask);
            assertThat(failure.kind()).isEqualTo(HttpFailure.Kind.TIMED_OUT);
            assertThat(failure).hasMessageContaining("narrow it");
            assertThat(test.server.getRequestCount()).isEqualTo(2);
        }
    }

    @Test
    void aWebPageOfTheNetworkInFrontIsABlockAndItsHtmlIsNotShown() throws Exception {
        try (TestLine test = new TestLine()) {
            test.answers(403, "text/html", "<html><script>challenge</script></html>");
            HttpFailure failure = catchThrowableOfType(HttpFailure.class, test::ask);
            assertThat(failure.kind()).isEqualTo(HttpFailure.Kind.BLOCKED);
            assertThat(failure).hasMessageNotContaining("script");
        }
    }

    @Test
    void aWebPageInPlaceOfDataIsNoData() throws Exception {
        try (TestLine test = new TestLine()) {
            test.answers(200, "text/html", "<html>Checking your browser</html>");
            assertThat(catchThrowableOfType(HttpFailure.class, test::ask).kind())
                    .isEqualTo(HttpFailure.Kind.MALFORMED);
        }
    }

    @Test
    void aBodyThatIsCutOffIsAskedForAgain() throws Exception {
        try (TestLine test = new TestLine()) {
            MockResponse.Builder cut = TestLine.response(200, "application/json", "{\"data\":[{\"mat")
                    .setHeader("Content-Length", "5000")
                    .onResponseEnd(new SocketEffect.CloseSocket());
            test.answers(cut).answers(TestLine.page());
            assertThat(new String(test.ask().body(), StandardCharsets.UTF_8)).contains("mp-149");
            assertThat(test.server.getRequestCount()).isEqualTo(2);
        }
    }

    @Test
    void aConnectionThatBreaksInMidPageIsAskedForAgain() throws Exception {
        try (TestLine test = new TestLine()) {
            MockResponse.Builder reset = TestLine.response(200, "application/json", "x".repeat(1 << 20))
                    .onResponseBody(new SocketEffect.CloseSocket());
            test.answers(reset).answers(reset).answers(TestLine.page());
            assertThat(new String(test.ask().body(), StandardCharsets.UTF_8)).contains("mp-149");
        }
    }

    @Test
    void brokenJsonIsAskedForAgainAndThenAnErrorInPlainWords() throws Exception {
        try (TestLine test = new TestLine()) {
            for (int i = 0; i < 4; i++) {
                test.answers(200, "application/json", "{\"data\":[{\"material_id\":");
            }
            HttpFailure failure = catchThrowableOfType(HttpFailure.class, test::ask);
            assertThat(failure.kind()).isEqualTo(HttpFailure.Kind.MALFORMED);
            assertThat(test.server.getRequestCount()).isEqualTo(4);
        }
    }

    @Test
    void aSlowBodyEndsAtTheDeadline() throws Exception {
        try (TestLine test = new TestLine()) {
            test.answers(TestLine.page().bodyDelay(60, TimeUnit.SECONDS));
            long start = System.nanoTime();
            Ask soon = Ask.get().within(Duration.ofMillis(300));
            HttpFailure failure = catchThrowableOfType(HttpFailure.class, () -> test.line.ask(test.url(), soon));
            assertThat(failure.kind()).isEqualTo(HttpFailure.Kind.TIMED_OUT);
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(20));
        }
    }

    @Test
    void cancellingReachesTheSocket() throws Exception {
        try (TestLine test = new TestLine()) {
            test.answers(TestLine.page().bodyDelay(60, TimeUnit.SECONDS));
            Cancellation stop = new Cancellation();
            ExecutorService one = Executors.newSingleThreadExecutor();
            Future<Answer> running =
                    one.submit(() -> test.line.ask(test.url(), Ask.get().until(stop)));
            test.server.takeRequest();
            stop.cancel();
            assertThatThrownBy(() -> running.get(20, TimeUnit.SECONDS))
                    .rootCause()
                    .hasMessageContaining("cancelled");
            one.shutdownNow();
        }
    }

    @Test
    void aRedirectIsNotFollowed() throws Exception {
        try (TestLine test = new TestLine()) {
            test.answers(TestLine.response(307, "text/plain", "").setHeader("Location", "http://elsewhere.example/"));
            assertThat(catchThrowableOfType(HttpFailure.class, test::ask).kind())
                    .isEqualTo(HttpFailure.Kind.REDIRECTED);
            assertThat(test.server.getRequestCount()).isEqualTo(1);
        }
    }

    @Test
    void noOtherHostIsAsked() throws Exception {
        try (TestLine test = new TestLine()) {
            HttpUrl elsewhere = HttpUrl.get("https://elsewhere.example/materials/summary/");
            assertThatThrownBy(() -> test.line.ask(elsewhere, Ask.get())).hasMessageContaining("is not the host");
        }
    }

    @Test
    void aServiceThatKeepsFailingIsLeftAlone() throws Exception {
        try (TestLine test = new TestLine(settings -> settings.withRetries(0, Duration.ofMillis(1)))) {
            for (int i = 0; i < 5; i++) {
                test.answers(502, "text/plain", "");
                assertThat(catchThrowableOfType(HttpFailure.class, test::ask).kind())
                        .isEqualTo(HttpFailure.Kind.UNAVAILABLE);
            }
            assertThatThrownBy(test::ask).hasMessageContaining("left alone");
            assertThat(test.server.getRequestCount()).isEqualTo(5);
        }
    }

    @Test
    void ofAHundredEqualQuestionsAtOnceOneTravels() throws Exception {
        try (TestLine test = new TestLine()) {
            test.answers(TestLine.page().bodyDelay(1, TimeUnit.SECONDS));
            ExecutorService hundred = Executors.newFixedThreadPool(100);
            List<Future<Answer>> answers = new ArrayList<>();
            for (int i = 0; i < 100; i++) {
                answers.add(hundred.submit(test::ask));
            }
            for (Future<Answer> answer : answers) {
                assertThat(new String(answer.get(20, TimeUnit.SECONDS).body(), StandardCharsets.UTF_8))
                        .contains("mp-149");
            }
            hundred.shutdownNow();
            assertThat(test.server.getRequestCount()).isEqualTo(1);
        }
    }

    @Test
    void theKeyTravelsInItsHeaderAndTheProgramSaysItsName() throws Exception {
        try (TestLine test = new TestLine()) {
            test.answers(TestLine.page()).ask();
            var request = test.server.takeRequest();
            assertThat(request.getHeaders().get("X-API-KEY")).isEqualTo(TestLine.KEY);
            assertThat(request.getHeaders().get("User-Agent")).matches("retort/\\S+ \\(Java/\\S+ \\w+\\)");
            assertThat(request.getTarget()).isEqualTo("/materials/summary/?_limit=1&formula=Si");
        }
    }
}
