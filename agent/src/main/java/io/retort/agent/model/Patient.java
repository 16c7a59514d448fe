package io.retort.agent.model;

import java.time.Duration;
import java.util.Optional;

/** A failure of a server that says how long to wait before it is asked again (HTTP {@code Retry-After}). */
public interface Patient {

    Optional<Duration> retryAfter();

    /** What a failure, or one of its causes, asks for. */
    static Optional<Duration> askedFor(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof Patient patient) {
                return patient.retryAfter();
            }
        }
        return Optional.empty();
    }
}
