package io.retort.client.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.SocketEffect;
import okhttp3.Dns;
import okhttp3.HttpUrl;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The line without a key, to servers that fail in every way there is. */
class KeylessFaultTest {

    private static final String GOOD = "{\"data\":[1,2,3]}";

    private final MockWebServer server = new MockWebServer();

    @BeforeEach
    void start() throws IOException {
        server.start();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 502, 503, 504})
    void aBusyServerIsAskedAgainAndNothingIsLost(int status) throws IOException {
        enqueue(status, "busy");
        enqueue(200, GOOD);
        assertThat(ask(line(Duration.ofSeconds(20)))).isEqualTo(GOOD);
        assertThat(server.getRequestCount()).isEqualTo(2);
    }

    @Test
    void aServerThatSaysHowLongToWaitIsWaitedFor() throws IOException {
        server.enqueue(new MockResponse.Builder()
                .code(429)
                .setHeader("Retry-After", "0")
                .build());
        enqueue(200, GOOD);
        assertThat(ask(line(Duration.ofSeconds(20)))).isEqualTo(GOOD);
    }

    @Test
    void anInternalErrorIsGivenAsItIsAndNotAskedForAgain() throws IOException {
        enqueue(500, "Internal Server Error");
        KeylessLine.Reply reply = line(Duration.ofSeconds(20)).get(url(), "application/json");
        assertThat(reply.status()).isEqualTo(500);
        assertThat(server.getRequestCount()).isOne();
    }

    @Test
    void aWebPageOfAGatewayIsGivenAsItIs() throws IOException {
        server.enqueue(new MockResponse.Builder()
                .code(403)
                .setHeader("Content-Type", "text/html")
                .body("<html>blocked</html>")
                .build());
        KeylessLine.Reply reply = line(Duration.ofSeconds(20)).get(url(), "application/json");
        assertThat(reply.status()).isEqualTo(403);
    }

    @Test
    void aBodyThatIsCutOffOrIsNoJsonIsAskedForAgain() throws IOException {
        server.enqueue(new MockResponse.Builder()
                .setHeader("Content-Type", "application/json")
                .body("{\"data\":[1,2")
                .build());
        enqueue(200, GOOD);
        assertThat(ask(line(Duration.ofSeconds(20)))).isEqualTo(GOOD);
    }

    @Test
    void aConnectionThatBreaksInMidPageIsAskedForAgain() throws IOException {
        server.enqueue(new MockResponse.Builder()
                .body(GOOD.repeat(10_000))
                .onResponseBody(new SocketEffect.CloseSocket())
                .build());
        enqueue(200, GOOD);
        assertThat(ask(line(Duration.ofSeconds(20)))).isEqualTo(GOOD);
    }

    @Test
    void aSlowBodyEndsAtTheDeadline() {
        server.enqueue(new MockResponse.Builder()
                .body(GOOD)
                .bodyDelay(60, TimeUnit.SECONDS)
                .build());
        assertThatThrownBy(() -> ask(line(Duration.ofMillis(700)))).isInstanceOf(InterruptedIOException.class);
    }

    @Test
    void anAnswerAboveTheLimitIsRefused() {
        enqueue(200, "\"" + "x".repeat(2 << 20) + "\"");
        assertThatThrownBy(() -> ask(line(Duration.ofSeconds(20)))).hasMessageContaining("larger than 1 MiB");
    }

    @Test
    void ofAHundredEqualQuestionsAtOnceOneTravels() {
        server.enqueue(new MockResponse.Builder()
                .setHeader("Content-Type", "application/json")
                .body(GOOD)
                .headersDelay(1, TimeUnit.SECONDS)
                .build());
        KeylessLine line = line(Duration.ofSeconds(30));
        ExecutorService threads = Executors.newFixedThreadPool(100);
        try {
            List<CompletableFuture<String>> asked = IntStream.range(0, 100)
                    .mapToObj(i -> CompletableFuture.supplyAsync(() -> unchecked(line), threads))
                    .toList();
            assertThat(asked).allSatisfy(answer -> assertThat(answer.join()).isEqualTo(GOOD));
        } finally {
            threads.shutdownNow();
        }
        assertThat(server.getRequestCount()).isOne();
    }

    private void enqueue(int status, String body) {
        server.enqueue(new MockResponse.Builder()
                .code(status)
                .setHeader("Content-Type", status == 200 ? "application/json" : "text/plain")
                .body(body)
                .build());
    }

    private static KeylessLine line(Duration timeout) {
        return new KeylessLine(Dns.SYSTEM, timeout, 1 << 20, Duration.ofMillis(1));
    }

    private HttpUrl url() {
        return server.url("/v1/structures?page_limit=3");
    }

    private String ask(KeylessLine line) throws IOException {
        return new String(line.get(url(), "application/json").body(), StandardCharsets.UTF_8);
    }

    private String unchecked(KeylessLine line) {
        try {
            return ask(line);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
