package io.retort.eval.task;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * The shared data folder, which holds what may be measured against but not passed on. {@code RETORT_SHARED} names it;
 * the default is {@code ../shared}.
 */
public record SharedFolder(Path root) {

    public static SharedFolder of(Map<String, String> environment) {
        return new SharedFolder(Path.of(environment.getOrDefault("RETORT_SHARED", "../shared")));
    }

    /** A file in it. @throws TaskException where the file is absent, or the path leaves the folder */
    public Path file(String relative, String task) {
        Path folder = root.toAbsolutePath().normalize();
        Path file = folder.resolve(relative).normalize();
        if (!file.startsWith(folder)) {
            throw new TaskException("Task '" + task + "': '" + relative + "' leaves the shared data folder.");
        }
        if (!Files.isRegularFile(file)) {
            throw new TaskException("The samples of the task '" + task + "' are not part of Retort; they are read from "
                    + relative + " in the shared data folder, which is not at " + folder
                    + ". Set RETORT_SHARED=DIR to where it lies.");
        }
        return file;
    }
}
