package io.retort.core.element;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** A resource with one row for each element: tab-separated, symbol first, {@code #} comments that name the source. */
public final class ElementTable {

    private ElementTable() {}

    /** The cells after the symbol, by symbol, in the order of the file. */
    public static Map<String, List<String>> read(Class<?> owner, String resource) {
        try (InputStream table = Objects.requireNonNull(owner.getResourceAsStream(resource))) {
            Map<String, List<String>> rows = new LinkedHashMap<>();
            new String(table.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> Arrays.asList(line.split("\t", -1)))
                    .forEach(cells -> rows.put(cells.get(0), List.copyOf(cells.subList(1, cells.size()))));
            return Collections.unmodifiableMap(rows);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same where every cell is a number. */
    public static Map<String, double[]> numbers(Class<?> owner, String resource) {
        Map<String, double[]> numbers = new LinkedHashMap<>();
        read(owner, resource)
                .forEach((symbol, cells) -> numbers.put(
                        symbol, cells.stream().mapToDouble(Double::parseDouble).toArray()));
        return Collections.unmodifiableMap(numbers);
    }
}
