package io.retort.tools.experts;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Somebody to ask about one field.
 *
 * @param name of the field, as a word of a tool's name: {@code elasticity}
 * @param knows what to ask it, for the supervisor's model
 * @param tools that it may call, by name
 */
public record Expert(String name, String knows, List<String> tools) {

    public Expert {
        tools = List.copyOf(tools);
    }

    /** As the supervisor calls it: {@code ask_elasticity_expert}. */
    public String toolName() {
        return "ask_" + name + "_expert";
    }

    /** What it is told before the rules that all share; the resource {@code NAME.txt}. */
    public String prompt() {
        return resource(name + ".txt");
    }

    static String resource(String file) {
        try (InputStream in = Expert.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("The prompt " + file + " is missing from the jar.");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
