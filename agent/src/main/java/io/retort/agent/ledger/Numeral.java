package io.retort.agent.ledger;

import io.retort.core.evidence.Properties;
import io.retort.core.evidence.Property;
import io.retort.core.quantity.Unit;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Set;

/**
 * A number rounded for reading: three significant digits for most, three decimals for cell lengths and molar masses, four
 * for grams as a balance shows them, two for angles and at least two for gaps and densities. A whole number stays whole, digits before the point are never dropped, and no
 * digit is shown that the source does not have.
 *
 * @param value as shown
 * @param text as written: {@code −3.07}, {@code 1.6×10⁻¹⁹}
 */
record Numeral(BigDecimal value, String text) {

    private static final String SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";
    private static final BigDecimal LARGE = new BigDecimal("1E+7");
    private static final BigDecimal SMALL = new BigDecimal("1E-4");
    private static final Set<Property> LENGTHS =
            Set.of(Properties.LATTICE_A, Properties.LATTICE_B, Properties.LATTICE_C);
    private static final Set<Property> ANGLES =
            Set.of(Properties.LATTICE_ALPHA, Properties.LATTICE_BETA, Properties.LATTICE_GAMMA);
    private static final Set<Property> TWO_DECIMALS =
            Set.of(Properties.BAND_GAP, Properties.EFERMI, Properties.DENSITY);

    private static final Unit GRAM = Unit.of("g");
    private static final Unit MOLAR_MASS = Unit.of("g/mol");

    /** A value as its source states it. */
    static Numeral stated(Property property, double number) {
        BigDecimal value = BigDecimal.valueOf(number);
        if (isWhole(value)) {
            return property.equals(Properties.COUNT) ? plain(value.setScale(0)) : whole(value);
        }
        int decimals =
                Math.min(decimals(property, value), value.stripTrailingZeros().scale());
        return written(value, Math.max(0, decimals));
    }

    /** A value converted from one that was stated: as many significant digits, but at least three. */
    static Numeral converted(Property property, double original, double number) {
        BigDecimal value = BigDecimal.valueOf(number);
        if (isWhole(value)) {
            return whole(value);
        }
        BigDecimal shown = stated(property, original).value();
        int significant = Math.min(6, Math.max(3, shown.stripTrailingZeros().precision()));
        return written(value, Math.max(0, significant - 1 - exponent(value)));
    }

    private static int decimals(Property property, BigDecimal value) {
        int three = Math.max(0, 2 - exponent(value));
        if (LENGTHS.contains(property)) {
            return 3;
        } else if (ANGLES.contains(property)) {
            return 2;
        } else if (property.unit().equals(MOLAR_MASS)) {
            return Math.max(3, three);
        } else if (property.unit().equals(GRAM)) {
            return Math.max(4, three);
        }
        return TWO_DECIMALS.contains(property) ? Math.max(2, three) : three;
    }

    private static boolean isWhole(BigDecimal value) {
        return value.signum() == 0 || value.stripTrailingZeros().scale() <= 0;
    }

    private static Numeral whole(BigDecimal value) {
        return value.abs().compareTo(LARGE) < 0 ? plain(value.setScale(0)) : scientific(value, 2);
    }

    private static Numeral written(BigDecimal value, int decimals) {
        BigDecimal size = value.abs();
        if (size.compareTo(SMALL) < 0 || size.compareTo(LARGE) >= 0) {
            return scientific(value, 2);
        }
        return plain(value.setScale(decimals, RoundingMode.HALF_UP));
    }

    private static Numeral plain(BigDecimal value) {
        return new Numeral(value, signed(value.toPlainString()));
    }

    private static Numeral scientific(BigDecimal value, int decimals) {
        int significant = Math.min(decimals + 1, value.stripTrailingZeros().precision());
        BigDecimal rounded = value.round(new MathContext(significant, RoundingMode.HALF_UP));
        int exponent = exponent(rounded);
        String mantissa = rounded.scaleByPowerOfTen(-exponent).toPlainString();
        return new Numeral(rounded, signed(mantissa) + "×10" + superscript(exponent));
    }

    private static int exponent(BigDecimal value) {
        return value.precision() - value.scale() - 1;
    }

    private static String signed(String digits) {
        return digits.replace('-', '−');
    }

    private static String superscript(int exponent) {
        StringBuilder text = new StringBuilder(exponent < 0 ? "⁻" : "");
        for (char digit : Integer.toString(Math.abs(exponent)).toCharArray()) {
            text.append(SUPERSCRIPTS.charAt(digit - '0'));
        }
        return text.toString();
    }
}
