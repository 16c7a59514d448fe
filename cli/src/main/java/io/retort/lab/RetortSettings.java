package io.retort.lab;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What a program says of how Retort should work; all else is as the environment and the settings file say.
 *
 * @param home the data directory; where it is empty, the user's own
 * @param values by the names of the environment variables: {@code RETORT_MODEL}, {@code MP_API_KEY},
 *     {@code RETORT_BUDGET_SECONDS} …; these go before the environment
 */
public record RetortSettings(Optional<Path> home, Map<String, String> values) {

    public RetortSettings {
        values = Map.copyOf(values);
    }

    /** As the environment and the settings file say. */
    public static RetortSettings defaults() {
        return new RetortSettings(Optional.empty(), Map.of());
    }

    /** With this data directory. */
    public RetortSettings withHome(Path directory) {
        return new RetortSettings(Optional.of(directory), values);
    }

    /** With this model, spelled as on the command line: {@code reflex}, {@code openai:NAME} … */
    public RetortSettings withModel(String name) {
        return with("RETORT_MODEL", name);
    }

    /** With this setting, by the name of its environment variable. */
    public RetortSettings with(String name, String value) {
        Map<String, String> all = new HashMap<>(values);
        all.put(name, value);
        return new RetortSettings(home, all);
    }
}
