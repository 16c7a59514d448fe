package io.retort.core.thermo;

import java.math.BigDecimal;
import java.math.BigInteger;

/**
 * An exact fraction in lowest terms.
 *
 * @param numerator carries the sign
 * @param denominator above 0
 */
record Rational(BigInteger numerator, BigInteger denominator) {

    static final Rational ZERO = new Rational(BigInteger.ZERO, BigInteger.ONE);
    static final Rational ONE = new Rational(BigInteger.ONE, BigInteger.ONE);

    private static final int LARGEST_DENOMINATOR = 1000;

    Rational {
        if (denominator.signum() == 0) {
            throw new ArithmeticException("A fraction has no denominator 0.");
        }
        BigInteger divisor = numerator.gcd(denominator).multiply(BigInteger.valueOf(denominator.signum()));
        numerator = numerator.divide(divisor);
        denominator = denominator.divide(divisor);
    }

    /** An amount of a formula: thirds and other simple fractions are recognised in their decimals. */
    static Rational of(double amount) {
        for (int denominator = 1; denominator <= LARGEST_DENOMINATOR; denominator++) {
            double scaled = amount * denominator;
            if (Math.abs(scaled - Math.rint(scaled)) < 1e-9 * denominator) {
                return new Rational(BigInteger.valueOf(Math.round(scaled)), BigInteger.valueOf(denominator));
            }
        }
        BigDecimal exact = BigDecimal.valueOf(amount);
        return exact.scale() <= 0
                ? new Rational(exact.toBigIntegerExact(), BigInteger.ONE)
                : new Rational(exact.unscaledValue(), BigInteger.TEN.pow(exact.scale()));
    }

    Rational minus(Rational other) {
        return new Rational(
                numerator.multiply(other.denominator).subtract(other.numerator.multiply(denominator)),
                denominator.multiply(other.denominator));
    }

    Rational times(Rational other) {
        return new Rational(numerator.multiply(other.numerator), denominator.multiply(other.denominator));
    }

    Rational over(Rational other) {
        return new Rational(numerator.multiply(other.denominator), denominator.multiply(other.numerator));
    }

    Rational negated() {
        return new Rational(numerator.negate(), denominator);
    }

    boolean isZero() {
        return numerator.signum() == 0;
    }
}
