package io.retort.eval.task;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Comma-separated values after RFC 4180: quotes, doubled quotes, line ends inside quotes. The first line names the columns. */
public final class Csv {

    /**
     * One row.
     *
     * @param line in the file, from 1
     * @param cells by column, stripped
     */
    public record Row(int line, Map<String, String> cells) {

        /** The cell; empty where the column is absent. */
        public String get(String column) {
            return cells.getOrDefault(column, "");
        }
    }

    private final String file;
    private final String text;
    private int position;
    private int line = 1;

    private Csv(String file, String text) {
        this.file = file;
        this.text = text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    /** All rows. @throws TaskException where a quote does not end or a row has too many cells */
    public static List<Row> read(String file, String text) {
        return new Csv(file, text).rows();
    }

    private List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        List<String> header = record().stream().map(String::strip).toList();
        while (position < text.length()) {
            int start = line;
            List<String> cells = record();
            if (cells.size() == 1 && cells.get(0).isBlank()) {
                continue;
            }
            if (cells.size() > header.size()) {
                throw new TaskException(file + ", line " + start + ": found " + cells.size() + " cells, expected "
                        + header.size() + ", one a column of the first line.");
            }
            Map<String, String> row = new LinkedHashMap<>();
            for (int i = 0; i < cells.size(); i++) {
                row.put(header.get(i), cells.get(i).strip());
            }
            rows.add(new Row(start, row));
        }
        return rows;
    }

    private List<String> record() {
        List<String> cells = new ArrayList<>();
        do {
            cells.add(cell());
        } while (position > 0 && position <= text.length() && text.charAt(position - 1) == ',');
        return cells;
    }

    /** Reads one cell and the character that ends it. */
    private String cell() {
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        int opened = line;
        while (position < text.length()) {
            char next = text.charAt(position++);
            if (next == '\n') {
                line++;
            }
            if (quoted) {
                if (next == '"' && position < text.length() && text.charAt(position) == '"') {
                    cell.append('"');
                    position++;
                } else if (next == '"') {
                    quoted = false;
                } else {
                    cell.append(next);
                }
            } else if (next == '"' && cell.toString().isBlank()) {
                quoted = true;
                cell.setLength(0);
            } else if (next == ',' || next == '\n') {
                return cell.toString();
            } else if (next != '\r') {
                cell.append(next);
            }
        }
        if (quoted) {
            throw new TaskException(file + ", line " + opened + ": a quote opens here and does not end.");
        }
        position = text.length() + 1;
        return cell.toString();
    }
}
