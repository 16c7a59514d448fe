package io.retort.distill.reflex.train;

import io.retort.distill.reflex.Field;
import io.retort.distill.reflex.Intent;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.SplittableRandom;

/** The frames of questions: the resource {@code frames.txt}, whose head explains its notation. */
public record Frames(List<Frame> frames) {

    public Frames {
        frames = List.copyOf(frames);
    }

    /**
     * One line of the file.
     *
     * @param group number of the line; questions of one group never part between training and calibration
     * @param intent that it means
     * @param field that it means; empty where any fits or none
     * @param kind {@code *} any field, {@code num} a number, {@code two} several, {@code lookup}, {@code -} none, or the
     *     field's own key
     * @param order {@code max}, {@code min} or {@code -}
     * @param text with choices and slots
     */
    public record Frame(int group, Intent intent, Optional<Field> field, String kind, String order, String text) {

        /** One reading of the choices: {@code (a|b)} one of them, {@code [a]} there or not. */
        public String choose(SplittableRandom random) {
            return choose(text, random).replaceAll("\\s+", " ").strip();
        }

        private static String choose(String text, SplittableRandom random) {
            StringBuilder out = new StringBuilder();
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                if (c == '(' || c == '[') {
                    int end = closing(text, i);
                    List<String> choices = choices(text.substring(i + 1, end));
                    boolean taken = c == '(' || random.nextBoolean();
                    out.append(taken ? choose(choices.get(random.nextInt(choices.size())), random) : "");
                    i = end;
                } else {
                    out.append(c);
                }
            }
            return out.toString();
        }

        private static int closing(String text, int open) {
            int depth = 0;
            for (int i = open; i < text.length(); i++) {
                depth += "([".indexOf(text.charAt(i)) >= 0 ? 1 : ")]".indexOf(text.charAt(i)) >= 0 ? -1 : 0;
                if (depth == 0) {
                    return i;
                }
            }
            throw new IllegalArgumentException("Frame '" + text + "': found no end of the bracket at " + open + ".");
        }

        private static List<String> choices(String inside) {
            List<String> choices = new ArrayList<>();
            int depth = 0;
            int from = 0;
            for (int i = 0; i < inside.length(); i++) {
                char c = inside.charAt(i);
                depth += c == '(' || c == '[' ? 1 : c == ')' || c == ']' ? -1 : 0;
                if (c == '|' && depth == 0) {
                    choices.add(inside.substring(from, i));
                    from = i + 1;
                }
            }
            choices.add(inside.substring(from));
            return choices;
        }
    }

    /** Reads the resource. */
    public static Frames load() {
        try (InputStream in = Objects.requireNonNull(
                Frames.class.getResourceAsStream("/io/retort/distill/reflex/train/frames.txt"))) {
            return read(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Frames read(String text) {
        List<Frame> frames = new ArrayList<>();
        String[] section = {"escalate", "-", "-"};
        for (String line : text.lines().toList()) {
            if (line.matches("\\[\\w+ \\S+ \\S+]")) {
                section = line.substring(1, line.length() - 1).split(" ");
            } else if (!line.isBlank() && !line.startsWith("#")) {
                Intent intent = Intent.valueOf(section[0].toUpperCase(Locale.ROOT));
                frames.add(
                        new Frame(frames.size(), intent, Field.find(section[1]), section[1], section[2], line.strip()));
            }
        }
        return new Frames(frames);
    }
}
