package io.retort.core.format;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * What a file says about its structure beside the atoms; for comparison, never for calculation.
 *
 * @param formula as written, per formula unit
 * @param formulaUnits Z, per cell
 * @param volume of the cell in Å³
 * @param density in g/cm³
 * @param spaceGroupNumber 1–230
 * @param spaceGroupSymbol Hermann–Mauguin, as written
 * @param hallSymbol as written
 */
public record Stated(
        Optional<String> formula,
        OptionalDouble formulaUnits,
        OptionalDouble volume,
        OptionalDouble density,
        OptionalInt spaceGroupNumber,
        Optional<String> spaceGroupSymbol,
        Optional<String> hallSymbol) {

    public static final Stated NOTHING = new Stated(
            Optional.empty(),
            OptionalDouble.empty(),
            OptionalDouble.empty(),
            OptionalDouble.empty(),
            OptionalInt.empty(),
            Optional.empty(),
            Optional.empty());
}
