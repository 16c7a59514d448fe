package io.retort.client.catalogue.intake;

import java.io.BufferedReader;
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

    Lines(InputStream in) {
        this.reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8), 1 << 16);
    }

    /** The next one without its end; empty at the end of the text. @throws IOException where it is too long */
    Optional<String> next() throws IOException {
        StringBuilder line = new StringBuilder(256);
        int c = reader.read();
        if (c < 0) {
            return Optional.empty();
        }
        for (; c >= 0 && c != '\n'; c = reader.read()) {
            if (line.length() >= LIMIT) {
                throw new IOException("a line is longer than " + (LIMIT >> 20) + " million characters");
            }
            line.append((char) c);
        }
        int length = line.length();
        boolean carriageReturn = length > 0 && line.charAt(length - 1) == '\r';
        return Optional.of(carriageReturn ? line.substring(0, length - 1) : line.toString());
    }
}
