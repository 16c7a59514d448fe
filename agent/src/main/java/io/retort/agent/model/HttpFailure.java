package io.retort.agent.model;

import dev.langchain4j.exception.HttpException;
import java.time.Duration;
import java.util.Optional;

/** A server that answers with an error, and how long it asks to be left alone. The message holds no key. */
final class HttpFailure extends HttpException implements Patient {

    private final Optional<Duration> retryAfter;

    HttpFailure(int status, String message, Optional<Duration> retryAfter) {
        super(status, message);
        this.retryAfter = retryAfter;
    }

    @Override
    public Optional<Duration> retryAfter() {
        return retryAfter;
    }
}
