package io.retort.client.http;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import okhttp3.Dns;
import okhttp3.HttpUrl;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

/**
 * A line to many services that want no key. Gives each answer as it is, whatever its status; the asker knows what it
 * means. Safe for use by several threads.
 */
public final class KeylessLine {

    /** A few each second and at once: most of these services are one machine at a university. */
    private static final Politeness.Limits GENTLE = new Politeness.Limits(5, 4);

    private final OkHttpClient client;
    private final int maxBytes;

    /**
     * An answer.
     *
     * @param status of HTTP
     * @param body whole
     */
    public record Reply(int status, byte[] body) {}

    /**
     * @param dns decides which hosts are reached; what it throws reaches the asker
     * @param timeout for one question, its repetitions together
     * @param maxBytes of one answer
     * @param firstWait before the first of three repetitions
     */
    public KeylessLine(Dns dns, Duration timeout, int maxBytes, Duration firstWait) {
        this(dns, timeout, maxBytes, firstWait, Keeping.NOTHING);
    }

    /**
     * @param keeping what is kept on disk, recorded or replayed
     * @throws io.retort.core.source.SourceException where the cassette to replay cannot be read
     */
    public KeylessLine(Dns dns, Duration timeout, int maxBytes, Duration firstWait, Keeping keeping) {
        this.maxBytes = maxBytes;
        OkHttpClient.Builder builder = new OkHttpClient.Builder()
                .dns(dns)
                .followRedirects(false)
                .followSslRedirects(false)
                .retryOnConnectionFailure(false)
                .connectTimeout(Duration.ofSeconds(10))
                .readTimeout(timeout)
                .callTimeout(timeout);
        chain(maxBytes, firstWait, keeping).forEach(builder::addInterceptor);
        this.client = builder.build();
    }

    /** The whole route: as that of {@link HttpLine}, without a key and a name. */
    private static List<Interceptor> chain(int maxBytes, Duration firstWait, Keeping keeping) {
        List<Interceptor> chain = new ArrayList<>();
        chain.add(new SingleFlight());
        if (keeping.replay().isPresent()) {
            chain.add(keeping.replayer());
            return chain;
        }
        keeping.diskCache(Optional.empty()).ifPresent(chain::add);
        chain.add(new Retry(new Retry.Rule(3, firstWait, Duration.ofSeconds(60)), Pause.REAL));
        chain.add(new Politeness(GENTLE, Pause.REAL));
        keeping.recorder(Optional.empty()).ifPresent(chain::add);
        chain.add(new WholeBody(maxBytes));
        return chain;
    }

    /**
     * Asks. Blocks; ends early where the thread is interrupted.
     *
     * @throws HttpFailure where the answer is too large; offline or replaying, where it is not on disk
     * @throws IOException where there is no answer
     */
    public Reply get(HttpUrl url, String accept) throws IOException {
        Request request = new Request.Builder()
                .url(url)
                .header("Accept", accept)
                .header("User-Agent", HttpSettings.userAgent("retort"))
                .build();
        try (Response response = client.newCall(request).execute()) {
            Snapshot whole = Snapshot.of(response, maxBytes);
            return new Reply(whole.status(), whole.body());
        }
    }
}
