package io.retort.tools.chemistry;

import java.math.BigDecimal;
import java.math.MathContext;

/** Numbers without the noise of binary fractions. */
final class Sensible {

    /** More than atomic weights are known to. */
    private static final MathContext DIGITS = new MathContext(10);

    private Sensible() {}

    /** Ten significant digits. */
    static double digits(double value) {
        return new BigDecimal(value).round(DIGITS).doubleValue();
    }
}
