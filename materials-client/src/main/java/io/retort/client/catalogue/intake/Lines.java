package io.retort.client.catalogue.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The lines of a text, of bounded length: a small packed file can hold one endless line. */
final class Lines {

    /** Characters that a line may have. */
    static final int LIMIT = 64 << 20;

    private final Reader reader;
    private final char[] buffer = new char[1 << 16];
    private int from;
    private int to;

    Lines(InputStream in) {
        this.reader = new InputStreamReader(in, StandardCharsets.UTF_8);
    }

    /** The next one without its end; empty at the end of the text. @throws IOException where it is too long */
    Optional<String> next() throws IOException {
        StringBuilder line = new StringBuilder();
        boolean any = false;
        boolean ended = false;
        while (!ended && fill()) {
            any = true;
            int end = from;
            while (end < to && buffer[end] != '\n') {
                end++;
            }
            line.append(buffer, from, end - from);
            ended = end < to;
            from = end + 1;
            if (line.length() > LIMIT) {
                throw new IOException("a line is longer than " + (LIMIT >> 20) + " million characters");
            }
        }
        return any ? Optional.of(withoutCarriageReturn(line)) : Optional.empty();
    }

    /** Whether there is more to read. */
    private boolean fill() throws IOException {
        if (from >= to) {
            from = 0;
            to = Math.max(reader.read(buffer), 0);
        }
        return to > 0;
    }

    private static String withoutCarriageReturn(StringBuilder line) {
        int length = line.length();
        return length > 0 && line.charAt(length - 1) == '\r' ? line.substring(0, length - 1) : line.toString();
    }
}
