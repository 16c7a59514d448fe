package io.retort.client.optimade;

import static org.assertj.core.api.Assertions.assertThat;

import io.retort.client.Child;
import io.retort.client.fetch.FetchProgress;
import io.retort.client.fetch.FetchReport;
import io.retort.client.optimade.filter.Filter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okhttp3.HttpUrl;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A fetch that is killed goes on where it stood; nothing is lost or doubled. */
@Tag("slow")
class KilledFetchTest {

    private static final int KILLS = 20;

    @TempDir
    private Path home = Path.of("");

    private final MockWebServer web = new MockWebServer();

    /** The program that is killed. */
    static final class Program {
        public static void main(String[] arguments) {
            fetch(Path.of(arguments[0]), HttpUrl.get(arguments[1]));
        }
    }

    private static FetchReport.Part fetch(Path home, HttpUrl base) {
        return OptimadeFetch.into(home, OptimadeLine.open(HostRules.with(base)))
                .withPages(1)
                .fetch(Database.at("exmpl", "exmpl", base), Filter.EVERYTHING, FetchProgress.NONE, () -> false);
    }

    /** A page takes its time, so that the kills fall between and into pages. */
    @BeforeEach
    void start() throws IOException {
        FakeServer fake = new FakeServer();
        web.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                return fake.dispatch(request)
                        .newBuilder()
                        .headersDelay(40, TimeUnit.MILLISECONDS)
                        .build();
            }
        });
        web.start();
    }

    @AfterEach
    void stop() {
        web.close();
    }

    @Test
    void nothingIsLostOrDoubled() throws Exception {
        String base = web.url("/").toString();
        Path first = home.resolve("first");
        long whole = Child.start(Program.class, first.toString(), base).finish();
        String expected = content(first);
        assertThat(expected.lines()).hasSizeGreaterThanOrEqualTo(17);

        Random random = new Random(11);
        Path home = this.home.resolve("killed");
        long resumed = 0;
        for (int kill = 1; kill <= KILLS; kill++) {
            long moment = whole / 3 + random.nextInt((int) Math.max(1, whole * 2 / 3));
            Child.start(Program.class, home.toString(), base).killAfter(moment);
            if (kill % 4 == 0) {
                FetchReport.Part part = fetch(home, web.url("/"));
                assertThat(part.failure()).isEmpty();
                assertThat(part.materials()).isEqualTo(17);
                assertThat(content(home)).isEqualTo(expected);
                resumed += part.resumedAt();
                Files.delete(part.file().orElseThrow());
            }
        }
        assertThat(resumed).as("materials that a killed fetch had kept").isPositive();
    }

    private static String content(Path home) throws IOException {
        try (var files = Files.list(home.resolve("optimade"))) {
            Path file = files.filter(one -> one.toString().endsWith(".jsonl"))
                    .findFirst()
                    .orElseThrow();
            return Files.readString(file).replaceAll("\"release\":\"[^\"]*\"", "");
        }
    }
}
