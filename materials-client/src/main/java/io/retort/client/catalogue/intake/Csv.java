package io.retort.client.catalogue.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Comma-separated values (RFC 4180), one record a line. */
final class Csv {

    private Csv() {}

    /** The cells of a line. @throws IllegalArgumentException where a quote stays open */
    static List<String> cells(String line) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"' && quoted && i + 1 < line.length() && line.charAt(i + 1) == '"') {
                cell.append(c);
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        if (quoted) {
            throw new IllegalArgumentException("a quote stays open");
        }
        cells.add(cell.toString());
        return cells;
    }

    /** A line under its header. @throws IllegalArgumentException where the number of cells differs */
    static Row row(List<String> header, String line) {
        List<String> cells = cells(line);
        if (cells.size() != header.size()) {
            throw new IllegalArgumentException(cells.size() + " cells under a header of " + header.size());
        }
        Map<String, Object> row = new HashMap<>();
        for (int i = 0; i < cells.size(); i++) {
            row.put(header.get(i), cells.get(i));
        }
        return new Row(row);
    }
}
