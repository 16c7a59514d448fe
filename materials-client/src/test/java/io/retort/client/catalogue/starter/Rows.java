package io.retort.client.catalogue.starter;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.luben.zstd.ZstdInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;

/** Reads the file kinds of the shared folder: CSV, TSV, JSON lines, tar; packed with zstd or gzip by their ending. */
final class Rows {

    static final ObjectMapper JSON = new ObjectMapper();

    private Rows() {}

    /** Every row of a CSV file with a header, as column name to cell. */
    static void csv(Path file, Consumer<Map<String, String>> each) throws IOException {
        List<List<String>> rows = cells(new String(bytes(file), StandardCharsets.UTF_8));
        List<String> header = rows.get(0).stream().map(String::strip).toList();
        for (List<String> row : rows.subList(1, rows.size())) {
            if (row.size() >= header.size()) {
                Map<String, String> named = new LinkedHashMap<>();
                for (int i = 0; i < header.size(); i++) {
                    named.put(header.get(i), row.get(i).strip());
                }
                each.accept(named);
            }
        }
    }

    /** Every row of one of our own tables: tab-separated, {@code #} comments, header first. */
    static List<Map<String, String>> tsv(Path file) throws IOException {
        List<String> lines = Files.readAllLines(file).stream()
                .filter(line -> !line.startsWith("#") && !line.isBlank())
                .toList();
        String[] header = lines.get(0).split("\t", -1);
        List<Map<String, String>> rows = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] row = line.split("\t", -1);
            if (row.length > header.length) {
                throw new IOException(file.getFileName() + ": '" + line + "' has " + row.length
                        + " cells, expected at most " + header.length + ".");
            }
            Map<String, String> named = new LinkedHashMap<>();
            for (int i = 0; i < header.length; i++) {
                named.put(header[i], i < row.length ? row[i].strip() : "");
            }
            rows.add(named);
        }
        return rows;
    }

    static void jsonLines(Path file, Consumer<JsonNode> each) throws IOException {
        for (String line : new String(bytes(file), StandardCharsets.UTF_8).split("\n")) {
            if (!line.isBlank()) {
                each.accept(JSON.readTree(line));
            }
        }
    }

    static JsonNode json(Path file) throws IOException {
        return JSON.readTree(bytes(file));
    }

    /** Name and content of every plain file in a tar archive (POSIX ustar: headers of 512 bytes, octal size at 124). */
    static void tar(Path file, BiConsumer<String, String> each) throws IOException {
        byte[] all = bytes(file);
        int position = 0;
        while (position + 512 <= all.length && all[position] != 0) {
            String name = text(all, position, 100);
            int size = Integer.parseInt(text(all, position + 124, 12).strip(), 8);
            if (all[position + 156] == '0' || all[position + 156] == 0) {
                each.accept(name, new String(all, position + 512, size, StandardCharsets.UTF_8));
            }
            position += 512 + (size + 511) / 512 * 512;
        }
    }

    private static String text(byte[] all, int from, int length) {
        int end = from;
        while (end < from + length && all[end] != 0) {
            end++;
        }
        return new String(all, from, end - from, StandardCharsets.US_ASCII);
    }

    private static byte[] bytes(Path file) throws IOException {
        try (InputStream packed = Files.newInputStream(file);
                InputStream plain = unpacked(packed, file.toString())) {
            return plain.readAllBytes();
        }
    }

    private static InputStream unpacked(InputStream packed, String name) throws IOException {
        return name.endsWith(".zst")
                ? new ZstdInputStream(packed)
                : name.endsWith(".gz") ? new GZIPInputStream(packed) : packed;
    }

    private static List<List<String>> cells(String text) {
        List<List<String>> rows = new ArrayList<>();
        List<String> row = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (quoted || c != ',' && c != '\n') {
                cell.append(c == '\r' ? ' ' : c);
            } else {
                row.add(cell.toString());
                cell.setLength(0);
                if (c == '\n') {
                    rows.add(row);
                    row = new ArrayList<>();
                }
            }
        }
        if (!row.isEmpty()) {
            row.add(cell.toString());
            rows.add(row);
        }
        return rows;
    }
}
