package io.retort.web;

/** A request that is not served; the message tells its sender the next move. */
final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;

    Refusal(int status, String message) {
        super(message);
        this.status = status;
    }

    /** HTTP status code. */
    int status() {
        return status;
    }
}
