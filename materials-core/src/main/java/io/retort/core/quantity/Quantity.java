package io.retort.core.quantity;

/**
 * A number with its unit.
 *
 * @param value finite
 * @param unit {@link Unit#ONE} for a pure number
 */
public record Quantity(double value, Unit unit) {

    public Quantity {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("A quantity is a finite number, not " + value + ".");
        }
    }

    /** The same quantity in another unit. @throws IllegalArgumentException where the units do not measure the same */
    public Quantity in(Unit other) {
        return new Quantity(unit.convert(value, other), other);
    }

    @Override
    public String toString() {
        return unit.symbol().isEmpty() ? String.valueOf(value) : value + " " + unit;
    }
}
