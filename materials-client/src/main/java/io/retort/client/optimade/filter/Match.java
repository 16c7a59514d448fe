package io.retort.client.optimade.filter;

/** A test of a part of a text. {@code WITH} may be left out; the filter keeps what was written. */
public enum Match {
    CONTAINS("CONTAINS"),
    STARTS_WITH("STARTS WITH"),
    STARTS("STARTS"),
    ENDS_WITH("ENDS WITH"),
    ENDS("ENDS");

    private final String words;

    Match(String words) {
        this.words = words;
    }

    boolean accepts(String text, String part) {
        return switch (this) {
            case CONTAINS -> text.contains(part);
            case STARTS, STARTS_WITH -> text.startsWith(part);
            case ENDS, ENDS_WITH -> text.endsWith(part);
        };
    }

    @Override
    public String toString() {
        return words;
    }
}
