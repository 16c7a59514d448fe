package io.retort.client.http;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import okhttp3.MediaType;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.ResponseBody;

/**
 * A whole answer.
 *
 * @param status of HTTP
 * @param contentType as the header says; empty where there was none
 * @param retryAfter how long the service asks to wait
 * @param body all of it, unpacked
 */
record Snapshot(int status, String contentType, Optional<Duration> retryAfter, byte[] body) {

    private static final JsonFactory JSON = new JsonFactory();

    /** Reads the body to its end. @throws IOException where the connection fails or the body is above the limit */
    static Snapshot of(Response response, int maxBytes) throws IOException {
        try (ResponseBody body = response.body()) {
            byte[] bytes = body.byteStream().readNBytes(maxBytes);
            if (bytes.length == maxBytes && body.byteStream().read() >= 0) {
                throw new HttpFailure(
                        HttpFailure.Kind.TOO_LARGE,
                        "The answer is larger than " + (maxBytes >> 20)
                                + " MiB. Ask for fewer fields or a smaller page, or raise HttpSettings.maxBodyBytes.");
            }
            return new Snapshot(
                    response.code(), header(response, "Content-Type").orElse(""), retryAfter(response), bytes);
        }
    }

    /** Of an answer whose body is in memory already. */
    static Snapshot peek(Response response) throws IOException {
        byte[] bytes = response.peekBody(Long.MAX_VALUE).bytes();
        return new Snapshot(response.code(), header(response, "Content-Type").orElse(""), retryAfter(response), bytes);
    }

    Response response(Request request) {
        Response.Builder response = new Response.Builder()
                .request(request)
                .protocol(Protocol.HTTP_1_1)
                .code(status)
                .message("")
                .body(ResponseBody.create(body, MediaType.parse(contentType)));
        if (!contentType.isEmpty()) {
            response.header("Content-Type", contentType);
        }
        retryAfter.ifPresent(wait -> response.header("Retry-After", Long.toString(wait.toSeconds())));
        return response.build();
    }

    boolean isSuccess() {
        return status >= 200 && status < 300;
    }

    /** Whether the body is JSON from its first to its last bracket. */
    boolean isWholeJson() {
        try (JsonParser parser = JSON.createParser(body)) {
            if (parser.nextToken() == null) {
                return false;
            }
            parser.skipChildren();
            return parser.nextToken() == null;
        } catch (IOException e) {
            return false;
        }
    }

    /** Whether the body itself is a gzip file, as objects in S3 are. */
    boolean isPacked() {
        return body.length > 2 && body[0] == 0x1f && (body[1] & 0xff) == 0x8b;
    }

    /** Whether it says that it is JSON, and is not. */
    boolean isBrokenJson() {
        boolean json = contentType.toLowerCase(Locale.ROOT).contains("json");
        return isSuccess() && json && !isPacked() && !isWholeJson();
    }

    private static Optional<String> header(Response response, String name) {
        return Optional.ofNullable(response.header(name));
    }

    /** Seconds or an HTTP date (RFC 9110, 10.2.3). */
    private static Optional<Duration> retryAfter(Response response) {
        return header(response, "Retry-After").map(String::strip).flatMap(Snapshot::duration);
    }

    private static Optional<Duration> duration(String text) {
        try {
            if (text.matches("\\d{1,9}")) {
                return Optional.of(Duration.ofSeconds(Long.parseLong(text)));
            }
            Instant until = ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
            Duration wait = Duration.between(Instant.now(), until);
            return Optional.of(wait.isNegative() ? Duration.ZERO : wait);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
