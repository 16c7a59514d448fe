package io.retort.tools.experts;

import java.util.Locale;
import java.util.Optional;

/** How the work is shared. */
public enum Mode {
    /** One agent holds all tools. */
    DIRECT,
    /** A supervisor asks experts. */
    SUPERVISOR;

    /** Name of the setting. */
    public static final String SETTING = "RETORT_MODE";

    /**
     * What somebody chose; else a supervisor for a remote model, which reads all tool descriptions at each step, and no
     * floors for the embedded one and for a replay.
     *
     * @throws IllegalArgumentException where the text is no mode
     */
    public static Mode of(Optional<String> chosen, String model) {
        if (chosen.isEmpty()) {
            return model.equals("reflex") || model.startsWith("replay:") ? DIRECT : SUPERVISOR;
        }
        return switch (chosen.get().strip().toLowerCase(Locale.ROOT)) {
            case "direct" -> DIRECT;
            case "supervisor" -> SUPERVISOR;
            default ->
                throw new IllegalArgumentException("Mode '" + chosen.get() + "': expected direct or supervisor.");
        };
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
