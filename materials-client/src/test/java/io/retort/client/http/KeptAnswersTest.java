package io.retort.client.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import mockwebserver3.MockWebServer;
import okhttp3.Dns;
import okhttp3.HttpUrl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is kept on disk, and what never is. */
class KeptAnswersTest {

    private static final Service SERVICE = Service.MATERIALS_PROJECT;

    @TempDir
    Path folder;

    @Test
    void anAnswerIsKeptPastTheEndOfTheProgram() throws Exception {
        CacheFolder first = new CacheFolder(folder, 1 << 20);
        first.keep("question", json("{\"data\":[1]}"));
        CacheFolder later = new CacheFolder(folder, 1 << 20);
        assertThat(later.find("question"))
                .hasValueSatisfying(
                        kept -> assertThat(kept.answer().body()).asString().isEqualTo("{\"data\":[1]}"));
        assertThat(later.find("another question")).isEmpty();
    }

    @Test
    void halfAFileIsNoAnswer() throws Exception {
        CacheFolder cache = new CacheFolder(folder, 1 << 20);
        cache.keep("question", json("{\"data\":[" + "1,".repeat(5_000) + "1]}"));
        Path file = files(folder).get(0);
        byte[] whole = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(whole, whole.length / 2));
        assertThat(cache.find("question")).isEmpty();
    }

    @Test
    void theFolderStaysBelowItsSize() throws Exception {
        CacheFolder cache = new CacheFolder(folder, 5_000);
        for (int i = 0; i < 50; i++) {
            cache.keep("question " + i, json("\"" + "0123456789abcdef".repeat(4) + i + "\""));
        }
        long size =
                files(folder).stream().mapToLong(file -> file.toFile().length()).sum();
        assertThat(size).isLessThanOrEqualTo(5_000);
        assertThat(cache.find("question 49")).isPresent();
    }

    @Test
    void withinOneReleaseAQuestionTravelsOnce() throws Exception {
        try (TestLine test = new TestLine(settings -> settings.withCache(folder, 1 << 20))) {
            test.answers(TestLine.page()).answers(TestLine.page());
            Ask april = Ask.get().in("2026.04.13");
            test.line.ask(test.url(), april);
            test.line.ask(test.server.url("/materials/summary/?formula=Si&_limit=1"), april);
            assertThat(test.server.getRequestCount()).isEqualTo(1);
            test.line.ask(test.url(), Ask.get().in("2026.10.01"));
            assertThat(test.server.getRequestCount()).isEqualTo(2);
        }
    }

    @Test
    void anAgedAnswerIsBetterThanNone() throws Exception {
        try (TestLine test =
                new TestLine(settings -> settings.withCache(folder, 1 << 20).withRetries(0, Duration.ofMillis(1)))) {
            test.answers(TestLine.page());
            Ask fresh = Ask.get().keptFor(Duration.ZERO);
            test.line.ask(test.url(), fresh);
            test.server.close();
            assertThat(test.line.ask(test.url(), fresh).body()).asString().contains("mp-149");
        }
    }

    @Test
    void offlineTheDiskIsAskedAlone() throws Exception {
        try (TestLine test = new TestLine(settings -> settings.withCache(folder, 1 << 20))) {
            test.answers(TestLine.page()).ask();
            HttpSettings offline = HttpSettings.of(SERVICE.at(test.server.url("/")))
                    .withCache(folder, 1 << 20)
                    .withOffline(true);
            try (HttpLine line = HttpLine.open(offline)) {
                assertThat(line.ask(test.url(), Ask.get()).body()).asString().contains("mp-149");
                HttpFailure failure = catchThrowableOfType(
                        HttpFailure.class, () -> line.ask(test.server.url("/materials/thermo/"), Ask.get()));
                assertThat(failure.kind()).isEqualTo(HttpFailure.Kind.NOT_CACHED);
            }
            assertThat(test.server.getRequestCount()).isEqualTo(1);
        }
    }

    @Test
    void whatIsRecordedIsReplayedAndNothingElse() throws Exception {
        try (TestLine test = new TestLine(settings -> settings.recordingTo(folder))) {
            test.answers(TestLine.page()).ask();
            HttpSettings replay = HttpSettings.of(test.line.service()).replaying(folder);
            try (HttpLine line = HttpLine.open(replay)) {
                HttpUrl known = test.server.url("/materials/summary/?formula=Si&_limit=1");
                HttpUrl unknown = test.server.url("/materials/summary/?formula=Ge&_limit=1");
                assertThat(line.ask(known, Ask.get()).body()).asString().contains("mp-149");
                assertThatThrownBy(() -> line.ask(unknown, Ask.get()))
                        .hasMessageContaining("formula=Ge")
                        .hasMessageContaining("The nearest recorded request is GET localhost")
                        .hasMessageContaining("/materials/summary/?_limit=1&formula=Si");
            }
        }
    }

    @Test
    void aLineToManyHostsKeepsRecordsAndReplaysEachHostForItself() throws Exception {
        try (MockWebServer one = new MockWebServer();
                MockWebServer other = new MockWebServer()) {
            for (MockWebServer server : List.of(one, other)) {
                server.start();
                server.enqueue(TestLine.response(200, "application/json", "{\"port\":" + server.getPort() + "}")
                        .build());
            }
            Keeping keeping = Keeping.NOTHING.withCache(folder.resolve("cache"), 1 << 20);
            KeylessLine recording = keyless(keeping.recordingTo(folder.resolve("cassette")));
            for (MockWebServer server : List.of(one, other)) {
                String answer = text(recording, server.url("/v1/info"));
                assertThat(answer).contains(Integer.toString(server.getPort()));
            }
            KeylessLine replaying = keyless(Keeping.NOTHING.replaying(folder.resolve("cassette")));
            KeylessLine nextProgram = keyless(keeping.withOffline(true));
            for (MockWebServer server : List.of(one, other)) {
                assertThat(text(nextProgram, server.url("/v1/info"))).contains(Integer.toString(server.getPort()));
                assertThat(text(replaying, server.url("/v1/info"))).contains(Integer.toString(server.getPort()));
                assertThat(server.getRequestCount()).isOne();
            }
            assertThatThrownBy(() -> text(nextProgram, one.url("/v1/links"))).hasMessageContaining("not on disk");
            assertThatThrownBy(() -> text(replaying, one.url("/v1/links")))
                    .hasMessageContaining("was not recorded")
                    .hasMessageContaining("/v1/info");
        }
    }

    private static KeylessLine keyless(Keeping keeping) {
        return new KeylessLine(Dns.SYSTEM, Duration.ofSeconds(20), 1 << 20, Duration.ofMillis(1), keeping);
    }

    private static String text(KeylessLine line, HttpUrl url) throws IOException {
        return new String(line.get(url, "application/json").body(), StandardCharsets.UTF_8);
    }

    @Test
    void anAnswerThatHoldsTheKeyIsNeitherRecordedNorKept() throws Exception {
        try (TestLine test = new TestLine(settings ->
                settings.withCache(folder.resolve("cache"), 1 << 20).recordingTo(folder.resolve("cassette")))) {
            test.answers(200, "application/json", "{\"data\":[],\"echo\":\"" + TestLine.KEY + "\"}");
            assertThatThrownBy(test::ask).hasMessageContaining("Not written").hasMessageNotContaining(TestLine.KEY);
        }
        assertThat(files(folder)).isEmpty();
    }

    @Test
    void theKeyIsInNoFileAndNoMessage() throws Exception {
        StringBuilder said = new StringBuilder();
        try (TestLine test = new TestLine(settings -> settings.withCache(folder.resolve("cache"), 1 << 20)
                .recordingTo(folder.resolve("cassette"))
                .withRetries(1, Duration.ofMillis(1)))) {
            test.answers(TestLine.page()).ask();
            test.answers(400, "application/json", "{\"detail\":\"key " + TestLine.KEY + " is odd\"}");
            test.answers(401, "application/json", "{\"message\":\"Invalid key " + TestLine.KEY + "\"}");
            for (int i = 0; i < 2; i++) {
                HttpFailure failure = catchThrowableOfType(
                        HttpFailure.class, () -> test.line.ask(test.server.url("/materials/thermo/"), Ask.get()));
                said.append(failure).append(stack(failure));
            }
            test.server.close();
            HttpFailure failure = catchThrowableOfType(
                    HttpFailure.class, () -> test.line.ask(test.server.url("/materials/core/"), Ask.get()));
            said.append(failure).append(stack(failure));
        }
        said.append(HttpSettings.of(SERVICE).withKey(new ApiKey(TestLine.KEY)));
        assertThat(said.toString()).doesNotContain(TestLine.KEY);
        assertThat(files(folder))
                .isNotEmpty()
                .allSatisfy(file -> assertThat(text(file)).doesNotContain(TestLine.KEY));
    }

    private static Snapshot json(String body) {
        return new Snapshot(200, "application/json", Optional.empty(), body.getBytes(StandardCharsets.UTF_8));
    }

    private static String stack(Throwable failure) {
        StringWriter text = new StringWriter();
        failure.printStackTrace(new PrintWriter(text));
        return text.toString();
    }

    private static String text(Path file) throws IOException {
        try (InputStream in = file.toString().endsWith(".gz")
                ? new GZIPInputStream(Files.newInputStream(file))
                : Files.newInputStream(file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }
}
