package io.retort.client.http;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import okhttp3.Interceptor;
import okhttp3.Response;

/**
 * Asks again where that helps: after 429, 502, 503, 504 and broken connections, at most three times, as the service asks
 * ({@code Retry-After}) or with growing random waits. A 500 is an answer: usually to a wrong argument.
 */
final class Retry implements Interceptor {

    /**
     * How often and after how long.
     *
     * @param times again, after the first attempt
     * @param first wait; each later one is twice as long, and each is random between half and all of that
     * @param longest wait; where the service asks for more, the person is told instead
     */
    record Rule(int times, Duration first, Duration longest) {

        /** Three times, from half a second. */
        static final Rule USUAL = new Rule(3, Duration.ofMillis(500), Duration.ofSeconds(60));

        Duration backoff(int attempt) {
            long full = Math.min(longest.toMillis(), first.toMillis() << Math.min(attempt, 16));
            return Duration.ofMillis(full / 2 + ThreadLocalRandom.current().nextLong(full / 2 + 1));
        }
    }

    private final Rule rule;
    private final Pause pause;

    Retry(Rule rule, Pause pause) {
        this.rule = rule;
        this.pause = pause;
    }

    @Override
    public Response intercept(Chain chain) throws IOException {
        for (int attempt = 0; ; attempt++) {
            try {
                Response response = chain.proceed(chain.request());
                Optional<Duration> wait = wait(response, attempt);
                if (wait.isEmpty()) {
                    return response;
                }
                response.close();
                pause.pause(chain.call(), wait.get());
            } catch (IOException e) {
                if (attempt >= rule.times() || chain.call().isCanceled()) {
                    throw e;
                }
                pause.pause(chain.call(), rule.backoff(attempt));
            }
        }
    }

    /** How long to wait before the next attempt; empty where this answer is final. */
    private Optional<Duration> wait(Response response, int attempt) throws IOException {
        if (attempt >= times(response.code()) || response.isSuccessful()) {
            return Optional.empty();
        }
        Snapshot answer = Snapshot.peek(response);
        boolean shutOut = StatusMap.kind(answer.status(), ErrorBody.read(answer.body())) == HttpFailure.Kind.BLOCKED;
        Duration wait = answer.retryAfter().orElseGet(() -> rule.backoff(attempt));
        return shutOut || wait.compareTo(rule.longest()) > 0 ? Optional.empty() : Optional.of(wait);
    }

    /** 504 means that the service needed more than 30 s for the question: once more, then narrow it. */
    private int times(int status) {
        return switch (status) {
            case 429, 502, 503 -> rule.times();
            case 504 -> Math.min(1, rule.times());
            default -> 0;
        };
    }
}
