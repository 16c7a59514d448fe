package io.retort.core.source;

/** A source that could not answer. The message tells a person what happened and what to do next; it holds no key. */
public class SourceException extends RuntimeException {

    public SourceException(String message) {
        super(message);
    }

    public SourceException(String message, Throwable cause) {
        super(message, cause);
    }
}
