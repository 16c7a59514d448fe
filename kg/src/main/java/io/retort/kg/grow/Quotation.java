package io.retort.kg.grow;

import io.retort.core.evidence.Evidence;
import io.retort.core.evidence.PropertyValue;
import io.retort.core.evidence.PropertyWords;
import io.retort.core.formula.Composition;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Whether the words that a candidate quotes say what it says.
 *
 * @param isGiven whether it quotes any
 * @param supports whether number, unit, formula and property all stand in them
 */
record Quotation(boolean isGiven, boolean supports) {

    private static final PropertyWords WORDS = PropertyWords.load();
    private static final Pattern NUMBER = Pattern.compile("[-−]?\\d+(?:\\.\\d+)?(?:[eE][-+]?\\d+)?");

    static Quotation of(Candidate candidate) {
        Optional<String> quote = candidate.origin().quote().map(text -> text.replace('−', '-'));
        return quote.map(text -> new Quotation(true, says(text, candidate.fact())))
                .orElse(new Quotation(false, false));
    }

    private static boolean says(String quote, Evidence fact) {
        if (!(fact.value() instanceof PropertyValue.Number number)) {
            return false;
        }
        BigDecimal value = BigDecimal.valueOf(number.quantity().value());
        boolean numeral =
                NUMBER.matcher(quote).results().anyMatch(match -> new BigDecimal(match.group()).compareTo(value) == 0);
        String unit = number.quantity().unit().symbol();
        return numeral
                && (unit.isEmpty() || quote.contains(unit))
                && fact.composition()
                        .map(Composition::reducedFormula)
                        .filter(formula -> stands(quote, formula))
                        .isPresent()
                && names(quote, fact);
    }

    private static boolean names(String quote, Evidence fact) {
        String text = quote.toLowerCase(Locale.ROOT);
        return text.contains(fact.property().name().toLowerCase(Locale.ROOT))
                || WORDS.entries().stream()
                        .filter(entry -> entry.property().equals(fact.property()))
                        .flatMap(entry -> entry.words().stream())
                        .anyMatch(word -> stands(quote, word) || stands(text, word));
    }

    /** As a word of its own. */
    private static boolean stands(String text, String word) {
        return Pattern.compile("(?<![\\p{L}\\d])" + Pattern.quote(word) + "(?![\\p{L}\\d])")
                .matcher(text)
                .find();
    }
}
