package io.retort.client.optimade.filter;

/** A filter that can be read and makes no sense for these entries, such as a text against a number: 501 of a server. */
public final class UnsupportedFilterException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    UnsupportedFilterException(Object part, String reason) {
        super("'" + part + "': " + reason + ".");
    }
}
