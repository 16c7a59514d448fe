package io.retort.client.optimade;

import static org.assertj.core.api.Assertions.assertThat;

import io.retort.client.optimade.Federation.Outcome;
import io.retort.client.optimade.filter.Filter;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import okhttp3.HttpUrl;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class FederationTest {

    @Test
    @Tag("slow")
    void oneBadDatabaseNeverSpoilsTheAnswerOfTheOthers() throws IOException {
        try (MockWebServer good = new MockWebServer();
                MockWebServer broken = new MockWebServer();
                MockWebServer slow = new MockWebServer()) {
            good.setDispatcher(new FakeServer());
            broken.enqueue(FakeServer.answer("info"));
            broken.enqueue(new MockResponse.Builder().code(500).body("<html>").build());
            slow.enqueue(new MockResponse.Builder()
                    .headersDelay(30, TimeUnit.SECONDS)
                    .build());
            good.start();
            broken.start();
            slow.start();
            Federation federation = new Federation(OptimadeServerTest.line(good.url("/")), Duration.ofSeconds(6));
            List<Outcome> outcomes = federation.ask(
                    List.of(at("slow", slow.url("/")), at("good", good.url("/")), at("broken", broken.url("/"))),
                    Filter.EVERYTHING,
                    5);
            assertThat(outcomes)
                    .extracting(outcome -> outcome.database().id())
                    .containsExactly("slow", "good", "broken");
            assertThat(outcomes.get(0))
                    .isInstanceOfSatisfying(
                            Outcome.Failed.class,
                            failed -> assertThat(failed.reason()).contains("within 6 s"));
            assertThat(outcomes.get(1)).isInstanceOfSatisfying(Outcome.Answered.class, answered -> {
                assertThat(answered.entries()).hasSize(5);
                assertThat(answered.total()).hasValue(17);
                assertThat(answered.complete()).isFalse();
            });
            assertThat(outcomes.get(2))
                    .isInstanceOfSatisfying(
                            Outcome.Failed.class,
                            failed -> assertThat(failed.reason()).contains("answered 500"));
        }
    }

    @Test
    void whereAnIndexDoesNotAnswerTheDatabasesKnownBeforeAreTaken() {
        Provider provider =
                new Provider("alexandria", "Alexandria", "", Optional.of(HttpUrl.get("http://127.0.0.1:1/")));
        Federation federation = new Federation(OptimadeLine.open(HostRules.PUBLIC), Duration.ofSeconds(5));
        assertThat(federation.databases(List.of(provider)))
                .extracting(Database::id)
                .containsExactly("alexandria-pbe", "alexandria-pbesol");
    }

    private static Database at(String id, HttpUrl base) {
        return Database.at(id, "exmpl", base);
    }
}
