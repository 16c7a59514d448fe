package io.retort.client.optimade;

import io.retort.client.http.HttpFailure;
import io.retort.client.http.Keeping;
import io.retort.client.http.KeylessLine;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import okhttp3.HttpUrl;

/** The line to real servers: public hosts and those that the user configured, no redirects, no keys, politely. */
public final class OptimadeLine implements OptimadeHttp {

    private static final String ACCEPT = "application/vnd.api+json, application/json";

    private final HostRules hosts;
    private final KeylessLine line;

    private OptimadeLine(HostRules hosts, KeylessLine line) {
        this.hosts = hosts;
        this.line = line;
    }

    /** A minute for each answer of at most 64 MiB. */
    public static OptimadeLine open(HostRules hosts) {
        return open(hosts, Keeping.NOTHING);
    }

    /** The same, with answers kept on disk, recorded or replayed. */
    public static OptimadeLine open(HostRules hosts, Keeping keeping) {
        return new OptimadeLine(
                hosts, new KeylessLine(hosts, Duration.ofMinutes(1), 64 << 20, Duration.ofMillis(500), keeping));
    }

    /**
     * @param timeout for one answer, with its repetitions
     * @param maxBytes of one answer
     * @param firstWait before the first of three repetitions
     */
    public static OptimadeLine open(HostRules hosts, Duration timeout, int maxBytes, Duration firstWait) {
        return new OptimadeLine(hosts, new KeylessLine(hosts, timeout, maxBytes, firstWait));
    }

    @Override
    public Reply get(HttpUrl url) throws IOException {
        hosts.check(url);
        try {
            KeylessLine.Reply reply = line.get(url, ACCEPT);
            return new Reply(reply.status(), reply.body());
        } catch (HostRules.RefusedHost refused) {
            throw new OptimadeFailure(OptimadeFailure.Kind.REFUSED, url, message(refused));
        } catch (HttpFailure failure) {
            if (failure.kind() != HttpFailure.Kind.TOO_LARGE) {
                throw failure;
            }
            throw new OptimadeFailure(OptimadeFailure.Kind.TOO_LARGE, url, "an answer above the limit");
        }
    }

    @Override
    public void pause(Duration time) throws IOException {
        try {
            if (new CountDownLatch(1).await(time.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new IllegalStateException("Nobody counts this latch down.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("stopped");
        }
    }

    private static String message(Throwable failure) {
        return Optional.ofNullable(failure.getMessage()).orElse("the host is refused");
    }
}
