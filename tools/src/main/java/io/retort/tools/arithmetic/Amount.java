package io.retort.tools.arithmetic;

import io.retort.core.quantity.Basis;
import io.retort.core.quantity.Dimension;
import io.retort.core.quantity.Quantity;
import io.retort.core.quantity.Unit;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;

/**
 * A value on its way through a calculation.
 *
 * @param value in the unit
 * @param unit never one with an offset: degrees Celsius become kelvins when they enter
 * @param basis what it is counted per; {@link Basis#NONE} for bare numbers
 */
record Amount(double value, Unit unit, Basis basis) {

    private static final int MAX_UNIT_POWER = 9;

    static Amount of(Quantity quantity, Basis basis) {
        Quantity absolute = quantity.unit().offset().signum() == 0 ? quantity : quantity.in(Unit.of("K"));
        return new Amount(absolute.value(), absolute.unit(), basis);
    }

    Amount plus(Amount other) {
        return new Amount(value + other.like(this).value, unit, sameBasis(other));
    }

    Amount minus(Amount other) {
        return new Amount(value - other.like(this).value, unit, sameBasis(other));
    }

    Amount smaller(Amount other) {
        return new Amount(Math.min(value, other.like(this).value), unit, sameBasis(other));
    }

    Amount larger(Amount other) {
        return new Amount(Math.max(value, other.like(this).value), unit, sameBasis(other));
    }

    Amount times(Amount other) {
        if (basis != Basis.NONE && other.basis != Basis.NONE) {
            throw new IllegalArgumentException("Two values that are both counted " + basis.words() + " or "
                    + other.basis.words() + " are not multiplied; their product would be counted per nothing known.");
        }
        return plain(value * other.value, unit.times(other.unit), basis == Basis.NONE ? other.basis : basis);
    }

    Amount dividedBy(Amount other) {
        if (other.value == 0) {
            throw new IllegalArgumentException("Division by zero.");
        }
        if (other.basis != Basis.NONE && other.basis != basis) {
            throw new IllegalArgumentException("A value "
                    + (basis == Basis.NONE ? "counted per nothing" : basis.words()) + " is not divided by one "
                    + other.basis.words() + "; convert one with convert_units (per) first.");
        }
        return plain(value / other.value, unit.dividedBy(other.unit), other.basis == Basis.NONE ? basis : Basis.NONE);
    }

    Amount negated() {
        return new Amount(-value, unit, basis);
    }

    Amount absolute() {
        return new Amount(Math.abs(value), unit, basis);
    }

    Amount power(Amount exponent) {
        if (!exponent.unit.dimension().equals(Dimension.NONE)) {
            throw new IllegalArgumentException("An exponent has no unit, not " + exponent.unit + ".");
        }
        double n = exponent.unit.convert(exponent.value, Unit.ONE);
        if (unit.dimension().equals(Dimension.NONE)) {
            return new Amount(Math.pow(unit.convert(value, Unit.ONE), n), Unit.ONE, basis);
        }
        if (n == 0.5) {
            return root();
        }
        if (n != Math.rint(n) || n == 0 || Math.abs(n) > MAX_UNIT_POWER) {
            throw new IllegalArgumentException("A value in " + unit + " is raised to a whole power from -"
                    + MAX_UNIT_POWER + " to " + MAX_UNIT_POWER + " other than 0, or to 0.5, not to " + n + ".");
        }
        return plain(Math.pow(value, n), power(unit, (int) n), basis);
    }

    Amount root() {
        if (value < 0) {
            throw new IllegalArgumentException("The square root of a negative value.");
        }
        if (unit.dimension().equals(Dimension.NONE)) {
            return new Amount(Math.sqrt(unit.convert(value, Unit.ONE)), Unit.ONE, basis);
        }
        Dimension whole = unit.dimension();
        Dimension half = new Dimension(
                whole.length() / 2, whole.mass() / 2, whole.time() / 2, whole.current() / 2, whole.temperature() / 2);
        if (!half.power(2).equals(whole)) {
            throw new IllegalArgumentException("The square root of a value in " + unit + " has no unit.");
        }
        Unit si = coherent(half);
        return new Amount(
                Math.sqrt(value * unit.factor().doubleValue()) / si.factor().doubleValue(), si, basis);
    }

    private static Unit power(Unit base, int n) {
        Unit power = base;
        for (int i = 1; i < Math.abs(n); i++) {
            power = power.times(base);
        }
        return n > 0 ? power : Unit.ONE.dividedBy(power);
    }

    /** The same in the other's unit. */
    private Amount like(Amount other) {
        if (!unit.dimension().equals(other.unit.dimension())) {
            throw new IllegalArgumentException("'" + name(other.unit) + "' and '" + name(unit)
                    + "' do not measure the same; they are not added or compared. Convert one first with"
                    + " convert_units.");
        }
        return new Amount(unit.convert(value, other.unit), other.unit, basis);
    }

    private Basis sameBasis(Amount other) {
        if (basis != Basis.NONE && other.basis != Basis.NONE && basis != other.basis) {
            throw new IllegalArgumentException("A value " + basis.words() + " and one " + other.basis.words()
                    + " are not added or compared; convert one with convert_units (per) first.");
        }
        return basis == Basis.NONE ? other.basis : basis;
    }

    /** Units that cancel leave a number: 3 GPa / 1 Mbar is 0.03. */
    private static Amount plain(double value, Unit unit, Basis basis) {
        return unit.dimension().equals(Dimension.NONE)
                ? new Amount(unit.convert(value, Unit.ONE), Unit.ONE, basis)
                : new Amount(value, unit, basis);
    }

    private static Unit coherent(Dimension dimension) {
        if (dimension.current() != 0) {
            throw new IllegalArgumentException(
                    "The square root of a value in an electric or magnetic unit has no unit here.");
        }
        List<String> parts = new ArrayList<>();
        part(parts, "kg", dimension.mass());
        part(parts, "m", dimension.length());
        part(parts, "s", dimension.time());
        part(parts, "K", dimension.temperature());
        return parts.isEmpty() ? Unit.ONE : Unit.of(String.join(" ", parts));
    }

    private static void part(List<String> parts, String unit, int power) {
        if (power != 0) {
            parts.add(power == 1 ? unit : unit + "^" + power);
        }
    }

    private static String name(Unit unit) {
        return unit.symbol().isEmpty() ? "a number without unit" : unit.symbol();
    }

    @Override
    public String toString() {
        String number = BigDecimal.valueOf(value)
                .round(new MathContext(10))
                .stripTrailingZeros()
                .toString();
        return number + (unit.symbol().isEmpty() ? "" : " " + unit) + (basis == Basis.NONE ? "" : " " + basis.words());
    }
}
