package io.retort.distill.reflex.lexicon;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** Reads the tables of this package: tab-separated lines, {@code #} comments. */
final class Tables {

    private static final String FOLDER = "/io/retort/distill/reflex/lexicon/";

    private Tables() {}

    static List<String[]> rows(String name) {
        return lines(name).stream().map(line -> line.split("\t", -1)).toList();
    }

    static List<String> lines(String name) {
        try (InputStream table = Objects.requireNonNull(Tables.class.getResourceAsStream(FOLDER + name), name)) {
            return new String(table.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
