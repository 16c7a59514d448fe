package io.retort.core.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/**
 * The words by which people name the properties, in several languages: the resource {@code property-words.tsv}.
 *
 * @param entries in the order of the file
 */
public record PropertyWords(List<Entry> entries) {

    /** Language of symbols such as {@code Eg} and {@code G}, which are read in exact case. */
    public static final String SYMBOL = "sym";

    public PropertyWords {
        entries = List.copyOf(entries);
    }

    /**
     * What one property is called in one language.
     *
     * @param property of the catalogue
     * @param language ISO 639-1 code, or {@link #SYMBOL}
     * @param words phrases in lower case; symbols in their own case
     */
    public record Entry(Property property, String language, List<String> words) {
        public Entry {
            words = List.copyOf(words);
        }
    }

    /** Reads the resource. */
    public static PropertyWords load() {
        try (InputStream table =
                Objects.requireNonNull(PropertyWords.class.getResourceAsStream("property-words.tsv"))) {
            return new PropertyWords(new String(table.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .skip(1)
                    .map(PropertyWords::entry)
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The entries of one language. */
    public List<Entry> in(String language) {
        return entries.stream()
                .filter(entry -> entry.language().equals(language))
                .toList();
    }

    private static Entry entry(String line) {
        String[] cells = line.split("\t", -1);
        return new Entry(Properties.of(cells[0]), cells[1], List.of(cells[2].split(";")));
    }
}
