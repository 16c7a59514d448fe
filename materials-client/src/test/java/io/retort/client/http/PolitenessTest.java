package io.retort.client.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.Test;

/** How much one program asks of a service. */
class PolitenessTest {

    @Test
    void requestsKeepTheirDistance() throws Exception {
        try (TestLine test = new TestLine(settings -> settings.withPoliteness(2, 4))) {
            for (int i = 0; i < 4; i++) {
                test.answers(TestLine.page()).ask();
            }
            // Two a second: the fourth waits for three half seconds, less what the others took.
            assertThat(test.waits).hasSizeGreaterThanOrEqualTo(2);
            assertThat(test.waits.get(test.waits.size() - 1))
                    .isBetween(Duration.ofMillis(200), Duration.ofMillis(1_500));
        }
    }

    @Test
    void noMoreThanSoManyAreUnderWayAtOnce() throws Exception {
        AtomicInteger now = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        CountDownLatch two = new CountDownLatch(2);
        try (TestLine test = new TestLine(settings -> settings.withPoliteness(100_000, 2))) {
            test.server.setDispatcher(new Dispatcher() {
                @Override
                public MockResponse dispatch(RecordedRequest request) throws InterruptedException {
                    most.accumulateAndGet(now.incrementAndGet(), Math::max);
                    two.countDown();
                    assertThat(two.await(20, TimeUnit.SECONDS)).isTrue();
                    now.decrementAndGet();
                    return TestLine.page().build();
                }
            });
            ExecutorService eight = Executors.newFixedThreadPool(8);
            List<Future<Answer>> answers = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                var url = test.server.url("/materials/summary/?_skip=" + i);
                answers.add(eight.submit(() -> test.line.ask(url, Ask.get())));
            }
            for (Future<Answer> answer : answers) {
                answer.get(20, TimeUnit.SECONDS);
            }
            eight.shutdownNow();
        }
        assertThat(most.get()).isEqualTo(2);
    }
}
