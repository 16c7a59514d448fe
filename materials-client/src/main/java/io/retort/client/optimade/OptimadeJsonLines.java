package io.retort.client.optimade;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.retort.core.source.SourceException;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Iterator;
import java.util.function.Consumer;

/** OPTIMADE JSON Lines (specification 1.2, appendix): a header, what the properties are, then an entry a line. */
public final class OptimadeJsonLines {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String HEADER = "{\"x-optimade\":{\"meta\":{\"api_version\":\"1.2.0\"}}}";

    private OptimadeJsonLines() {}

    /**
     * Hands over the structures of a file, one after the other; other lines are passed over.
     *
     * @return how many
     * @throws SourceException where the file is no OPTIMADE JSON Lines, or a line cannot be read
     */
    public static long structures(Path file, Consumer<JsonNode> reader) {
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            String first = lines.readLine();
            if (first == null || !node(file, 1, first).has("x-optimade")) {
                throw new SourceException(file.getFileName() + ", line 1: expected the header of OPTIMADE JSON Lines, "
                        + HEADER + ". Other files are read by `retort data import`.");
            }
            return read(file, lines, reader);
        } catch (IOException e) {
            throw new SourceException(file + " cannot be read: " + e.getMessage(), e);
        }
    }

    /** Writes entries; whole or not at all. */
    public static void write(Path file, Iterator<JsonNode> entries) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        Path half = Files.createTempFile(folder, ".optimade", ".tmp");
        try {
            try (BufferedWriter out = Files.newBufferedWriter(half)) {
                out.write(HEADER + "\n");
                while (entries.hasNext()) {
                    out.write(entries.next() + "\n");
                }
            }
            Files.move(half, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(half);
        }
    }

    private static long read(Path file, BufferedReader lines, Consumer<JsonNode> reader) throws IOException {
        long count = 0;
        long number = 1;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            number++;
            JsonNode node = line.isBlank() ? JSON.missingNode() : node(file, number, line);
            if (node.path("type").asText().equals("structures") && node.has("attributes")) {
                reader.accept(node);
                count++;
            }
        }
        return count;
    }

    private static JsonNode node(Path file, long number, String line) {
        try {
            return JSON.readTree(line);
        } catch (JsonProcessingException e) {
            throw new SourceException(
                    file.getFileName() + ", line " + number + ": expected one JSON object, found "
                            + line.substring(0, Math.min(40, line.length()))
                            + "… (cut off?). Copy or fetch the file again.",
                    e);
        }
    }
}
