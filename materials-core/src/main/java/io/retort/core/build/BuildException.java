package io.retort.core.build;

/** A structure that cannot be built as asked; the message says why and what to ask for instead. */
public final class BuildException extends IllegalArgumentException {

    BuildException(String message) {
        super(message);
    }
}
