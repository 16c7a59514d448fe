package io.retort.cli;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/**
 * What flags, environment and the settings file say, in that order of weight.
 *
 * @param home the data directory
 * @param values settings by the name of their environment variable
 */
record Settings(Path home, Map<String, String> values) {

    /** The settings file, in the data directory: lines such as {@code RETORT_MODEL=openai:gpt-4o}. */
    static final String FILE = "settings.properties";

    static Settings of(Optional<Path> dataFlag, Map<String, String> environment) {
        Path home = dataFlag.or(() -> present(environment, "RETORT_HOME").map(Path::of))
                .orElseGet(() -> userDataDirectory(environment))
                .toAbsolutePath()
                .normalize();
        Map<String, String> values = new java.util.HashMap<>(fromFile(home.resolve(FILE)));
        values.putAll(environment);
        return new Settings(home, Map.copyOf(values));
    }

    Optional<String> get(String name) {
        return present(values, name);
    }

    /** What a flag says goes before what is set. */
    Settings with(String name, Optional<String> flag) {
        if (flag.isEmpty()) {
            return this;
        }
        Map<String, String> all = new java.util.HashMap<>(values);
        all.put(name, flag.get());
        return new Settings(home, Map.copyOf(all));
    }

    /** Spelled as the command line spells models; the reflex where nothing says otherwise. */
    String model(Optional<String> modelFlag) {
        return modelFlag.or(() -> get("RETORT_MODEL")).orElse("reflex");
    }

    private static Map<String, String> fromFile(Path file) {
        if (!Files.isRegularFile(file)) {
            return Map.of();
        }
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            Properties lines = new Properties();
            lines.load(reader);
            Map<String, String> values = new java.util.HashMap<>();
            lines.stringPropertyNames().forEach(name -> values.put(name, lines.getProperty(name)));
            return values;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path userDataDirectory(Map<String, String> environment) {
        Path base = present(environment, "XDG_DATA_HOME")
                .or(() -> present(environment, "LOCALAPPDATA"))
                .map(Path::of)
                .orElseGet(() -> Path.of(System.getProperty("user.home"), ".local", "share"));
        return base.resolve("retort");
    }

    private static Optional<String> present(Map<String, String> values, String name) {
        return Optional.ofNullable(values.get(name)).filter(value -> !value.isBlank());
    }
}
