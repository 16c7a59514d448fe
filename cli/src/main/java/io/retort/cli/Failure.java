package io.retort.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;

/** What a person sees when something failed: one message, no stack trace unless {@code RETORT_DEBUG} is set. */
final class Failure {

    static final int CODE = 1;

    private Failure() {}

    static int print(Exception failure, PrintWriter err) {
        err.println("retort: " + message(failure));
        if (System.getenv("RETORT_DEBUG") != null) {
            failure.printStackTrace(err);
        }
        return CODE;
    }

    /** The message for a person, without a stack trace. */
    static String message(Throwable failure) {
        if (failure instanceof NoSuchFileException missing) {
            return "'" + missing.getFile() + "' does not exist.";
        }
        if (failure instanceof AccessDeniedException denied) {
            return "'" + denied.getFile() + "' may not be read or written by this user.";
        }
        if (failure instanceof UncheckedIOException wrapped && wrapped.getCause() != null) {
            return message(wrapped.getCause());
        }
        if (failure.getMessage() == null || isOurs(failure) && !(failure instanceof IOException)) {
            return "an error inside Retort (" + failure + "). Set RETORT_DEBUG=1 to see where, and please report it.";
        }
        return failure.getMessage();
    }

    /** Errors that only a mistake in this program can cause; their messages help nobody. */
    private static boolean isOurs(Throwable failure) {
        return failure instanceof NullPointerException
                || failure instanceof IndexOutOfBoundsException
                || failure instanceof ClassCastException;
    }
}
