package io.retort.core.format;

/** A structure file that cannot be read: which format, which line, what stood there and what belongs there. */
public final class StructureSyntaxException extends RuntimeException {

    private static final int SHOWN = 80;

    private final String format;
    private final int line;
    private final String found;
    private final String expected;

    /** @param line counted from 1 */
    public StructureSyntaxException(String format, int line, String found, String expected) {
        super(format + ", line " + line + ": found " + shown(found) + ", expected " + expected + ".");
        this.format = format;
        this.line = line;
        this.found = shown(found);
        this.expected = expected;
    }

    public String format() {
        return format;
    }

    /** Counted from 1. */
    public int line() {
        return line;
    }

    /** What stood there, shortened and without control characters. */
    public String found() {
        return found;
    }

    /** What belongs there. */
    public String expected() {
        return expected;
    }

    static String shown(String found) {
        StringBuilder plain = new StringBuilder();
        found.codePoints().limit(SHOWN).forEach(c -> plain.appendCodePoint(Character.isISOControl(c) ? '␣' : c));
        return found.codePointCount(0, found.length()) <= SHOWN ? plain.toString() : plain + "…";
    }
}
