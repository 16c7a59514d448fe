package io.retort.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the HTTP doors let in, what they refuse and what they say. */
class WebServerTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final ScriptedAgent agent = new ScriptedAgent();
    private final HttpClient client = HttpClient.newHttpClient();
    private WebServer server = new WebServer(agent, WebOptions.local(0));
    private String address = "";

    @BeforeEach
    void start() {
        address = server.start();
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void theAddressCarriesTheTokenBehindTheHash() {
        assertThat(address).matches("http://127\\.0\\.0\\.1:\\d+/#t=[A-Za-z0-9_-]{32}");
    }

    @Test
    void healthNeedsNoToken() throws Exception {
        assertThat(get("/health").statusCode()).isEqualTo(200);
    }

    @Test
    void everythingElseNeedsTheToken() throws Exception {
        HttpResponse<String> response = get("/api/runs/run-0123456789abcdef");
        assertThat(response.statusCode()).isEqualTo(401);
        assertThat(error(response)).contains("retort serve");
    }

    @Test
    void aWrongTokenOpensNothing() throws Exception {
        assertThat(send(own("/api/session", "{\"token\":\"guess\"}")).statusCode())
                .isEqualTo(401);
        assertThat(send(request("/api/session").header("Authorization", "Bearer guess"))
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void theTokenIsExchangedForACookieThatScriptsCannotRead() throws Exception {
        HttpResponse<String> response = enter();
        assertThat(response.statusCode()).isEqualTo(204);
        assertThat(cookie(response))
                .contains("HttpOnly")
                .contains("SameSite=Strict")
                .doesNotContain(server.token());
        assertThat(send(request("/api/session").header("Cookie", cookie(response)))
                        .statusCode())
                .isEqualTo(204);
    }

    @Test
    void aPageOfAnotherSiteChangesNothing() throws Exception {
        String cookie = cookie(enter());
        String question = "{\"question\":\"" + ScriptedAgent.GAP + "\"}";
        assertThat(send(own("/api/runs", question).header("Cookie", cookie).header("Sec-Fetch-Site", "cross-site"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(send(post("/api/runs", question).header("Cookie", cookie)).statusCode())
                .isEqualTo(403);
        assertThat(send(own("/api/runs", question).header("Cookie", cookie).header("Sec-Fetch-Site", "same-origin"))
                        .statusCode())
                .isEqualTo(201);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"elsewhere.example", "elsewhere.example:PORT", "127.0.0.1:1", "127.0.0.1.elsewhere.example:PORT"
            })
    void aNameThatIsNotOursIsRefused(String host) throws IOException {
        assertThat(statusLine(host)).contains("421");
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1:PORT", "localhost:PORT", "LOCALHOST:PORT"})
    void theNamesOfThisMachineAreOurs(String host) throws IOException {
        assertThat(statusLine(host)).contains("200");
    }

    @Test
    void thePageRunsOnlyScriptsOfItsOwn() throws Exception {
        HttpResponse<String> page = get("/");
        assertThat(page.body())
                .contains("/page/app.js")
                .doesNotContain("<style")
                .doesNotContain("style=");
        assertThat(header(page, "Content-Security-Policy"))
                .contains("default-src 'none'", "script-src 'self'", "require-trusted-types-for 'script'")
                .doesNotContain("unsafe");
        assertThat(header(page, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(page, "Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(page.headers().map()).doesNotContainKey("access-control-allow-origin");
    }

    @Test
    void everyFileThatThePageNamesIsServed() throws Exception {
        List<String> named = Pattern.compile("(?:src|href)=\"([^\"]+)\"")
                .matcher(get("/").body())
                .results()
                .map(MatchResult::group)
                .map(text -> text.replaceAll(".*\"(.*)\"", "$1"))
                .toList();
        assertThat(named).isNotEmpty();
        for (String file : named) {
            assertThat(get(file).statusCode()).as(file).isEqualTo(200);
        }
    }

    @Test
    void modulesOfOthersComeWithTheirLicence() {
        assertThat(List.of("lit-html-3.3.3", "3dmol-2.5.5"))
                .allSatisfy(module -> assertThat(WebServer.class.getResource("vendor/" + module + "/LICENSE"))
                        .isNotNull());
    }

    @Test
    void aFileThatTheBrowserHasIsNotSentAgain() throws Exception {
        HttpResponse<String> first = get("/page/app.js");
        assertThat(send(request("/page/app.js").header("If-None-Match", header(first, "ETag")))
                        .statusCode())
                .isEqualTo(304);
        assertThat(header(get("/vendor/lit-html-3.3.3/lit-html.js"), "Cache-Control"))
                .contains("immutable");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/page/nothing.js",
                "/page/../package-info.class",
                "/page/%2e%2e/WebServer.class",
                "/vendor/lit-html-3.3.3/LICENSE",
                "/page/",
                "/nothing",
                "/api/nothing"
            })
    void nothingElseIsServed(String path) throws Exception {
        assertThat(send(request(path).header("Authorization", bearer())).statusCode())
                .isBetween(400, 404);
    }

    @Test
    void aRunEndsInTheAnswerDocument() throws Exception {
        String run = ask(ScriptedAgent.GAP);
        assertThat(events(run, 0)).contains("event: run.start", "event: step", "event: answer", "\"status\":\"done\"");
        JsonNode document = JSON.readTree(authorized("/api/runs/" + run).body());
        assertThat(document.path("status").asText()).isEqualTo("given");
        assertThat(document.path("claims").path(1).path("text").asText()).isEqualTo("1.73 eV");
        assertThat(document.path("evidence").path(0).path("value").asDouble()).isEqualTo(1.7329);
        assertThat(document.path("evidence").path(0).path("unit").asText()).isEqualTo("eV");
        assertThat(document.path("trace_id").asText()).isEqualTo("tr-2f6c1a");
    }

    @Test
    void aReaderThatComesBackGetsTheRestAndNothingTwice() throws Exception {
        String run = ask(ScriptedAgent.GAP);
        List<Integer> all = ids(events(run, 0));
        assertThat(all).isEqualTo(IntStream.rangeClosed(1, all.size()).boxed().toList());
        assertThat(ids(events(run, 3))).isEqualTo(all.subList(3, all.size()));
        assertThat(send(authorizedRequest("/api/runs/" + run + "/events")
                                .header("Last-Event-ID", String.valueOf(all.size())))
                        .statusCode())
                .as("nothing is left, so an EventSource need not come back")
                .isEqualTo(204);
    }

    @Test
    void aSilentStreamShowsThatItLives() throws Exception {
        restart(WebOptions.local(0).withHeartbeat(Duration.ofMillis(20)));
        String run = ask(ScriptedAgent.WAITS);
        HttpResponse<InputStream> stream =
                client.send(authorizedRequest("/api/runs/" + run + "/events").build(), BodyHandlers.ofInputStream());
        StringBuilder seen = new StringBuilder();
        while (!seen.toString().contains(": still here")) {
            seen.append((char) stream.body().read());
        }
        assertThat(seen).startsWith("retry: 500");
        stream.body().close();
    }

    @Test
    void aCancelledRunEndsAndReachesTheAgent() throws Exception {
        String run = ask(ScriptedAgent.WAITS);
        agent.waiting.await();
        assertThat(send(post("/api/runs/" + run + "/cancel", "").header("Authorization", bearer()))
                        .statusCode())
                .isEqualTo(204);
        assertThat(events(run, 0)).contains("\"status\":\"cancelled\"").doesNotContain("event: answer");
        agent.cancelled.await();
    }

    @Test
    void anErrorOfOursIsSaidWithoutItsInsides() throws Exception {
        String run = ask(ScriptedAgent.BREAKS);
        assertThat(events(run, 0)).contains("\"status\":\"failed\"").doesNotContain("secret detail");
    }

    @Test
    void oneQuestionTooManyIsToldToWait() throws Exception {
        restart(WebOptions.local(0).withRuns(1, 10));
        ask(ScriptedAgent.WAITS);
        HttpResponse<String> response = start(ScriptedAgent.GAP);
        assertThat(response.statusCode()).isEqualTo(429);
        assertThat(header(response, "Retry-After")).isEqualTo("2");
    }

    @Test
    void theOldestFinishedRunIsForgottenFirst() throws Exception {
        restart(WebOptions.local(0).withRuns(4, 2));
        String waiting = ask(ScriptedAgent.WAITS);
        String first = ask(ScriptedAgent.GAP);
        events(first, 0);
        events(ask(ScriptedAgent.GAP), 0);
        assertThat(authorized("/api/runs/" + first).statusCode()).isEqualTo(404);
        assertThat(authorized("/api/runs/" + waiting).statusCode()).isEqualTo(200);
    }

    @Test
    void aFileOfAnAnswerIsDownloadedUnderAPlainName() throws Exception {
        String run = ask(ScriptedAgent.HOSTILE + "b>../x\"</b>");
        events(run, 0);
        HttpResponse<String> file = authorized("/api/runs/" + run + "/artifacts/a1");
        assertThat(header(file, "Content-Disposition")).matches("attachment; filename=\"[A-Za-z0-9._-]+\"");
        assertThat(header(file, "Content-Type")).startsWith("chemical/x-cif");
        assertThat(file.body()).contains("_cell_length_a");
        assertThat(authorized("/api/runs/" + run + "/artifacts/a2").statusCode())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "{", "{\"question\":7}", "null"})
    void aBodyThatIsNoQuestionIsToldWhatOneLooksLike(String body) throws Exception {
        HttpResponse<String> response = send(post("/api/runs", body).header("Authorization", bearer()));
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(error(response)).contains("{\"question\": ");
    }

    @Test
    void otherContentThanJsonIsRefused() throws Exception {
        assertThat(send(request("/api/runs")
                                .header("Authorization", bearer())
                                .header("Content-Type", "text/plain")
                                .POST(HttpRequest.BodyPublishers.ofString("{\"question\":\"x\"}")))
                        .statusCode())
                .isEqualTo(415);
    }

    @Test
    void aQuestionLargerThanMayBeIsRefused() throws Exception {
        restart(WebOptions.local(0).withBodyBytes(2048));
        assertThat(start("x".repeat(4096)).statusCode()).isEqualTo(413);
    }

    @ParameterizedTest
    @ValueSource(strings = {"run-0123456789abcdef", "run-x", "..%2f..", "%00"})
    void aRunThatIsNotThereIsSaidBeforeTheStreamOpens(String run) throws Exception {
        assertThat(authorized("/api/runs/" + run + "/events").statusCode()).isBetween(400, 404);
    }

    @Test
    void aTakenPortIsSaidPlainly() {
        int port = URI.create(server.address()).getPort();
        try (WebServer second = new WebServer(agent, WebOptions.local(port))) {
            assertThatThrownBy(second::start)
                    .hasMessageContaining("Port " + port)
                    .hasMessageContaining("--port");
        }
    }

    private void restart(WebOptions options) {
        server.stop();
        server = new WebServer(agent, options);
        address = server.start();
    }

    private String ask(String question) throws Exception {
        HttpResponse<String> response = start(question);
        assertThat(response.statusCode()).isEqualTo(201);
        return JSON.readTree(response.body()).path("run").asText();
    }

    private HttpResponse<String> start(String question) throws Exception {
        String body = JSON.createObjectNode().put("question", question).toString();
        return send(post("/api/runs", body).header("Authorization", bearer()));
    }

    /** The events after this one, up to the end of the run. */
    private String events(String run, int after) throws Exception {
        return send(authorizedRequest("/api/runs/" + run + "/events").header("Last-Event-ID", String.valueOf(after)))
                .body();
    }

    private static List<Integer> ids(String events) {
        return Pattern.compile("(?m)^id: (\\d+)$")
                .matcher(events)
                .results()
                .map(match -> Integer.valueOf(match.group(1)))
                .toList();
    }

    private HttpResponse<String> enter() throws Exception {
        return send(own("/api/session", "{\"token\":\"" + server.token() + "\"}"));
    }

    private HttpResponse<String> get(String path) throws Exception {
        return send(request(path));
    }

    private HttpResponse<String> authorized(String path) throws Exception {
        return send(authorizedRequest(path));
    }

    private HttpRequest.Builder authorizedRequest(String path) {
        return request(path).header("Authorization", bearer());
    }

    private HttpRequest.Builder own(String path, String json) {
        return post(path, json).header("X-Retort", "1");
    }

    private HttpRequest.Builder post(String path, String json) {
        return request(path).header("Content-Type", "application/json").POST(HttpRequest.BodyPublishers.ofString(json));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(server.address() + path)).timeout(Duration.ofSeconds(20));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return client.send(request.build(), BodyHandlers.ofString());
    }

    private String bearer() {
        return "Bearer " + server.token();
    }

    private static String cookie(HttpResponse<String> response) {
        return header(response, "Set-Cookie");
    }

    private static String header(HttpResponse<?> response, String name) {
        return response.headers().firstValue(name).orElse("");
    }

    private static String error(HttpResponse<String> response) throws IOException {
        return JSON.readTree(response.body()).path("error").asText();
    }

    /** By hand, because Java's client always names the host that it talks to. */
    private String statusLine(String host) throws IOException {
        int port = URI.create(server.address()).getPort();
        try (Socket socket = new Socket("127.0.0.1", port)) {
            String request = "GET /health HTTP/1.1\r\nHost: " + host.replace("PORT", String.valueOf(port))
                    + "\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return answer.substring(0, answer.indexOf('\r'));
        }
    }
}
