package io.retort.client.http;

import io.retort.core.source.SourceException;
import java.util.Optional;
import java.util.OptionalInt;

/** A web service that did not give what was asked. The message says what to do next and never holds a key. */
public final class HttpFailure extends SourceException {

    private static final long serialVersionUID = 1L;

    /** What went wrong. */
    public enum Kind {
        /** The service does not understand the question; {@link #field} says which part, if it said so. */
        BAD_QUERY,
        /** No key, or a wrong one. */
        KEY,
        /** Shut out: the address, the program or the network is blocked. */
        BLOCKED,
        NOT_FOUND,
        /** The address is longer than the service takes. */
        TOO_LONG,
        /** Too many questions in too short a time. */
        RATE_LIMITED,
        /** The service failed; usually an argument that it does not check. */
        SERVER_ERROR,
        /** Not to be reached, or only its gateway answers. */
        UNAVAILABLE,
        /** No answer in time. */
        TIMED_OUT,
        /** It points elsewhere; we never follow. */
        REDIRECTED,
        /** An answer that cannot be read: cut off, a web page, broken JSON. */
        MALFORMED,
        /** Larger than the limit. */
        TOO_LARGE,
        /** Offline, and not kept on disk. */
        NOT_CACHED,
        /** Replaying, and not recorded. */
        NOT_RECORDED,
        CANCELLED
    }

    private final Kind kind;
    private final int status;
    private final String field;

    HttpFailure(Kind kind, String message) {
        this(kind, 0, "", message);
    }

    HttpFailure(Kind kind, int status, String field, String message) {
        super(message);
        this.kind = kind;
        this.status = status;
        this.field = field;
    }

    public Kind kind() {
        return kind;
    }

    /** The HTTP status; empty where there was no answer. */
    public OptionalInt status() {
        return status == 0 ? OptionalInt.empty() : OptionalInt.of(status);
    }

    /** The parameter that the service complained of. */
    public Optional<String> field() {
        return field.isEmpty() ? Optional.empty() : Optional.of(field);
    }
}
