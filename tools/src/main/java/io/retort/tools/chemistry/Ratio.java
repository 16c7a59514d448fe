package io.retort.tools.chemistry;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;

/** An exact fraction in lowest terms, denominator above 0. Coefficients of reactions are ratios, never rounded. */
record Ratio(BigInteger numerator, BigInteger denominator) implements Comparable<Ratio> {

    static final Ratio ZERO = of(0);
    static final Ratio ONE = of(1);

    /** Decimals of an amount in a formula that count; what lies beyond is an error of summing doubles. */
    private static final int DECIMALS = 9;

    Ratio {
        BigInteger divisor = numerator.gcd(denominator);
        if (denominator.signum() == 0) {
            throw new ArithmeticException("A ratio has a denominator other than 0.");
        }
        divisor = denominator.signum() < 0 ? divisor.negate() : divisor;
        numerator = numerator.divide(divisor);
        denominator = denominator.divide(divisor);
    }

    static Ratio of(long whole) {
        return new Ratio(BigInteger.valueOf(whole), BigInteger.ONE);
    }

    /** The decimal number that was written: 0.1 is one tenth. */
    static Ratio of(double decimal) {
        BigDecimal value = BigDecimal.valueOf(decimal).setScale(DECIMALS, RoundingMode.HALF_EVEN);
        return new Ratio(value.unscaledValue(), BigInteger.TEN.pow(DECIMALS));
    }

    Ratio plus(Ratio other) {
        return new Ratio(
                numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
                denominator.multiply(other.denominator));
    }

    Ratio minus(Ratio other) {
        return plus(other.negated());
    }

    Ratio times(Ratio other) {
        return new Ratio(numerator.multiply(other.numerator), denominator.multiply(other.denominator));
    }

    /** @throws ArithmeticException for a division by 0 */
    Ratio dividedBy(Ratio other) {
        return new Ratio(numerator.multiply(other.denominator), denominator.multiply(other.numerator));
    }

    Ratio negated() {
        return new Ratio(numerator.negate(), denominator);
    }

    int sign() {
        return numerator.signum();
    }

    double value() {
        return new BigDecimal(numerator)
                .divide(new BigDecimal(denominator), MathContext.DECIMAL64)
                .doubleValue();
    }

    @Override
    public int compareTo(Ratio other) {
        return minus(other).sign();
    }

    /** {@code 3}, {@code 1/3}. */
    @Override
    public String toString() {
        return denominator.equals(BigInteger.ONE) ? numerator.toString() : numerator + "/" + denominator;
    }
}
