package io.retort.client.catalogue.own;

import io.retort.core.source.SourceException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/**
 * A table as people export it: separated by commas, semicolons or tabs, cells quoted or not (RFC 4180), in UTF-8, in
 * UTF-16 with its mark, or in Windows-1252. Lines that begin with {@code #} and empty lines are passed over.
 *
 * @param headers of the columns, each once
 * @param rows below them
 * @param decimalComma whether numbers may be written {@code 3,4}; not where commas separate the cells
 */
public record TableText(List<String> headers, List<Row> rows, boolean decimalComma) {

    /** Bytes that a table may have. */
    public static final int LIMIT = 64 << 20;

    /**
     * One row.
     *
     * @param line on which it begins, counted from 1
     * @param cells as many as were written
     */
    public record Row(int line, List<String> cells) {
        public Row {
            cells = List.copyOf(cells);
        }
    }

    public TableText {
        headers = List.copyOf(headers);
        rows = List.copyOf(rows);
    }

    /** @throws SourceException where the file is no table; the message says what it lacks */
    public static TableText read(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return read(in);
        } catch (IOException | IllegalArgumentException e) {
            throw new SourceException(
                    "File " + file + " cannot be read as a table: " + e.getMessage() + ". Nothing was imported.", e);
        }
    }

    /** @throws IllegalArgumentException where it is no table, or too large */
    public static TableText read(InputStream in) throws IOException {
        byte[] bytes = in.readNBytes(LIMIT + 1);
        if (bytes.length > LIMIT) {
            throw new IllegalArgumentException(
                    "it has more than " + (LIMIT >> 20) + " MiB; split it, each part with the header");
        }
        return of(decoded(bytes));
    }

    /** @throws IllegalArgumentException where it is no table */
    public static TableText of(String text) {
        char separator = separator(text);
        List<Row> rows = new RowReader(text, separator).rows();
        if (rows.isEmpty()) {
            throw new IllegalArgumentException("it is empty; expected a header line and rows below it");
        }
        List<String> headers = rows.get(0).cells().stream()
                .map(header -> header.replaceAll("\\s+", " ").strip())
                .toList();
        requireHeaders(headers);
        return new TableText(headers, rows.subList(1, rows.size()), separator != ',');
    }

    /** The first cell of each column that holds anything. */
    public Map<String, String> firstCells() {
        Map<String, String> first = new HashMap<>();
        for (Row row : rows) {
            for (int i = 0; i < Math.min(headers.size(), row.cells().size()); i++) {
                if (!row.cells().get(i).isBlank()) {
                    first.putIfAbsent(headers.get(i), row.cells().get(i).strip());
                }
            }
        }
        return first;
    }

    private static void requireHeaders(List<String> headers) {
        if (headers.size() < 2) {
            throw new IllegalArgumentException("its first line '" + shortened(String.join(" ", headers))
                    + "' is no header of several columns; expected one such as formula,Eg (eV)");
        }
        if (new HashSet<>(headers).size() < headers.size() || headers.contains("")) {
            throw new IllegalArgumentException("its header names a column twice or not at all ('"
                    + shortened(String.join("', '", headers)) + "'); give each column a name of its own");
        }
    }

    /** The one that the first line has most of. */
    private static char separator(String text) {
        String header = text.lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .findFirst()
                .orElse("")
                .replaceAll("\"[^\"]*\"", "");
        char best = ',';
        for (char candidate : new char[] {';', '\t'}) {
            best = count(header, candidate) > count(header, best) ? candidate : best;
        }
        return best;
    }

    private static long count(String text, char of) {
        return text.chars().filter(c -> c == of).count();
    }

    private static String decoded(byte[] bytes) {
        if (bytes.length > 1 && (bytes[0] & 0xFF) == 0xFF && (bytes[1] & 0xFF) == 0xFE
                || bytes.length > 1 && (bytes[0] & 0xFF) == 0xFE && (bytes[1] & 0xFF) == 0xFF) {
            return new String(bytes, StandardCharsets.UTF_16);
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            return new String(bytes, Charset.forName("windows-1252"));
        }
    }

    private static String shortened(String text) {
        return text.length() <= 80 ? text : text.substring(0, 77) + "...";
    }

    /** Cuts the text into rows; a quoted cell may hold separators and line ends. */
    private static final class RowReader {

        private final String text;
        private final char separator;
        private final List<Row> rows = new ArrayList<>();
        private final StringBuilder cell = new StringBuilder();
        private List<String> cells = new ArrayList<>();
        private int line = 1;
        private int begin = 1;

        RowReader(String text, char separator) {
            this.text = text.replace("\r\n", "\n").replace('\r', '\n');
            this.separator = separator;
        }

        List<Row> rows() {
            boolean quoted = false;
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                if (c == '"' && quoted && i + 1 < text.length() && text.charAt(i + 1) == '"') {
                    cell.append(c);
                    i++;
                } else if (c == '"' && (quoted || cell.toString().isBlank())) {
                    quoted = !quoted;
                } else if (c == separator && !quoted) {
                    endCell();
                } else if (c == '\n' && !quoted) {
                    endRow();
                } else {
                    cell.append(c);
                }
                line += c == '\n' ? 1 : 0;
                begin = c == '\n' && !quoted ? line : begin;
            }
            if (quoted) {
                throw new IllegalArgumentException("the quote that opens in the row of line " + begin + " stays open");
            }
            endRow();
            return rows;
        }

        private void endCell() {
            cells.add(cell.toString().strip());
            cell.setLength(0);
        }

        private void endRow() {
            endCell();
            boolean comment = cells.get(0).startsWith("#");
            if (!comment && cells.stream().anyMatch(c -> !c.isEmpty())) {
                rows.add(new Row(begin, cells));
            }
            cells = new ArrayList<>();
        }
    }
}
