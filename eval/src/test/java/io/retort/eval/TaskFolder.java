package io.retort.eval;

import io.retort.eval.task.Task;
import io.retort.eval.task.Tasks;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** A task in a folder, as a chemist writes one. */
public final class TaskFolder {

    private TaskFolder() {}

    public static Task read(Path folder, String json, String samples) {
        write(folder, json, samples);
        return Tasks.read(folder.toString(), Map.of());
    }

    public static void write(Path folder, String json, String samples) {
        try {
            Files.createDirectories(folder);
            Files.writeString(folder.resolve("task.json"), json);
            Files.writeString(folder.resolve(json.contains("samples.csv") ? "samples.csv" : "samples.jsonl"), samples);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A task about band gaps, with these lines of sample and truth. */
    public static Task gaps(Path folder, String... rows) {
        String json = """
                {"title": "Gaps", "property": "band_gap", "scorer": "numeric", "floor": 0.1,
                 "tolerance": {"relative": 0.02, "absolute": 0.01},
                 "prompt": "What is the band gap of {formula}?", "paraphrases": ["How large is the gap of {formula}?"],
                 "samples": "samples.csv"}""";
        return read(folder, json, "sample,truth\n" + String.join("\n", rows) + "\n");
    }
}
