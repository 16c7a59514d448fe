package io.retort.core.source;

/** A source that has no such thing at all, whatever the value: a different finding from "nothing matches". */
public class NotServedException extends SourceException {

    private static final long serialVersionUID = 1L;

    public NotServedException(String message) {
        super(message);
    }
}
