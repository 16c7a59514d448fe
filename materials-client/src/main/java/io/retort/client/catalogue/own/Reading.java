package io.retort.client.catalogue.own;

import io.retort.core.quantity.Unit;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A number as a person writes it: {@code 3.4}, {@code 3.40 ± 0.02}, {@code 3.40(2)}, {@code 1.2e-3}, {@code −5}, and
 * with its unit {@code 3.4 eV}.
 *
 * @param number as written, with a point
 * @param uncertainty as written in the same cell, in the same unit
 */
record Reading(String number, Optional<String> uncertainty) {

    private static final Set<String> NOTHING =
            Set.of("", "-", "–", "—", "n/a", "na", "n.a.", "nan", "none", "null", "?", "nd", "n.d.");
    private static final String DIGITS = "[+-]?(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][+-]?\\d+)?";
    private static final Pattern NUMBER =
            Pattern.compile("(" + DIGITS + ")(?:\\((\\d+)\\)|\\s*(?:±|\\+/-)\\s*(" + DIGITS + "))?\\s*(.*)");

    /**
     * Reads a cell; empty where it says that there is no value.
     *
     * @param unit of the column, in which the cell has to be
     * @throws IllegalArgumentException where it holds something else; the message says what belongs there
     */
    static Optional<Reading> of(String cell, boolean decimalComma, Unit unit) {
        String text = plain(cell, decimalComma);
        if (NOTHING.contains(text.toLowerCase(Locale.ROOT))) {
            return Optional.empty();
        }
        Matcher read = NUMBER.matcher(text);
        if (!read.matches() || !isUnit(read.group(4), unit) || Double.isInfinite(Double.parseDouble(read.group(1)))) {
            throw new IllegalArgumentException("found '" + shortened(cell) + "', expected a number"
                    + (unit.symbol().isEmpty() ? "" : " in " + unit)
                    + " such as 3.4, 3.40 ± 0.02 or 3.40(2), or an empty cell");
        }
        Optional<String> digits = Optional.ofNullable(read.group(2)).map(last -> scaled(read.group(1), last));
        return Optional.of(new Reading(read.group(1), digits.or(() -> Optional.ofNullable(read.group(3)))));
    }

    private static String plain(String cell, boolean decimalComma) {
        String text = cell.strip().replace('−', '-').replaceAll("\\s*[×x]\\s*10\\^?([+-]?\\d+)", "e$1");
        return decimalComma ? text.replaceAll("(?<=\\d),(?=\\d)", ".") : text;
    }

    /** {@code 3.40(2)} is 3.40 ± 0.02: the figure counts in the last digit. */
    private static String scaled(String number, String figure) {
        int point = number.indexOf('.');
        int decimals = point < 0 ? 0 : number.replaceAll("[eE].*", "").length() - point - 1;
        return new java.math.BigDecimal(figure).movePointLeft(decimals).toPlainString();
    }

    private static boolean isUnit(String text, Unit unit) {
        try {
            return text.isBlank() || Unit.of(text).equals(unit);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static String shortened(String text) {
        return text.length() <= 40 ? text : text.substring(0, 37) + "...";
    }
}
