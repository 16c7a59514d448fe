package io.retort.agent.ledger;

import io.retort.core.element.Element;
import io.retort.core.formula.Formula;
import io.retort.core.formula.FormulaSyntaxException;
import io.retort.core.quantity.Unit;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds, in prose, what only evidence may state: digits, numbers in words, units, bases, ids, formulas, space groups,
 * methods and labels. Bound pieces are masked by {@link #CLAIM} and {@link #QUOTE} before. "One", "first", "second",
 * "once", "single", "both" and "several" are prose; "two", "half", "twice" and the like are numbers.
 */
final class Wording {

    /** Stands where a claim stood. */
    static final char CLAIM = '\uFFFC';

    /** Stands where words of the question or the title of an artifact stood. */
    static final char QUOTE = '\uFFFB';

    private static final Map<String, Set<String>> WORDS = words();
    private static final Pattern TOKEN = Pattern.compile("[^\\s" + CLAIM + QUOTE + "]+");
    private static final Pattern EDGES = Pattern.compile("^[\\p{Punct}“”‘’…–—]+|[\\p{Punct}“”‘’…–—]+$");
    private static final Pattern ID = Pattern.compile("(?:mp|mvc|cod|oqmd|jvasp|own)-[a-z0-9]+|ev-[0-9a-f]+");
    private static final Pattern BASIS = Pattern.compile(
            "(?i)(?:\\bper|/|\\bof)\\s*(?:atoms?\\b|formula[ -]units?\\b|f\\.?u\\.?(?![a-z])|(?:unit |primitive )?cells?\\b)");
    /** A sign or an operator; "- " at the beginning of a line is a bullet, and a spaced dash is prose. */
    private static final Pattern BEFORE = Pattern.compile("[-+−–±×/~^]" + CLAIM + "|(?<=\\S)[ \\t]*[-+][ \\t]+" + CLAIM
            + "|[−±×~^]\\s+" + CLAIM + "|\\b(?:minus|plus|negative|times)\\s+" + CLAIM);

    private static final Pattern AFTER = Pattern.compile(
            CLAIM + "(?:\\s*[%‰°×^]|\\s*\\*\\s*" + CLAIM + "|\\s?[KAVWNCJhsmgeu](?![\\p{L}\\p{N}'’])|[\\p{L}\\p{N}])");

    private static final Pattern FORMULA_SHAPE = Pattern.compile("[(\\[]*\\p{Lu}");
    private static final Pattern PROPER_NOUN = Pattern.compile("\\p{Lu}\\p{Ll}{2,}");
    private static final Pattern PLAIN_WORD =
            Pattern.compile("\\p{L}{5,}|\\p{Ll}[aeiou]\\p{Ll}{2}|the|and|for|not|are|was|has|its|one|two");

    private final Set<String> methods = new HashSet<>();
    private final Set<String> labels = new HashSet<>();

    Wording() {
        WORDS.getOrDefault("method", Set.of()).forEach(word -> methods.add(folded(word)));
        WORDS.getOrDefault("label", Set.of()).forEach(word -> labels.add(folded(word)));
    }

    void method(String name) {
        if (!name.contains(" ") && name.length() > 2 && !name.equals("experiment") && !name.equals("arithmetic")) {
            methods.add(folded(name));
        }
    }

    void label(String text) {
        if (!text.contains(" ") && text.length() > 1) {
            labels.add(folded(text));
        }
    }

    /** What stands in the masked text without evidence; one objection for each. */
    List<String> objections(String masked) {
        List<String> objections = new ArrayList<>();
        matches(BASIS, masked)
                .forEach(
                        found -> objections.add(
                                "'" + found
                                        + "' stands in the prose; a basis comes with its value, as in {ev-…} or {ev-… in kJ/mol per formula unit}."));
        matches(BEFORE, masked)
                .forEach(
                        found -> objections.add(
                                "'" + found.replace(CLAIM, ' ').strip()
                                        + "' stands before a value; a value carries its own sign, and arithmetic is done by the tool calculate."));
        matches(AFTER, masked)
                .forEach(
                        found -> objections.add(
                                "'" + found.replace(CLAIM, ' ').strip()
                                        + "' stands straight behind a value; a value carries its own unit, write {ev-… in UNIT} for another."));
        for (String token : matches(TOKEN, masked)) {
            objection(token).ifPresent(objections::add);
        }
        return objections;
    }

    private Optional<String> objection(String token) {
        String word = EDGES.matcher(token).replaceAll("");
        if (token.codePoints().anyMatch(Wording::isDigit)) {
            return Optional.of("'" + shortened(token) + "' holds a number that is bound to no evidence; write {ev-…}"
                    + " where the value stands, {ev-…:material} for an id, {said: …} for words of the question.");
        }
        if (word.isEmpty()) {
            return Optional.empty();
        }
        Optional<String> kind = kind(word);
        for (String piece : word.split("[-–—/,;:=]+", -1)) {
            kind = kind.isPresent() ? kind : kind(piece);
        }
        return kind.map(found -> "'" + shortened(word) + "' is " + found);
    }

    private Optional<String> kind(String word) {
        String folded = folded(word);
        if (is("number", folded)) {
            return Optional.of("a number in words; write {ev-…}, with count_materials or calculate for the value.");
        } else if (methods.contains(folded)) {
            return Optional.of("a method; write {ev-…:method}.");
        } else if (labels.contains(folded)) {
            return Optional.of(
                    "a label; write {ev-…} where the evidence states it, or {said: …} for the question's own word.");
        } else if (is("spacegroup", word)) {
            return Optional.of("a space-group symbol; write {ev-…} where the evidence states it.");
        } else if (ID.matcher(word).matches()) {
            return Optional.of("an id; write {ev-…:id} or {ev-…:material}.");
        } else if (is("plain", word)) {
            return Optional.empty();
        } else if (isFormula(word)) {
            return Optional.of("a formula; write {ev-…:formula}, or {said: …} for the question's own.");
        } else if (is("unit", folded) || isUnit(word)) {
            return Optional.of("a unit without a value; write {ev-… in UNIT}.");
        }
        return Optional.empty();
    }

    /** Plain words are sorted out by their shape first: a parser that says no is slow. */
    private static boolean isFormula(String word) {
        if (!FORMULA_SHAPE.matcher(word).lookingAt()
                || PROPER_NOUN.matcher(word).matches()
                || word.length() > 60) {
            return false;
        }
        if (Element.find(word).isPresent()) {
            return true;
        }
        try {
            Formula.parse(word);
            return true;
        } catch (FormulaSyntaxException e) {
            return false;
        }
    }

    /** Unit names of more than four letters stand in the list. */
    private static boolean isUnit(String word) {
        boolean single = word.equals("Å") || word.equals("°");
        if (single
                || word.length() < 2
                || word.length() > 16
                || PLAIN_WORD.matcher(word).matches()) {
            return single;
        }
        try {
            return !Unit.of(word).equals(Unit.ONE) && !is("plain", word);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static boolean isDigit(int character) {
        return Character.getType(character) == Character.OTHER_NUMBER
                || Character.getType(character) == Character.LETTER_NUMBER
                || Character.isDigit(character);
    }

    private static boolean is(String kind, String word) {
        return WORDS.getOrDefault(kind, Set.of()).contains(word);
    }

    /** Short symbols keep their case, longer words lose it: FM is a label, fm is not; Rutile is rutile. */
    private static String folded(String word) {
        return word.length() > 3 ? word.toLowerCase(Locale.ROOT) : word;
    }

    private static List<String> matches(Pattern pattern, String text) {
        List<String> found = new ArrayList<>();
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            found.add(matcher.group());
        }
        return found;
    }

    private static String shortened(String text) {
        return text.length() <= 40 ? text : text.substring(0, 37) + "...";
    }

    private static Map<String, Set<String>> words() {
        Map<String, Set<String>> words = new HashMap<>();
        try (InputStream in = Wording.class.getResourceAsStream("bound-words.tsv")) {
            if (in == null) {
                throw new IllegalStateException("The resource bound-words.tsv is missing from the jar.");
            }
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t", 2))
                    .forEach(line -> words.put(line[0], Set.of(line[1].split(" "))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Map.copyOf(words);
    }
}
