package io.retort.kg;

/** The graph cannot be opened, read or written; the message says what to do. */
public class GraphException extends RuntimeException {

    public GraphException(String message) {
        super(message);
    }

    public GraphException(String message, Throwable cause) {
        super(message, cause);
    }
}
