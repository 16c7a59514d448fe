package io.retort.eval.score;

import io.retort.core.quantity.Basis;
import io.retort.core.quantity.Unit;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A unit as other systems write it, with what it is counted per: {@code eV/atom}, {@code μB/f.u.}.
 *
 * @param unit without its basis
 * @param basis where the text says one
 */
record UnitWords(Unit unit, Optional<Basis> basis) {

    private static final Pattern PER = Pattern.compile(
            "(.*?)\\s*(?:/|\\bper\\s+)\\s*(atom|f\\.?\\s?u\\.?|formula[ _]unit|cell|unit cell)",
            Pattern.CASE_INSENSITIVE);

    /** @throws IllegalArgumentException where the text is no unit */
    static UnitWords parse(String text) {
        Matcher per = PER.matcher(text.strip());
        if (!per.matches()) {
            return new UnitWords(Unit.of(spelling(text)), Optional.empty());
        }
        String counted = per.group(2).toLowerCase(Locale.ROOT);
        Basis basis = counted.equals("atom")
                ? Basis.PER_ATOM
                : counted.endsWith("cell") ? Basis.PER_CELL : Basis.PER_FORMULA_UNIT;
        return new UnitWords(Unit.of(spelling(per.group(1))), Optional.of(basis));
    }

    private static String spelling(String text) {
        String plain = text.strip();
        return plain.matches("(?i)mu_?b|µB|bohr magnetons?") ? "μB" : plain;
    }
}
