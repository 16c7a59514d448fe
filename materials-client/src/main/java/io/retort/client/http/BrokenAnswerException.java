package io.retort.client.http;

import java.io.IOException;

/** An answer that ends half-way or is not what its header says; worth another try, as a broken connection is. */
final class BrokenAnswerException extends IOException {

    private static final long serialVersionUID = 1L;

    BrokenAnswerException(String message) {
        super(message);
    }
}
