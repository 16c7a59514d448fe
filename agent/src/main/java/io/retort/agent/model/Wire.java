package io.retort.agent.model;

import dev.langchain4j.exception.TimeoutException;
import dev.langchain4j.exception.UnresolvedModelServerException;
import dev.langchain4j.http.client.HttpClient;
import dev.langchain4j.http.client.HttpClientBuilder;
import dev.langchain4j.http.client.HttpRequest;
import dev.langchain4j.http.client.SuccessfulHttpResponse;
import dev.langchain4j.http.client.sse.ServerSentEventListener;
import dev.langchain4j.http.client.sse.ServerSentEventParser;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The line to a provider, on the thread that asks: interrupting that thread closes the connection, wherever the reply
 * stands. Redirects are not followed, so a key goes to no other host; keys are taken out of every message.
 */
final class Wire implements HttpClient {

    private static final int LONGEST_ERROR = 64 * 1024;
    private static final int LONGEST_REPLY = 32 * 1024 * 1024;

    private final java.net.http.HttpClient line;
    private final Duration patience;

    private Wire(Duration connect, Duration patience) {
        this.line = java.net.http.HttpClient.newBuilder()
                .version(java.net.http.HttpClient.Version.HTTP_1_1)
                .connectTimeout(connect)
                .build();
        this.patience = patience;
    }

    /** How langchain4j asks for a line. */
    static final class Builder implements HttpClientBuilder {
        private Duration connect = Duration.ofSeconds(10);
        private Duration read = Duration.ofSeconds(60);

        @Override
        public Duration connectTimeout() {
            return connect;
        }

        @Override
        public HttpClientBuilder connectTimeout(Duration timeout) {
            connect = timeout.compareTo(connect) < 0 ? timeout : connect;
            return this;
        }

        @Override
        public Duration readTimeout() {
            return read;
        }

        @Override
        public HttpClientBuilder readTimeout(Duration timeout) {
            read = timeout;
            return this;
        }

        @Override
        public HttpClient build() {
            return new Wire(connect, read);
        }
    }

    @Override
    public SuccessfulHttpResponse execute(HttpRequest request) {
        try (InputStream body = send(request).body()) {
            byte[] bytes = body.readNBytes(LONGEST_REPLY);
            return SuccessfulHttpResponse.builder()
                    .statusCode(200)
                    .headers(Map.of())
                    .body(new String(bytes, StandardCharsets.UTF_8))
                    .build();
        } catch (IOException e) {
            throw failed(e);
        }
    }

    @Override
    public void execute(HttpRequest request, ServerSentEventParser parser, ServerSentEventListener listener) {
        try {
            HttpResponse<InputStream> response = send(request);
            try (InputStream body = response.body()) {
                String type = contentType(response);
                if (!type.startsWith("text/event-stream") && !type.startsWith("application/x-ndjson")) {
                    throw new NoStreamException(type);
                }
                listener.onOpen(SuccessfulHttpResponse.builder()
                        .statusCode(response.statusCode())
                        .headers(response.headers().map())
                        .build());
                parser.parse(body, listener);
                listener.onClose();
            }
        } catch (IOException e) {
            listener.onError(failed(e));
        } catch (RuntimeException e) {
            listener.onError(e);
        }
    }

    private HttpResponse<InputStream> send(HttpRequest request) throws IOException {
        try {
            HttpResponse<InputStream> response = line.send(spelled(request), info -> new PatientBody(patience));
            if (response.statusCode() / 100 != 2) {
                throw refused(request, response);
            }
            return response;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("stopped", e);
        }
    }

    private java.net.http.HttpRequest spelled(HttpRequest request) {
        var builder =
                java.net.http.HttpRequest.newBuilder(URI.create(request.url())).timeout(patience);
        request.headers().forEach((name, values) -> values.forEach(value -> builder.header(name, value)));
        String body = request.body();
        return builder.method(
                        request.method().name(), body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .build();
    }

    private static HttpFailure refused(HttpRequest request, HttpResponse<InputStream> response) throws IOException {
        String text;
        try (InputStream body = response.body()) {
            text = new String(body.readNBytes(LONGEST_ERROR), StandardCharsets.UTF_8);
        }
        Optional<Duration> after = response.headers()
                .firstValue("Retry-After")
                .filter(value -> value.matches("\\d{1,6}"))
                .map(seconds -> Duration.ofSeconds(Long.parseLong(seconds)));
        String clean = withoutKeys(text.replaceAll("\\s+", " ").strip(), request);
        return new HttpFailure(
                response.statusCode(), "HTTP " + response.statusCode() + (clean.isEmpty() ? "" : ": " + clean), after);
    }

    private static String withoutKeys(String text, HttpRequest request) {
        String clean = text;
        for (Map.Entry<String, List<String>> header : request.headers().entrySet()) {
            boolean secret = header.getKey().toLowerCase(Locale.ROOT).matches("authorization|.*key.*|.*token.*");
            for (String value : secret ? header.getValue() : List.<String>of()) {
                String key = value.replaceFirst("^(?i)(?:bearer|basic) ", "");
                clean = key.length() < 4 ? clean : clean.replace(key, "[key]");
            }
        }
        return clean;
    }

    private static String contentType(HttpResponse<?> response) {
        return response.headers().firstValue("Content-Type").orElse("").toLowerCase(Locale.ROOT);
    }

    private static RuntimeException failed(IOException e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof UnresolvedAddressException || cause instanceof java.net.UnknownHostException) {
                return new UnresolvedModelServerException("the host is not known", e);
            } else if (cause instanceof HttpTimeoutException || cause instanceof java.net.SocketTimeoutException) {
                return new TimeoutException(String.valueOf(cause.getMessage()), e);
            }
        }
        return new UncheckedIOException(e.getMessage() == null ? "the connection cannot be made" : e.getMessage(), e);
    }
}
