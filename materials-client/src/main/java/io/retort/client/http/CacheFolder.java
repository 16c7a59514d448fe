package io.retort.client.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * Answers on disk: one packed file each, first a line that says what it answers and when, then the body. A file is
 * there whole or not at all. Above its size the longest unread go first. Several processes may share a folder.
 */
final class CacheFolder {

    /**
     * A kept answer.
     *
     * @param answer as it came
     * @param kept when
     */
    record Kept(Snapshot answer, Instant kept) {}

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path folder;
    private final long maxBytes;
    private long size = -1;

    CacheFolder(Path folder, long maxBytes) {
        this.folder = folder;
        this.maxBytes = maxBytes;
    }

    /** What is kept for this question; nothing where it is not kept or cannot be read. */
    Optional<Kept> find(String question) {
        Path file = file(question);
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try (InputStream in = new BufferedInputStream(new GZIPInputStream(Files.newInputStream(file)))) {
            JsonNode head = JSON.readTree(line(in));
            if (!head.path("question").asText().equals(question)) {
                return Optional.empty();
            }
            Snapshot answer = new Snapshot(
                    head.path("status").asInt(),
                    head.path("content_type").asText(),
                    Optional.empty(),
                    in.readAllBytes());
            Files.setLastModifiedTime(file, FileTime.from(Instant.now()));
            return Optional.of(new Kept(answer, Instant.parse(head.path("kept").asText())));
        } catch (IOException | RuntimeException e) {
            // Half a file of a killed process, or of an older version: as if it were not there.
            return Optional.empty();
        }
    }

    /** Keeps it. A disk that is full or read-only spoils no answer. */
    void keep(String question, Snapshot answer) {
        try {
            Path file = file(question);
            Files.createDirectories(file.getParent());
            Path part = Files.createTempFile(file.getParent(), "part", ".tmp");
            try {
                write(part, question, answer);
                Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(part);
            }
            shrink(Files.size(file));
        } catch (IOException e) {
            size = -1;
        }
    }

    private static void write(Path part, String question, Snapshot answer) throws IOException {
        Map<String, Object> head = Map.of(
                "question", question,
                "status", answer.status(),
                "content_type", answer.contentType(),
                "kept", Instant.now().toString());
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(part))) {
            out.write(JSON.writeValueAsBytes(head));
            out.write('\n');
            out.write(answer.body());
        }
    }

    private synchronized void shrink(long added) throws IOException {
        size = size < 0 ? files().stream().mapToLong(CacheFolder::size).sum() : size + added;
        if (size <= maxBytes) {
            return;
        }
        List<Path> oldest =
                files().stream().sorted(Comparator.comparing(CacheFolder::read)).toList();
        size = oldest.stream().mapToLong(CacheFolder::size).sum();
        for (Path file : oldest) {
            if (size <= maxBytes * 9 / 10) {
                return;
            }
            size -= size(file);
            Files.deleteIfExists(file);
        }
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(file -> file.toString().endsWith(".gz")).toList();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            return 0;
        }
    }

    private static FileTime read(Path file) {
        try {
            return Files.getLastModifiedTime(file);
        } catch (IOException e) {
            return FileTime.fromMillis(0);
        }
    }

    private Path file(String question) {
        String name = RequestKey.sha256(question);
        return folder.resolve(name.substring(0, 2)).resolve(name + ".gz");
    }

    private static String line(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int b = in.read(); b >= 0 && b != '\n'; b = in.read()) {
            line.write(b);
        }
        return line.toString(StandardCharsets.UTF_8);
    }
}
