package io.retort.client.catalogue.starter;

import java.math.BigDecimal;
import java.math.MathContext;

/**
 * A line of {@code facts.tsv}.
 *
 * @param id of the material
 * @param property key
 * @param value as written; a number has at most six significant digits
 * @param unit empty for the property's own
 * @param source key in {@code sources.tsv}
 * @param record where in the source
 * @param conditions such as {@code T=300 K; cell=conventional}; empty for none
 */
record Fact(String id, String property, String value, String unit, String source, String record, String conditions) {

    private static final MathContext SIX_DIGITS = new MathContext(6);

    static Fact of(String id, String property, double value, String source, String conditions) {
        return new Fact(id, property, number(value), "", source, id, conditions);
    }

    static Fact of(String id, String property, double value, String source) {
        return of(id, property, value, source, "");
    }

    static Fact text(String id, String property, String value, String source) {
        return new Fact(id, property, value, "", source, id, "");
    }

    Fact inRecord(String newRecord) {
        return new Fact(id, property, value, unit, source, newRecord, conditions);
    }

    /** Whether the other fact says the same: same source and record, or same value by the same kind of calculation. */
    boolean repeats(Fact other) {
        boolean sameQuestion = property.equals(other.property) && conditions.equals(other.conditions);
        boolean sameRecord = source.equals(other.source) && record.equals(other.record);
        boolean sameValue = value.equals(other.value) && isMaterialsProject() && other.isMaterialsProject();
        return sameQuestion && (sameRecord || sameValue);
    }

    private boolean isMaterialsProject() {
        return source.startsWith("mp-") || property.startsWith("spacegroup");
    }

    String line() {
        return String.join("\t", id, property, value, unit, source, record, conditions);
    }

    /** Plain digits, six of them at most: {@code -3.06243}, {@code 0.0000069}. */
    static String number(double value) {
        BigDecimal rounded =
                new BigDecimal(Double.toString(value)).round(SIX_DIGITS).stripTrailingZeros();
        return rounded.signum() == 0 ? "0" : rounded.toPlainString();
    }
}
