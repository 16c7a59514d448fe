package io.retort.client.http;

import java.io.IOException;
import java.time.Duration;
import okhttp3.Dns;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

/**
 * A line to many services that want no key. Gives each answer as it is, whatever its status; the asker knows what it
 * means. Equal questions are not put together and nothing is kept on disk. Safe for use by several threads.
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
        this.maxBytes = maxBytes;
        this.client = new OkHttpClient.Builder()
                .dns(dns)
                .followRedirects(false)
                .followSslRedirects(false)
                .retryOnConnectionFailure(false)
                .connectTimeout(Duration.ofSeconds(10))
                .readTimeout(timeout)
                .callTimeout(timeout)
                .addInterceptor(new Retry(new Retry.Rule(3, firstWait, Duration.ofSeconds(60)), Pause.REAL))
                .addInterceptor(new Politeness(GENTLE, Pause.REAL))
                .addInterceptor(new WholeBody(maxBytes))
                .build();
    }

    /**
     * Asks. Blocks; ends early where the thread is interrupted.
     *
     * @throws HttpFailure where the answer is too large
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
