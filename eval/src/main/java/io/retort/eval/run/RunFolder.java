package io.retort.eval.run;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.retort.eval.answer.Response;
import io.retort.eval.task.EntryTruths;
import io.retort.eval.task.Sample;
import io.retort.eval.task.Task;
import io.retort.eval.task.TaskException;
import io.retort.eval.task.Tasks;
import io.retort.eval.task.Truth;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * The folder of one run of one task: {@code run.json} (what was run), {@code answers.jsonl} (what was said) and
 * {@code entry.json} (what the data in use said), from which every report can be made again.
 */
public final class RunFolder {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String MANIFEST = "run.json";
    private static final String ANSWERS = "answers.jsonl";
    private static final String ENTRY = "entry.json";

    /**
     * What was run.
     *
     * @param task name or folder
     * @param samples names, where the run is over part of the task
     * @param system that answered, for a table: {@code reflex}, {@code openai:gpt-… (direct)}, a file name
     * @param source of the data in use, for a reader
     */
    public record Manifest(String task, int trials, List<String> samples, String system, String source) {}

    private final Path folder;
    private final Manifest manifest;

    private RunFolder(Path folder, Manifest manifest) {
        this.folder = folder;
        this.manifest = manifest;
    }

    /** Whether a run lies there. */
    public static boolean isOne(Path folder) {
        return Files.isRegularFile(folder.resolve(MANIFEST));
    }

    /** A folder with a run. @throws TaskException where there is none */
    public static RunFolder read(Path folder) {
        if (!isOne(folder)) {
            throw new TaskException(
                    "There is no run in " + folder + "; 'retort eval TASK --out " + folder + "' makes one.");
        }
        JsonNode json = parse(folder.resolve(MANIFEST));
        List<String> samples = new ArrayList<>();
        json.path("samples").forEach(sample -> samples.add(sample.asText()));
        return new RunFolder(
                folder,
                new Manifest(
                        json.path("task").asText(),
                        json.path("trials").asInt(),
                        samples,
                        json.path("system").asText(),
                        json.path("source").asText()));
    }

    /**
     * Begins a run, or goes on with it.
     *
     * @throws TaskException where another run lies there, or this one and it may not be gone on with
     */
    public static RunFolder begin(Path folder, Manifest manifest, boolean resume) {
        if (!isOne(folder)) {
            RunFolder begun = new RunFolder(folder, manifest);
            begun.write();
            return begun;
        }
        RunFolder there = read(folder);
        if (!there.manifest.equals(manifest)) {
            throw new TaskException("In " + folder + " lies another run (" + there.words() + ", here " + words(manifest)
                    + "); give another --out.");
        }
        if (!resume) {
            throw new TaskException(
                    "In " + folder + " lies this run already; go on with --resume, or give another --out.");
        }
        return there;
    }

    public Manifest manifest() {
        return manifest;
    }

    public Path path() {
        return folder;
    }

    public ResultFile answers() {
        return ResultFile.open(folder.resolve(ANSWERS));
    }

    /** The kept answers, in the task's order. */
    public List<Response> responses() {
        return ResultFile.read(folder.resolve(ANSWERS));
    }

    /** Puts the answers into the task's order, so that a run ends in the same file however it went. */
    public void sort(Task task, ResultFile answers) {
        Map<String, Integer> order = new HashMap<>();
        task.samples().forEach(sample -> order.put(sample.name(), order.size()));
        answers.sort(
                Comparator.comparingInt((String key) -> order.getOrDefault(key.split("\u0000", 2)[0], order.size()))
                        .thenComparing(key -> Integer.parseInt(key.split("\u0000", 2)[1])));
    }

    /** Keeps what the data in use say, so that scoring again needs no data. */
    public void keep(EntryTruths entry) {
        ObjectNode json = JSON.createObjectNode();
        entry.ceiling().ifPresent(ceiling -> json.put("ceiling", ceiling));
        ObjectNode truths = json.putObject("truths");
        entry.truths().forEach((sample, truth) -> {
            ObjectNode node = truths.putObject(sample);
            node.set("value", truth.value());
            node.put("note", truth.note());
        });
        ResultFile.write(folder.resolve(ENTRY), json.toPrettyString() + "\n");
    }

    /** The task of the run, over the samples of the run, with the column {@code entry} where it was kept. */
    public Task task(Map<String, String> environment) {
        Task task = manifest.samples().isEmpty()
                ? Tasks.read(manifest.task(), environment)
                : Tasks.read(manifest.task(), environment, OptionalInt.of(Integer.MAX_VALUE));
        Set<String> wanted = new HashSet<>(manifest.samples());
        List<Sample> samples = task.samples().stream()
                .filter(sample -> wanted.isEmpty() || wanted.contains(sample.name()))
                .toList();
        return EntryTruths.join(task.with(samples), entry());
    }

    public Optional<Double> ceiling() {
        Path file = folder.resolve(ENTRY);
        return Files.isRegularFile(file) && parse(file).has("ceiling")
                ? Optional.of(parse(file).get("ceiling").asDouble())
                : Optional.empty();
    }

    private Map<String, Truth> entry() {
        Path file = folder.resolve(ENTRY);
        Map<String, Truth> truths = new HashMap<>();
        if (Files.isRegularFile(file)) {
            parse(file)
                    .path("truths")
                    .properties()
                    .forEach(entry -> truths.put(
                            entry.getKey(),
                            new Truth(
                                    entry.getValue().path("value"),
                                    Optional.empty(),
                                    entry.getValue().path("note").asText())));
        }
        return truths;
    }

    /** Writes a file beside the answers, whole or not at all. */
    public Path write(String name, String text) {
        ResultFile.write(folder.resolve(name), text);
        return folder.resolve(name);
    }

    private void write() {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        ObjectNode json = JSON.createObjectNode()
                .put("task", manifest.task())
                .put("trials", manifest.trials())
                .put("system", manifest.system())
                .put("source", manifest.source());
        manifest.samples().forEach(sample -> json.withArray("/samples").add(sample));
        ResultFile.write(folder.resolve(MANIFEST), json.toPrettyString() + "\n");
    }

    private String words() {
        return words(manifest);
    }

    private static String words(Manifest manifest) {
        return manifest.task() + ", " + manifest.trials() + " trials, " + manifest.system()
                + (manifest.samples().isEmpty() ? "" : ", " + manifest.samples().size() + " samples");
    }

    private static JsonNode parse(Path file) {
        try {
            return JSON.readTree(Files.readString(file));
        } catch (JsonProcessingException e) {
            throw new TaskException(file + ": " + e.getOriginalMessage() + ".", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
