package io.retort.eval.task;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/** The files of one task: those of its own folder, on disk or in the jar, and those of the shared data folder. */
interface TaskFiles {

    /** The text of a file of the task's folder; empty where there is none. */
    Optional<String> own(String name);

    /** The text of a file of the shared data folder, unpacked. @throws TaskException where it is absent */
    String shared(String relative);

    /** A task's folder on disk. */
    static TaskFiles folder(Path folder, SharedFolder shared) {
        String task = folder.toAbsolutePath().normalize().getFileName().toString();
        return new TaskFiles() {
            @Override
            public Optional<String> own(String name) {
                Path file = folder.resolve(name).normalize();
                boolean inside = file.startsWith(folder.normalize());
                return inside && Files.isRegularFile(file) ? Optional.of(text(file)) : Optional.empty();
            }

            @Override
            public String shared(String relative) {
                return text(shared.file(relative, task));
            }
        };
    }

    /** A task that ships in the jar. */
    static TaskFiles shipped(String task, SharedFolder shared) {
        return new TaskFiles() {
            @Override
            public Optional<String> own(String name) {
                return Tasks.resource(task + "/" + name);
            }

            @Override
            public String shared(String relative) {
                return text(shared.file(relative, task));
            }
        };
    }

    private static String text(Path file) {
        boolean packed = file.getFileName().toString().endsWith(".gz");
        try (InputStream in = Files.newInputStream(file);
                InputStream plain = packed ? new GZIPInputStream(in) : in) {
            return new String(plain.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
