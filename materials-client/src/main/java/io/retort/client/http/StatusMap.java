package io.retort.client.http;

import static io.retort.client.http.HttpFailure.Kind.BAD_QUERY;
import static io.retort.client.http.HttpFailure.Kind.BLOCKED;
import static io.retort.client.http.HttpFailure.Kind.KEY;
import static io.retort.client.http.HttpFailure.Kind.MALFORMED;
import static io.retort.client.http.HttpFailure.Kind.NOT_FOUND;
import static io.retort.client.http.HttpFailure.Kind.RATE_LIMITED;
import static io.retort.client.http.HttpFailure.Kind.REDIRECTED;
import static io.retort.client.http.HttpFailure.Kind.SERVER_ERROR;
import static io.retort.client.http.HttpFailure.Kind.TIMED_OUT;
import static io.retort.client.http.HttpFailure.Kind.TOO_LONG;
import static io.retort.client.http.HttpFailure.Kind.UNAVAILABLE;

import java.util.Locale;

/** From a status and a body to a failure in plain words with the next step. */
final class StatusMap {

    private final Service service;

    StatusMap(Service service) {
        this.service = service;
    }

    /** The failure that this answer is; for any status but 2xx. */
    HttpFailure failure(Snapshot answer, String asked) {
        ErrorBody body = ErrorBody.read(answer.body());
        HttpFailure.Kind kind = kind(answer.status(), body);
        String said = body.text().isEmpty() ? "" : ": " + body.text().replaceAll("[.\\s]+$", "");
        String message = service.name() + " answered " + answer.status() + " to " + asked + said + ". "
                + advice(kind, answer, body);
        return new HttpFailure(kind, answer.status(), body.field(), message);
    }

    static HttpFailure.Kind kind(int status, ErrorBody body) {
        String said = body.text().toLowerCase(Locale.ROOT);
        if (status >= 300 && status < 400) {
            return REDIRECTED;
        }
        return switch (status) {
            case 400, 405, 422 -> BAD_QUERY;
            case 401 -> KEY;
            case 403 -> said.contains("key") ? KEY : BLOCKED;
            case 404 -> NOT_FOUND;
            case 408, 504 -> TIMED_OUT;
            case 414 -> TOO_LONG;
            case 429 -> said.contains("blocked") ? BLOCKED : RATE_LIMITED;
            case 502, 503 -> UNAVAILABLE;
            default -> status >= 500 ? SERVER_ERROR : status >= 400 ? BAD_QUERY : MALFORMED;
        };
    }

    private String advice(HttpFailure.Kind kind, Snapshot answer, ErrorBody body) {
        return switch (kind) {
            case BAD_QUERY ->
                body.field().isEmpty()
                        ? "Change the question as it says."
                        : "Mend the value of '" + body.field() + "' and ask again.";
            case KEY -> service.keyAdvice();
            case BLOCKED ->
                "The service has shut this address, network or program out. Wait some hours and ask for lists of ids"
                        + " in place of single ones; if it stays so, write to " + service.help() + ".";
            case NOT_FOUND -> "There is nothing at this address; the service may have moved it in a newer version.";
            case TOO_LONG -> "Ask in smaller parts: at most some hundred ids at a time.";
            case RATE_LIMITED ->
                answer.retryAfter()
                        .map(wait -> "It asks to wait " + wait.toSeconds() + " s; then ask again.")
                        .orElse("Wait a minute, then ask again, with fewer questions at once.");
            case SERVER_ERROR ->
                "This is usually an argument that the service does not check, such as a misspelt id or symbol:"
                        + " compare the question with an example.";
            case UNAVAILABLE -> "The service or its gateway is down; try again in some minutes.";
            case TIMED_OUT -> "The question takes the service too long: narrow it (elements, ranges, fewer fields).";
            case REDIRECTED -> "It points to another address, which is not followed: a key must not travel there.";
            default -> "Try again; if it stays so, the service has changed.";
        };
    }
}
