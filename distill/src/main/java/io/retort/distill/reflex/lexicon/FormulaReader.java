package io.retort.distill.reflex.lexicon;

import io.retort.core.element.Element;
import io.retort.core.formula.Composition;
import io.retort.core.formula.Formula;
import io.retort.core.formula.FormulaSyntaxException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells formulas from words, and repairs formulas in lower case where one reading is left. */
final class FormulaReader {

    private static final Pattern SHAPE = Pattern.compile("[A-Z(\\[][A-Za-z0-9()\\[\\].·*₀-₉]*[A-Za-z0-9)\\]₀-₉]?");
    private static final Pattern LOWER = Pattern.compile("[a-z][a-z0-9().]*");
    private static final Set<String> ACRONYMS = Set.of(
            "CIF", "DFT", "BCC", "FCC", "HCP", "PBE", "HSE", "VBO", "UV", "IR", "NIR", "PV", "ICSD", "UPS", "BO", "OH",
            "POSCAR", "SI", "OK", "HI", "IPO", "PC", "PIN", "CPU", "BUSY");
    private static final Set<String> WORDS_TOO = Set.of(
            "as", "at", "in", "no", "be", "he", "i", "am", "la", "pa", "pr", "re", "ho", "os", "co", "es", "fm", "er",
            "md", "mt", "nd", "ra", "np", "po", "sc", "sg", "th", "tm", "cm", "cf", "cs", "ds", "hs", "lv", "rg", "rn",
            "ts", "nh", "mc", "og", "fl", "bk", "db", "bh", "fr", "lr", "pm", "eu", "if", "so", "us", "y", "u", "v",
            "w", "k", "o", "p", "s", "n", "h", "b", "c", "f", "ar", "ne", "ac", "dy", "ce", "lu", "yb", "kr", "xe",
            "tb", "rf", "te", "ir", "ru", "rh");

    private final Lexicon lexicon;

    FormulaReader(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** The composition, where the token is a formula in its own case and no word. */
    Optional<Composition> read(String token) {
        if (!SHAPE.matcher(token).matches() || token.length() > 60) {
            return Optional.empty();
        }
        boolean known = lexicon.knownFormula(token.toLowerCase(Locale.ROOT))
                .filter(token::equals)
                .isPresent();
        if (!known && isWordInCapitals(token)) {
            return Optional.empty();
        }
        return parse(token);
    }

    /** The composition of a formula typed in lower or wrong case; only where one reading is known, or one exists. */
    Optional<Composition> repair(String token) {
        String lower = token.toLowerCase(Locale.ROOT);
        Optional<String> known = lexicon.knownFormula(lower);
        if (known.isPresent()) {
            return lexicon.isWord(lower) ? Optional.empty() : parse(known.get());
        }
        if (!LOWER.matcher(lower).matches() || lower.length() > 30) {
            return Optional.empty();
        }
        if (lower.chars().noneMatch(Character::isDigit)) {
            return Element.find(capital(lower))
                    .filter(element -> !WORDS_TOO.contains(lower) && token.equals(lower))
                    .map(element -> Composition.of(element.symbol()).reduced());
        }
        Set<String> readings = new LinkedHashSet<>();
        readings(lower, 0, "", readings);
        List<Composition> parsed =
                readings.stream().flatMap(r -> parse(r).stream()).distinct().toList();
        return parsed.size() == 1 ? Optional.of(parsed.get(0)) : Optional.empty();
    }

    /** Whether it looks like a formula to a reader, though it may not be one. */
    static boolean looksLikeFormula(String token) {
        boolean digit = token.chars().anyMatch(Character::isDigit);
        boolean letter = token.chars().anyMatch(Character::isLetter);
        boolean innerCapital = token.length() > 1
                && token.substring(1).chars().anyMatch(Character::isUpperCase)
                && token.chars().anyMatch(Character::isLowerCase);
        return letter && (digit || innerCapital);
    }

    private boolean isWordInCapitals(String token) {
        String lower = token.toLowerCase(Locale.ROOT);
        boolean allCapitals = token.length() > 1 && token.chars().allMatch(c -> Character.isUpperCase(c));
        boolean isotopes = token.chars().noneMatch(Character::isDigit) && token.matches(".*[DT](?![a-z]).*");
        return allCapitals && (lexicon.isWord(lower) || ACRONYMS.contains(token))
                || isotopes
                || token.length() > 1
                        && token.substring(1).chars().allMatch(Character::isLowerCase)
                        && Element.find(token).isEmpty();
    }

    private static void readings(String lower, int from, String soFar, Set<String> found) {
        if (found.size() > 64) {
            return;
        }
        if (from == lower.length()) {
            found.add(soFar);
            return;
        }
        char next = lower.charAt(from);
        if (!Character.isLetter(next)) {
            readings(lower, from + 1, soFar + next, found);
            return;
        }
        for (int length = 2; length >= 1; length--) {
            if (from + length <= lower.length()) {
                String symbol = capital(lower.substring(from, from + length));
                if (Element.find(symbol).isPresent() && !symbol.equals("D") && !symbol.equals("T")) {
                    readings(lower, from + length, soFar + symbol, found);
                }
            }
        }
    }

    private static Optional<Composition> parse(String formula) {
        try {
            Formula parsed = Formula.parse(formula);
            return parsed.charge() == 0 ? Optional.of(parsed.composition().reduced()) : Optional.empty();
        } catch (FormulaSyntaxException e) {
            return Optional.empty();
        }
    }

    private static String capital(String lower) {
        return Character.toUpperCase(lower.charAt(0)) + lower.substring(1);
    }
}
