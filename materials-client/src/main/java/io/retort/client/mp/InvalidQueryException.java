package io.retort.client.mp;

import io.retort.core.source.SourceException;

/** A question that the Materials Project would misunderstand; it was not sent. The message says what to write instead. */
public final class InvalidQueryException extends SourceException {

    private static final long serialVersionUID = 1L;

    private final String parameter;

    InvalidQueryException(String parameter, String message) {
        super(message);
        this.parameter = parameter;
    }

    /** {@code material_ids: found 'mp 149', expected ids …}. */
    static InvalidQueryException found(String parameter, String found, String expected) {
        String shown = found.length() <= 60 ? found : found.substring(0, 57) + "...";
        return new InvalidQueryException(parameter, parameter + ": found '" + shown + "', expected " + expected + ".");
    }

    /** Which one. */
    public String parameter() {
        return parameter;
    }
}
