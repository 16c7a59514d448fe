package io.retort.client.optimade;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * A table of tab-separated values: {@code #} begins a comment line, the first other line names the columns.
 *
 * @param rows below it
 */
record Table(List<Row> rows) {

    Table {
        rows = List.copyOf(rows);
    }

    /** @param cells as many as there are columns */
    record Row(List<String> columns, List<String> cells) {

        /** Empty where the line is too short. */
        String cell(String column) {
            int at = columns.indexOf(column);
            return at >= 0 && at < cells.size() ? cells.get(at) : "";
        }
    }

    static Table resource(String name) {
        try (InputStream in = Objects.requireNonNull(Table.class.getResourceAsStream(name), name)) {
            return of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Table of(String text) {
        List<List<String>> lines = text.lines()
                .filter(line -> !line.startsWith("#") && !line.isBlank())
                .map(line -> List.of(line.split("\t", -1)))
                .toList();
        List<Row> rows = new ArrayList<>();
        lines.stream().skip(1).forEach(cells -> rows.add(new Row(lines.get(0), cells)));
        return new Table(rows);
    }
}
