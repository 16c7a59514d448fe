package io.retort.client.optimade;

import dev.failsafe.Failsafe;
import dev.failsafe.FailsafeException;
import dev.failsafe.RetryPolicy;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

/** The line to real servers: public hosts only, no redirects, no keys, retries where that helps. */
public final class OptimadeLine implements OptimadeHttp {

    /** Statuses that pass: a server or its gateway is busy. */
    private static final Set<Integer> PASSING = Set.of(429, 502, 503, 504);

    private final HostRules hosts;
    private final int maxBytes;
    private final OkHttpClient client;
    private final RetryPolicy<Reply> retry;

    private OptimadeLine(HostRules hosts, Duration timeout, int maxBytes, Duration firstWait) {
        this.hosts = hosts;
        this.maxBytes = maxBytes;
        this.client = new OkHttpClient.Builder()
                .dns(hosts)
                .followRedirects(false)
                .followSslRedirects(false)
                .connectTimeout(Duration.ofSeconds(10))
                .readTimeout(timeout)
                .callTimeout(timeout)
                .build();
        this.retry = RetryPolicy.<Reply>builder()
                .handleIf(OptimadeLine::mayPass)
                .handleResultIf(reply -> reply != null && PASSING.contains(reply.status()))
                .withBackoff(firstWait, firstWait.multipliedBy(8))
                .withJitter(0.2)
                .withMaxRetries(3)
                .build();
    }

    /** A minute for each answer of at most 64 MiB. */
    public static OptimadeLine open(HostRules hosts) {
        return new OptimadeLine(hosts, Duration.ofMinutes(1), 64 << 20, Duration.ofMillis(500));
    }

    /**
     * @param timeout for one answer
     * @param maxBytes of one answer
     * @param firstWait before the first of three repetitions; then twice as long each
     */
    public static OptimadeLine open(HostRules hosts, Duration timeout, int maxBytes, Duration firstWait) {
        return new OptimadeLine(hosts, timeout, maxBytes, firstWait);
    }

    @Override
    public Reply get(HttpUrl url) throws IOException {
        hosts.check(url);
        try {
            return Failsafe.with(retry).get(() -> once(url));
        } catch (FailsafeException e) {
            if (e.getCause() instanceof HostRules.RefusedHost refused) {
                throw new OptimadeFailure(OptimadeFailure.Kind.REFUSED, url, String.valueOf(refused.getMessage()));
            }
            if (e.getCause() instanceof IOException broken) {
                throw broken;
            }
            if (e.getCause() instanceof InterruptedException) {
                throw new InterruptedIOException("stopped");
            }
            throw e;
        }
    }

    @Override
    public void pause(Duration time) throws IOException {
        try {
            boolean never = new CountDownLatch(1).await(time.toMillis(), TimeUnit.MILLISECONDS);
            assert !never;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("stopped");
        }
    }

    private Reply once(HttpUrl url) throws IOException {
        Request request = new Request.Builder()
                .url(url)
                .header("Accept", "application/vnd.api+json, application/json")
                .header("User-Agent", "retort/0.1.0 (OPTIMADE client)")
                .build();
        try (Response response = client.newCall(request).execute()) {
            byte[] body = response.body().byteStream().readNBytes(maxBytes + 1);
            if (body.length > maxBytes) {
                throw new OptimadeFailure(
                        OptimadeFailure.Kind.TOO_LARGE, url, "an answer of more than " + maxBytes + " bytes");
            }
            return new Reply(response.code(), body);
        }
    }

    private static boolean mayPass(Throwable failure) {
        return failure instanceof IOException
                && !(failure instanceof InterruptedIOException)
                && !(failure instanceof HostRules.RefusedHost);
    }
}
