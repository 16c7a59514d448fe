package io.retort.core.evidence;

import io.retort.core.quantity.Quantity;
import java.util.Optional;

/**
 * Under what a value holds. Empty fields are what the record does not say.
 *
 * @param temperature of the material
 * @param pressure on the material
 * @param uncertainty standard uncertainty, in the unit of the value
 * @param cell which cell the value speaks of, for values that depend on it
 */
public record Conditions(
        Optional<Quantity> temperature,
        Optional<Quantity> pressure,
        Optional<Quantity> uncertainty,
        Optional<CellSetting> cell) {

    /** Nothing said. */
    public static final Conditions NONE =
            new Conditions(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    /** The choice of cell. */
    public enum CellSetting {
        /** As the record stores it, whatever that is. */
        AS_GIVEN,
        PRIMITIVE,
        CONVENTIONAL
    }

    public static Conditions inCell(CellSetting cell) {
        return new Conditions(Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(cell));
    }

    public Conditions withTemperature(Quantity value) {
        return new Conditions(Optional.of(value), pressure, uncertainty, cell);
    }

    public Conditions withUncertainty(Quantity value) {
        return new Conditions(temperature, pressure, Optional.of(value), cell);
    }
}
