package io.retort.kg.load;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.retort.kg.GraphException;
import io.retort.kg.store.GraphStore;
import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.zip.GZIPInputStream;
import org.tukaani.xz.XZInputStream;

/**
 * Published solid-state recipes into the graph: JSON Lines as text-mined by O. Kononova et al., Scientific Data 6, 203
 * (2019), plain, .gz or .xz. A thousand lines are one step; a file that was stopped goes on where it stopped.
 */
public final class RecipeFile {

    private static final int BATCH = 1_000;
    private static final int LONGEST_LINE = 1_000_000;

    private final GraphStore store;
    private final ObjectMapper mapper = new ObjectMapper();
    private final AtomicLong triples = new AtomicLong();
    private long left;

    public RecipeFile(GraphStore store) {
        this.store = store;
    }

    /** @throws GraphException where the file holds no recipes, with the line */
    public LoadReport load(Path file, Progress progress, BooleanSupplier cancelled) {
        long start = System.nanoTime();
        new Foundation(store).lay();
        try (BufferedReader lines = open(file)) {
            long size = Files.size(file);
            LoadState state = new LoadState(store, "recipes-" + file.getFileName());
            long skipped = state.done(size);
            skip(lines, skipped);
            long done = skipped;
            List<String> batch = batch(lines);
            while (!batch.isEmpty()) {
                if (cancelled.getAsBoolean()) {
                    throw new CancellationException(
                            "Stopped after " + done + " recipes. The same command goes on from there.");
                }
                write(file, batch, done);
                done += batch.size();
                state.reached(done, size);
                progress.at(file.getFileName().toString(), done, done, triples.get());
                batch = batch(lines);
            }
            return new LoadReport(
                    done - skipped, skipped, left, triples.get(), (System.nanoTime() - start) / 1_000_000);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(Path file, List<String> batch, long before) {
        store.add(sink -> {
            RecipeTriples recipes = new RecipeTriples(SourceLoad.counted(sink, triples));
            long line = before;
            for (String text : batch) {
                line++;
                if (!recipes.write(text, parse(file, text, line))) {
                    left++;
                }
            }
        });
    }

    private JsonNode parse(Path file, String text, long line) {
        try {
            return mapper.readTree(text);
        } catch (JsonProcessingException e) {
            throw new GraphException(file + ", line " + line + ": found '"
                    + text.substring(0, Math.min(40, text.length()))
                    + "', expected one recipe in JSON with target, precursors and operations.");
        }
    }

    private static List<String> batch(BufferedReader lines) throws IOException {
        List<String> batch = new ArrayList<>();
        String line = batch.size() < BATCH ? lines.readLine() : null;
        while (line != null) {
            if (!line.isBlank() && line.length() <= LONGEST_LINE) {
                batch.add(line);
            }
            line = batch.size() < BATCH ? lines.readLine() : null;
        }
        return batch;
    }

    private static void skip(BufferedReader lines, long count) throws IOException {
        long rest = count;
        while (rest > 0 && lines.readLine() != null) {
            rest--;
        }
    }

    private static BufferedReader open(Path file) throws IOException {
        InputStream bytes = new BufferedInputStream(Files.newInputStream(file));
        String name = file.getFileName().toString();
        InputStream plain = name.endsWith(".xz")
                ? new XZInputStream(bytes)
                : name.endsWith(".gz") ? new GZIPInputStream(bytes) : bytes;
        return new BufferedReader(new InputStreamReader(plain, StandardCharsets.UTF_8));
    }
}
