package io.retort.eval.run;

import io.retort.eval.answer.Response;
import io.retort.eval.answer.ResponseJson;
import io.retort.eval.task.TaskException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Kept answers, one JSON line each, appended as they come. A run that is cut off leaves at most one broken last line,
 * which the next opening cuts away. Lines are on disk at the latest a second after they were appended; a killed program
 * loses none, as the system holds them.
 */
public final class ResultFile implements AutoCloseable {

    private static final long FORCE_EVERY_NANOS = 1_000_000_000L;

    private final Path file;
    private final FileChannel channel;
    private final Map<String, String> kept;
    private long forced = System.nanoTime();

    private ResultFile(Path file, FileChannel channel, Map<String, String> kept) {
        this.file = file;
        this.channel = channel;
        this.kept = kept;
    }

    /** Opens or makes the file, without a broken last line. @throws TaskException where a line inside is broken */
    public static ResultFile open(Path file) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            FileChannel channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            Map<String, String> kept = whole(file, channel);
            channel.position(channel.size());
            return new ResultFile(file, channel, kept);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The answers in a file, without changing it; a broken last line is left out. */
    public static List<Response> read(Path file) {
        try {
            String text = Files.readString(file);
            return text.substring(0, text.lastIndexOf('\n') + 1)
                    .lines()
                    .map(ResponseJson::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> whole(Path file, FileChannel channel) throws IOException {
        String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        int end = text.lastIndexOf('\n') + 1;
        channel.truncate(text.substring(0, end).getBytes(StandardCharsets.UTF_8).length);
        Map<String, String> kept = new LinkedHashMap<>();
        int number = 0;
        for (String line : text.substring(0, end).split("\n", -1)) {
            number++;
            if (!line.isEmpty()) {
                kept.putIfAbsent(key(line, file, number), line);
            }
        }
        return kept;
    }

    private static String key(String line, Path file, int number) {
        try {
            return ResponseJson.read(line).key();
        } catch (TaskException e) {
            throw new TaskException(
                    file + ", line " + number + ": " + e.getMessage() + " Remove the line, or give another --out.", e);
        }
    }

    /** Keeps one line. A second one for the same sample and trial is left out. */
    public synchronized void append(String key, String line) {
        if (kept.putIfAbsent(key, line) != null) {
            return;
        }
        try {
            ByteBuffer bytes = StandardCharsets.UTF_8.encode(line + "\n");
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            if (System.nanoTime() - forced > FORCE_EVERY_NANOS) {
                channel.force(false);
                forced = System.nanoTime();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public synchronized boolean has(String key) {
        return kept.containsKey(key);
    }

    public synchronized int size() {
        return kept.size();
    }

    public synchronized List<String> lines() {
        return new ArrayList<>(kept.values());
    }

    /** Writes the lines in this order of their keys, in place of the file: the same run ends in the same file. */
    public synchronized void sort(Comparator<String> byKey) {
        List<String> sorted = kept.entrySet().stream()
                .sorted(Map.Entry.comparingByKey(byKey))
                .map(Map.Entry::getValue)
                .toList();
        write(file, String.join("\n", sorted) + (sorted.isEmpty() ? "" : "\n"));
    }

    /** Writes a whole file, or leaves what was there. */
    static void write(Path file, String text) {
        try {
            Path whole = Files.createTempFile(
                    file.toAbsolutePath().getParent(), file.getFileName().toString(), ".tmp");
            Files.writeString(whole, text);
            Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public synchronized void close() {
        try {
            channel.force(false);
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
