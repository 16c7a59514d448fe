package io.retort.client.http;

import static io.retort.client.http.HttpFailure.Kind.CANCELLED;
import static io.retort.client.http.HttpFailure.Kind.MALFORMED;
import static io.retort.client.http.HttpFailure.Kind.REDIRECTED;
import static io.retort.client.http.HttpFailure.Kind.TIMED_OUT;
import static io.retort.client.http.HttpFailure.Kind.UNAVAILABLE;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import okhttp3.Call;
import okhttp3.HttpUrl;
import okhttp3.Interceptor;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;

/**
 * A line to one web service. Blocks; safe for use by several threads. The life of a request is the list in
 * {@link #chain}, read from the asker to the network.
 */
public final class HttpLine implements AutoCloseable {

    private static final MediaType JSON = MediaType.get("application/json");

    private final HttpSettings settings;
    private final StatusMap statuses;
    private final Secrets secrets;
    private final OkHttpClient client;

    HttpLine(HttpSettings settings, Pause pause) {
        this.settings = settings;
        this.statuses = new StatusMap(settings.service());
        this.secrets = new Secrets(settings.key());
        OkHttpClient.Builder builder = new OkHttpClient.Builder()
                .followRedirects(false)
                .followSslRedirects(false)
                .retryOnConnectionFailure(false)
                .connectTimeout(Duration.ofSeconds(20))
                .readTimeout(Duration.ofSeconds(60));
        chain(settings, pause).forEach(builder::addInterceptor);
        this.client = builder.build();
    }

    /** @throws io.retort.core.source.SourceException where the cassette to replay cannot be read */
    public static HttpLine open(HttpSettings settings) {
        return new HttpLine(settings, Pause.REAL);
    }

    /**
     * The whole route. Equal questions share one journey; what is on disk goes no further; each attempt, repeated ones
     * too, waits its turn; the key joins last, inside of everything that writes.
     */
    private static List<Interceptor> chain(HttpSettings settings, Pause pause) {
        Service service = settings.service();
        List<Interceptor> chain = new ArrayList<>();
        chain.add(new SingleFlight());
        Keeping keeping = settings.keeping();
        if (keeping.replay().isPresent()) {
            chain.add(keeping.replayer());
            return chain;
        }
        keeping.diskCache(settings.key()).ifPresent(chain::add);
        chain.add(new Breaker(service));
        chain.add(new Retry(new Retry.Rule(settings.retries(), settings.firstWait(), Duration.ofSeconds(60)), pause));
        chain.add(new Politeness(new Politeness.Limits(settings.perSecond(), settings.atOnce()), pause));
        keeping.recorder(settings.key()).ifPresent(chain::add);
        chain.add(new Identity(service, settings.key(), settings.userAgent()));
        chain.add(new WholeBody(settings.maxBodyBytes()));
        return chain;
    }

    /** Which service it leads to. */
    public Service service() {
        return settings.service();
    }

    /**
     * Asks.
     *
     * @param url of the service; another host is refused
     * @throws HttpFailure where there is no good answer
     */
    public Answer ask(HttpUrl url, Ask ask) {
        if (!settings.service().owns(url)) {
            throw new HttpFailure(
                    REDIRECTED,
                    url.host() + " is not the host of " + settings.service().name() + " ("
                            + settings.service().base().host() + "); it is not asked.");
        }
        Request request = request(url, ask);
        String asked = RequestKey.of(request).toString();
        Snapshot answer = travel(request, ask, asked);
        if (!answer.isSuccess()) {
            throw clean(statuses.failure(answer, asked));
        }
        if (!answer.isWholeJson()) {
            throw malformed(asked, answer.contentType());
        }
        return new Answer(answer.body(), answer.contentType(), asked, Instant.now());
    }

    @Override
    public void close() {
        client.dispatcher().cancelAll();
        client.connectionPool().evictAll();
    }

    private static Request request(HttpUrl url, Ask ask) {
        Request.Builder request = new Request.Builder().url(url).header("Accept", "application/json");
        request.tag(Ask.class, ask);
        ask.json().ifPresent(body -> request.post(RequestBody.create(body, JSON)));
        return request.build();
    }

    private Snapshot travel(Request request, Ask ask, String asked) {
        // A client that shares everything with the first one but its deadline.
        Call call = client.newBuilder().callTimeout(ask.deadline()).build().newCall(request);
        Runnable stop = call::cancel;
        ask.cancellation().onCancel(stop);
        try (Response response = call.execute()) {
            return Snapshot.of(response, settings.maxBodyBytes());
        } catch (IOException e) {
            throw clean(failure(e, ask, asked));
        } finally {
            ask.cancellation().forget(stop);
        }
    }

    private HttpFailure failure(IOException e, Ask ask, String asked) {
        String name = settings.service().name();
        if (ask.cancellation().isCancelled() || Thread.currentThread().isInterrupted()) {
            return new HttpFailure(CANCELLED, "Stopped: " + asked + " was cancelled.");
        }
        if (e instanceof BrokenAnswerException) {
            return malformed(asked, "application/json");
        }
        if (e instanceof InterruptedIOException) {
            return new HttpFailure(
                    TIMED_OUT,
                    name + " did not answer " + asked + " in time ("
                            + ask.deadline().toSeconds() + " s for all attempts). Try again, or narrow the question.");
        }
        String reason = Optional.ofNullable(e.getMessage()).orElse(e.getClass().getSimpleName());
        return new HttpFailure(
                UNAVAILABLE,
                name + " cannot be reached for " + asked + " (" + reason
                        + "). Check the connection and try again; what was asked before is answered from disk.");
    }

    private HttpFailure malformed(String asked, String contentType) {
        return new HttpFailure(
                MALFORMED,
                settings.service().name() + " answered " + asked + " with something that is not whole JSON"
                        + (contentType.isEmpty() ? "" : " (" + contentType + ")")
                        + ". It may be a web page of its gateway: try again in some minutes.");
    }

    private HttpFailure clean(HttpFailure failure) {
        String message = Optional.ofNullable(failure.getMessage()).orElse("");
        String safe = secrets.removedFrom(message);
        return safe.equals(message)
                ? failure
                : new HttpFailure(
                        failure.kind(),
                        failure.status().orElse(0),
                        failure.field().orElse(""),
                        safe);
    }
}
