package io.retort.core.format;

import java.nio.charset.StandardCharsets;

/** The content of a structure file. Never changed; safe between threads. */
public final class StructureText {

    private final String name;
    private final byte[] bytes;
    private final int length;

    /** Where lines were counted last: offset and line. Errors come in the order of the text, so counting goes on there. */
    private volatile long counted = 1;

    /**
     * @param name where it came from, for people; its ending may help to recognise a format
     * @param bytes UTF-8, shared and never changed
     * @param length how many of the bytes belong to the text
     */
    public StructureText(String name, byte[] bytes, int length) {
        this.name = name;
        this.bytes = bytes;
        this.length = length;
    }

    public static StructureText of(String name, CharSequence text) {
        byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        return new StructureText(name, bytes, bytes.length);
    }

    public String name() {
        return name;
    }

    /** The array itself, not a copy: readers look, nobody writes. */
    public byte[] bytes() {
        return bytes;
    }

    public int length() {
        return length;
    }

    /** The first so many bytes as text. */
    public String head(int limit) {
        return new String(bytes, 0, Math.min(limit, length), StandardCharsets.UTF_8);
    }

    /** Line of an offset, counted from 1; LF, CR LF and CR each end one. */
    public int lineAt(int offset) {
        long known = counted;
        int from = (int) (known >>> 32);
        int line = (int) known;
        int end = Math.min(offset, length);
        if (end < from) {
            from = 0;
            line = 1;
        }
        for (int i = from; i < end; i++) {
            if (bytes[i] == '\n' || bytes[i] == '\r' && (i + 1 >= length || bytes[i + 1] != '\n')) {
                line++;
            }
        }
        counted = (long) end << 32 | line;
        return line;
    }

    /** Number of its last line that holds anything. */
    public int lastLine() {
        int end = length;
        while (end > 0 && bytes[end - 1] <= ' ' && bytes[end - 1] >= 0) {
            end--;
        }
        return lineAt(end);
    }
}
