package io.retort.agent.model;

/** The server answers a request for a stream with something else. */
final class NoStreamException extends RuntimeException {

    private final boolean isJson;

    NoStreamException(String contentType) {
        super("the server answers with " + (contentType.isEmpty() ? "no content type" : contentType)
                + " where a stream of events belongs; is the address that of a model?");
        this.isJson = contentType.startsWith("application/json");
    }

    /** Whether it may be the whole reply at once, from a server that cannot stream. */
    boolean isJson() {
        return isJson;
    }
}
