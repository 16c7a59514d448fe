package io.retort.core.quantity;

import java.math.BigDecimal;
import java.math.MathContext;

/**
 * A unit of measurement. Two units of one dimension convert exactly: the factors are decimal, and a result is rounded
 * once, to a double.
 *
 * @param symbol as shown: {@code eV}, {@code g/cm³}
 * @param dimension what it measures
 * @param factor SI units in one of this unit
 * @param offset SI value at zero of this unit; 0 for all but degrees Celsius
 */
public record Unit(String symbol, Dimension dimension, BigDecimal factor, BigDecimal offset) {

    private static final MathContext PRECISION = MathContext.DECIMAL128;

    /** Dimensionless: 1. */
    public static final Unit ONE = new Unit("", Dimension.NONE, BigDecimal.ONE, BigDecimal.ZERO);

    /**
     * The unit that people write: {@code eV}, {@code kJ/mol}, {@code g/cm^3}, {@code µC/cm²}, {@code W/(m·K)}.
     *
     * @throws IllegalArgumentException where the text is not a unit
     */
    public static Unit of(String text) {
        return new UnitParser(text).parse();
    }

    /**
     * The value in another unit of the same dimension, or of an equivalent one (see {@link Equivalence}).
     *
     * @throws IllegalArgumentException where the two do not measure the same
     */
    public double convert(double value, Unit to) {
        if (equals(to)) {
            return value;
        }
        BigDecimal si = BigDecimal.valueOf(value).multiply(factor).add(offset);
        BigDecimal bridged = si.multiply(Equivalence.factor(this, to));
        return bridged.subtract(to.offset).divide(to.factor, PRECISION).doubleValue();
    }

    /** Whether {@link #convert} has an answer. */
    public boolean convertsTo(Unit other) {
        return Equivalence.relates(dimension, other.dimension);
    }

    public Unit times(Unit other) {
        return new Unit(
                product(symbol, other.symbol),
                dimension.times(other.dimension),
                factor.multiply(other.factor),
                BigDecimal.ZERO);
    }

    public Unit dividedBy(Unit other) {
        return new Unit(
                (symbol.isEmpty() ? "1" : symbol) + (other.symbol.isEmpty() ? "" : "/" + bracketed(other.symbol)),
                dimension.times(other.dimension.power(-1)),
                factor.divide(other.factor, PRECISION),
                BigDecimal.ZERO);
    }

    /** Equal units measure the same in the same size, however they are spelled. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Unit unit
                && dimension.equals(unit.dimension)
                && factor.compareTo(unit.factor) == 0
                && offset.compareTo(unit.offset) == 0;
    }

    @Override
    public int hashCode() {
        return dimension.hashCode() * 31 + Double.hashCode(factor.doubleValue());
    }

    @Override
    public String toString() {
        return symbol;
    }

    private static String product(String left, String right) {
        return left.isEmpty() ? right : right.isEmpty() ? left : left + "·" + right;
    }

    private static String bracketed(String symbol) {
        return symbol.matches("[^/·]*") ? symbol : "(" + symbol + ")";
    }
}
