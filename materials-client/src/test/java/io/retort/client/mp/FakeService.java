package io.retort.client.mp;

import io.retort.client.http.HttpLine;
import io.retort.client.http.HttpSettings;
import io.retort.client.http.Service;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okhttp3.HttpUrl;

/** The service on this machine: a heartbeat, and whatever a test answers to the rest. */
final class FakeService implements AutoCloseable {

    static final String KEY = "canary0123456789abcdefghijklmnop";
    static final String HEARTBEAT =
            "{\"version\":\"0.87.2\",\"db_version\":\"2026.04.13\",\"access_controlled_batch_ids\":[\"gnome_r2scan_statics\"]}";

    final MockWebServer server = new MockWebServer();
    final List<HttpUrl> asked = new CopyOnWriteArrayList<>();
    final MaterialsProject mp;
    volatile Supplier<String> heartbeat = () -> HEARTBEAT;

    FakeService(Function<HttpUrl, MockResponse> answers, Licences licences, UnaryOperator<HttpSettings> change)
            throws IOException {
        server.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                if (request.getUrl().encodedPath().equals("/heartbeat")) {
                    return json(heartbeat.get());
                }
                asked.add(request.getUrl());
                return answers.apply(request.getUrl());
            }
        });
        server.start();
        HttpSettings settings = HttpSettings.of(Service.MATERIALS_PROJECT.at(server.url("/")))
                .withKey(MpSettings.key(KEY))
                .withPoliteness(100_000, 8)
                .withRetries(0, Duration.ofMillis(1));
        mp = new MaterialsProject(HttpLine.open(change.apply(settings)), licences);
    }

    FakeService(Function<HttpUrl, MockResponse> answers) throws IOException {
        this(answers, Licences.COMMERCIAL, settings -> settings);
    }

    /** Documents in the envelope of the service. */
    static MockResponse documents(long total, String... documents) {
        return json("{\"data\":[" + String.join(",", documents)
                + "],\"meta\":{\"api_version\":\"0.87.2\",\"total_doc\":" + total + "}}");
    }

    static MockResponse json(String body) {
        return response(200, "application/json", body);
    }

    static MockResponse response(int status, String type, String body) {
        return new MockResponse.Builder()
                .code(status)
                .setHeader("Content-Type", type)
                .body(body)
                .build();
    }

    @Override
    public void close() {
        mp.close();
        server.close();
    }
}
