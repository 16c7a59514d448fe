package io.retort.client.optimade.filter;

/** A filter that cannot be read: where, what stood there, what belongs there. */
public final class FilterSyntaxException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 24;

    private final int position;
    private final String found;
    private final String expected;

    FilterSyntaxException(String text, int offset, String expected) {
        super("Filter, character " + (offset + 1) + ": found " + shown(text, offset) + ", expected " + expected + ".");
        this.position = offset + 1;
        this.found = shown(text, offset);
        this.expected = expected;
    }

    /** Counted from 1; one more than the length for the end. */
    public int position() {
        return position;
    }

    /** What stood there, shortened. */
    public String found() {
        return found;
    }

    public String expected() {
        return expected;
    }

    private static String shown(String text, int offset) {
        if (offset >= text.length()) {
            return "the end";
        }
        String rest =
                text.substring(offset, Math.min(text.length(), offset + SHOWN)).replaceAll("\\p{Cntrl}", "␣");
        return "'" + rest + (offset + SHOWN < text.length() ? "…" : "") + "'";
    }
}
