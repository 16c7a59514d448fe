package io.retort.core.format;

import java.nio.charset.StandardCharsets;

/**
 * The content of a structure file.
 *
 * @param name where it came from, for people; its ending may help to recognise a format
 * @param bytes UTF-8, shared and never changed
 * @param length how many of the bytes belong to the text
 */
@SuppressWarnings("ArrayRecordComponent") // handed from the reader to one format, never compared
public record StructureText(String name, byte[] bytes, int length) {

    public static StructureText of(String name, CharSequence text) {
        byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        return new StructureText(name, bytes, bytes.length);
    }

    /** The first so many bytes as text. */
    public String head(int limit) {
        return new String(bytes, 0, Math.min(limit, length), StandardCharsets.UTF_8);
    }

    /** All of it. */
    public String text() {
        return new String(bytes, 0, length, StandardCharsets.UTF_8);
    }

    /** Line of an offset, counted from 1; LF, CR LF and CR each end one. */
    public int lineAt(int offset) {
        int line = 1;
        int end = Math.min(offset, length);
        for (int i = 0; i < end; i++) {
            if (bytes[i] == '\n' || bytes[i] == '\r' && (i + 1 >= length || bytes[i + 1] != '\n')) {
                line++;
            }
        }
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
