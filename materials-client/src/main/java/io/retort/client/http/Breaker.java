package io.retort.client.http;

import dev.failsafe.CircuitBreaker;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import okhttp3.Interceptor;
import okhttp3.Response;

/** Leaves a host alone for a while after it failed several times in a row. Thread-safe. */
final class Breaker implements Interceptor {

    /** Failures in a row, each after its retries. */
    private static final int FAILURES = 5;

    private static final Duration REST = Duration.ofSeconds(30);

    private final Service service;
    private final Map<String, CircuitBreaker<Object>> hosts = new ConcurrentHashMap<>();

    Breaker(Service service) {
        this.service = service;
    }

    @Override
    public Response intercept(Chain chain) throws IOException {
        CircuitBreaker<Object> breaker =
                hosts.computeIfAbsent(chain.request().url().host(), host -> breaker());
        if (!breaker.tryAcquirePermit()) {
            throw resting(breaker);
        }
        try {
            Response response = chain.proceed(chain.request());
            if (response.code() >= 502 && response.code() <= 504) {
                breaker.recordFailure();
            } else {
                breaker.recordSuccess();
            }
            return response;
        } catch (HttpFailure e) {
            breaker.recordSuccess();
            throw e;
        } catch (IOException e) {
            if (chain.call().isCanceled()) {
                breaker.recordSuccess();
            } else {
                breaker.recordFailure();
            }
            throw e;
        }
    }

    private static CircuitBreaker<Object> breaker() {
        return CircuitBreaker.builder()
                .withFailureThreshold(FAILURES)
                .withDelay(REST)
                .build();
    }

    private HttpFailure resting(CircuitBreaker<Object> breaker) {
        return new HttpFailure(
                HttpFailure.Kind.UNAVAILABLE,
                service.name() + " has failed " + FAILURES + " times in a row and is left alone for "
                        + (breaker.getRemainingDelay().toSeconds() + 1)
                        + " s. What was asked before is answered from disk meanwhile.");
    }
}
