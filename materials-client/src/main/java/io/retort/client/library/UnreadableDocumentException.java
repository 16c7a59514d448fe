package io.retort.client.library;

import io.retort.core.source.SourceException;

/** A document without text that could be read. The message goes on after the file's name and says what to do next. */
public final class UnreadableDocumentException extends SourceException {

    private static final long serialVersionUID = 1L;

    UnreadableDocumentException(String message) {
        super(message);
    }
}
