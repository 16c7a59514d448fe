package io.retort.web;

/** A request that is not served; the message tells its sender the next move. */
final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final String words;

    Refusal(int status, String words) {
        super(words);
        this.status = status;
        this.words = words;
    }

    /** What its sender reads. */
    String words() {
        return words;
    }

    /** HTTP status code. */
    int status() {
        return status;
    }
}
