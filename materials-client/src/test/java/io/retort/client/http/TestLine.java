package io.retort.client.http;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import okhttp3.HttpUrl;

/** A server that answers by script, and a line to it that writes its waits down in place of waiting. */
final class TestLine implements AutoCloseable {

    static final String KEY = "canary0123456789abcdefghijklmnop";

    final MockWebServer server = new MockWebServer();
    final List<Duration> waits = new CopyOnWriteArrayList<>();
    final HttpLine line;

    TestLine(UnaryOperator<HttpSettings> change) throws IOException {
        server.start();
        Service here = Service.MATERIALS_PROJECT.at(server.url("/"));
        HttpSettings settings = HttpSettings.of(here).withKey(new ApiKey(KEY)).withPoliteness(100_000, 4);
        line = new HttpLine(change.apply(settings), (call, wait) -> {
            Pause.check(call);
            if (wait.compareTo(Duration.ofMillis(1)) > 0) {
                waits.add(wait);
            }
        });
    }

    TestLine() throws IOException {
        this(settings -> settings);
    }

    TestLine answers(int status, String type, String body) {
        server.enqueue(response(status, type, body).build());
        return this;
    }

    TestLine answers(MockResponse.Builder response) {
        server.enqueue(response.build());
        return this;
    }

    static MockResponse.Builder response(int status, String type, String body) {
        return new MockResponse.Builder()
                .code(status)
                .setHeader("Content-Type", type)
                .body(body);
    }

    static MockResponse.Builder page() {
        return response(
                200, "application/json", "{\"data\":[{\"material_id\":\"mp-149\"}],\"meta\":{\"total_doc\":1}}");
    }

    HttpUrl url() {
        return server.url("/materials/summary/?_limit=1&formula=Si");
    }

    Answer ask() {
        return line.ask(url(), Ask.get());
    }

    @Override
    public void close() {
        line.close();
        server.close();
    }
}
