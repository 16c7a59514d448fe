package io.retort.core.synthesis;

import io.retort.core.quantity.Quantity;
import io.retort.core.quantity.Unit;

/**
 * From a lowest to a highest value; one value where both are equal.
 *
 * @param low in the unit that the paper uses
 * @param high in the same unit, not below
 */
public record Span(Quantity low, Quantity high) {

    public Span {
        if (!low.unit().equals(high.unit()) || low.value() > high.value()) {
            throw new IllegalArgumentException(
                    "A span goes upwards in one unit, not from " + low + " to " + high + ".");
        }
    }

    public static Span of(double low, double high, Unit unit) {
        return new Span(new Quantity(low, unit), new Quantity(high, unit));
    }

    public boolean isOne() {
        return low.value() == high.value();
    }
}
