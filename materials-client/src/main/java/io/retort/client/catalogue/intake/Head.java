package io.retort.client.catalogue.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;

/**
 * The beginning of a file, by which its kind is recognised.
 *
 * @param bytes the first 64 KiB, unpacked
 */
record Head(byte[] bytes) {

    private static final int LENGTH = 1 << 16;

    /** Peeks; the stream stands at its beginning afterwards. */
    static Head of(InputStream in) throws IOException {
        in.mark(LENGTH);
        Head head = new Head(in.readNBytes(LENGTH));
        in.reset();
        return head;
    }

    /** The first line, or as much of it as is in view. */
    String firstLine() {
        return new String(bytes, StandardCharsets.UTF_8).lines().findFirst().orElse("");
    }

    /** Whether the first line is a JSON object with these keys. */
    boolean isJsonWith(Collection<String> keys) {
        String line = firstLine();
        return line.startsWith("{") && keys.stream().allMatch(key -> line.contains("\"" + key + "\""));
    }

    /** Whether the first line is a CSV header with these columns. */
    boolean isCsvWith(Collection<String> columns) {
        String line = firstLine();
        return line.indexOf('"') < 0 && List.of(line.split(",")).containsAll(columns);
    }

    /** Whether it is a tar archive, by its magic at byte 257. */
    boolean isTar() {
        return bytes.length > 262 && new String(bytes, 257, 5, StandardCharsets.US_ASCII).equals("ustar");
    }
}
