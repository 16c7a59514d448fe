package io.retort.eval.task;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** The tasks that ship, and those in folders of one's own. */
public final class Tasks {

    /** The tasks that ship, in the order in which a table shows them; {@code eval/tasks/tasks.txt} lists them. */
    public static final List<String> SHIPPED = resource("tasks.txt")
            .orElseThrow(() -> new IllegalStateException("The resource eval/tasks/tasks.txt is missing from the jar."))
            .lines()
            .filter(line -> !line.isBlank() && !line.startsWith("#"))
            .toList();

    private Tasks() {}

    /**
     * A task that ships, by its name, or one of one's own, by its folder.
     *
     * @throws TaskException where there is none, its files are at fault, or the shared data that it reads are absent
     */
    public static Task read(String nameOrFolder, Map<String, String> environment) {
        return read(nameOrFolder, environment, OptionalInt.empty());
    }

    /** The same over so many samples, evenly chosen, in place of what the task says. */
    public static Task read(String nameOrFolder, Map<String, String> environment, OptionalInt limit) {
        SharedFolder shared = SharedFolder.of(environment);
        if (SHIPPED.contains(nameOrFolder)) {
            return new TaskReader(nameOrFolder, TaskFiles.shipped(nameOrFolder, shared), limit).read();
        }
        Path folder = Path.of(nameOrFolder);
        if (Files.isRegularFile(folder.resolve(TaskReader.FILE))) {
            String name = folder.toAbsolutePath().normalize().getFileName().toString();
            return new TaskReader(name, TaskFiles.folder(folder, shared), limit).read();
        }
        throw new TaskException("There is no task '" + nameOrFolder + "'; expected one of " + String.join(", ", SHIPPED)
                + ", or a folder with a task.json.");
    }

    static Optional<String> resource(String path) {
        try (InputStream in = Tasks.class.getResourceAsStream("/eval/tasks/" + path)) {
            return in == null ? Optional.empty() : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
