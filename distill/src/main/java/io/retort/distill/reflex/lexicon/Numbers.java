package io.retort.distill.reflex.lexicon;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Numbers, in digits or in words, and the units behind them. */
final class Numbers {

    private static final Map<String, Integer> COUNT_WORDS = Map.ofEntries(
            Map.entry("two", 2),
            Map.entry("three", 3),
            Map.entry("four", 4),
            Map.entry("five", 5),
            Map.entry("six", 6),
            Map.entry("seven", 7),
            Map.entry("eight", 8),
            Map.entry("nine", 9),
            Map.entry("ten", 10),
            Map.entry("eleven", 11),
            Map.entry("twelve", 12),
            Map.entry("dozen", 12),
            Map.entry("fifteen", 15),
            Map.entry("twenty", 20),
            Map.entry("thirty", 30),
            Map.entry("forty", 40),
            Map.entry("fifty", 50),
            Map.entry("hundred", 100));

    private Numbers() {}

    /** Whether this word counts: two, dozen. */
    static boolean isWord(String lower) {
        return COUNT_WORDS.containsKey(lower);
    }

    /** The value of a token, if it is a number. */
    static Optional<Double> value(String token) {
        Integer word = COUNT_WORDS.get(token.toLowerCase(Locale.ROOT));
        if (word != null) {
            return Optional.of((double) word);
        }
        if (!Scanner.isNumber(token)) {
            return Optional.empty();
        }
        String plain =
                token.replaceAll("\\s", "").replace('−', '-').replace('–', '-').replace(',', '.');
        String scientific = plain.replaceAll("[x×·*]10\\^?", "e");
        try {
            double value = Double.parseDouble(scientific);
            return Double.isFinite(value) ? Optional.of(value) : Optional.empty();
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** Adds a number with the unit that follows it; says how many tokens it took. */
    static int takeNumber(List<String> tokens, int at, double value, List<Piece> pieces) {
        for (int length = Math.min(6, tokens.size() - at - 1); length >= 1; length--) {
            Optional<UnitText> unit = UnitText.read(
                    String.join(" ", tokens.subList(at + 1, at + 1 + length)).replace(" / ", "/"));
            boolean plausible =
                    unit.isPresent() && !(length == 1 && tokens.get(at + 1).matches("in|at|as|a|h|us|min|[NOFHSPBIU]"));
            if (plausible) {
                pieces.add(new Piece.Num(String.join(" ", tokens.subList(at, at + 1 + length)), value, unit));
                return 1 + length;
            }
        }
        pieces.add(new Piece.Num(tokens.get(at), value, Optional.empty()));
        return 1;
    }

    /** Adds a unit without a number; 0 where none stands here. */
    static int takeUnit(List<String> tokens, int at, List<Piece> pieces) {
        for (int length = Math.min(4, tokens.size() - at); length >= 1; length--) {
            String text = String.join(" ", tokens.subList(at, at + length)).replace(" / ", "/");
            Optional<UnitText> unit = UnitText.alone(text);
            boolean asked = at > 0
                    && length == 1
                    && tokens.get(at - 1).matches("(?i)in|to|into|as|->|→|=")
                    && text.matches("[KJ]");
            if (unit.isEmpty() && asked) {
                unit = UnitText.read(text);
            }
            if (unit.isPresent()) {
                pieces.add(new Piece.Measure(text, unit.get()));
                return length;
            }
        }
        return 0;
    }
}
