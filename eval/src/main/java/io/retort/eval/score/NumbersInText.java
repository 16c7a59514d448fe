package io.retort.eval.score;

import io.retort.core.quantity.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers with a unit in prose: {@code 1.73 eV}, {@code −0.35 eV/atom}, {@code 2.1e2 GPa}, {@code 0.13 eV per atom}. */
final class NumbersInText {

    private static final Pattern NUMBER = Pattern.compile(
            "(?<![\\w.,])([-−–]?\\d+(?:,\\d{3}(?!\\d))*(?:\\.\\d+)?(?:\\s?[×x]\\s?10\\^?[-−]?\\d+|[eE][-+]?\\d+)?)"
                    + "(?![\\w])(?:\\s*([\\p{L}°µμÅ%][\\p{L}\\d°µμÅ^³²⁻¹/·()%_]*(?:\\s+per\\s+(?:atom|formula unit|cell)|/f\\.u\\.)?))?");

    /**
     * One number.
     *
     * @param value as written
     * @param unit the word behind it; empty where none follows
     * @param decimals that it is written to
     */
    record Found(double value, String unit, int decimals) {}

    private NumbersInText() {}

    static List<Found> all(String text) {
        List<Found> found = new ArrayList<>();
        Matcher number = NUMBER.matcher(text);
        while (number.find()) {
            String digits = number.group(1)
                    .replace('−', '-')
                    .replace('–', '-')
                    .replaceAll(",(?=\\d{3}(?!\\d))", "")
                    .replaceAll("\\s?[×x]\\s?10\\^?", "e");
            String word = number.group(2) == null ? "" : number.group(2).replaceAll("[.,;:)]+$", "");
            found.add(new Found(Double.parseDouble(digits), word, decimals(digits)));
        }
        return found;
    }

    /** Those whose unit converts to this one. */
    static List<Found> in(String text, Unit unit) {
        return all(text).stream().filter(found -> fits(found, unit)).toList();
    }

    private static boolean fits(Found found, Unit unit) {
        try {
            return !found.unit().isEmpty()
                    && UnitWords.parse(found.unit()).unit().dimension().equals(unit.dimension());
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static int decimals(String digits) {
        int point = digits.indexOf('.');
        int end = digits.replaceAll("[eE].*", "").length();
        return point < 0 || digits.matches(".*[eE].*") ? 0 : end - point - 1;
    }
}
