package io.retort.core.element;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;

/** Reads {@code elements.tsv} once. */
final class PeriodicTable {

    static final Map<String, Element> BY_SYMBOL = read();

    private PeriodicTable() {}

    private static Map<String, Element> read() {
        try (InputStream table = Objects.requireNonNull(PeriodicTable.class.getResourceAsStream("elements.tsv"))) {
            Map<String, Element> elements = new LinkedHashMap<>();
            new String(table.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(PeriodicTable::element)
                    .forEach(element -> elements.put(element.symbol(), element));
            return Collections.unmodifiableMap(elements);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Element element(String line) {
        String[] cells = line.split("\t", -1);
        return new Element(
                Integer.parseInt(cells[0]),
                cells[1],
                cells[2],
                Double.parseDouble(cells[3]),
                optional(cells[4]),
                optional(cells[5]));
    }

    private static OptionalDouble optional(String cell) {
        return cell.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(Double.parseDouble(cell));
    }
}
