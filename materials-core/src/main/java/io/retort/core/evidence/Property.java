package io.retort.core.evidence;

import io.retort.core.quantity.Basis;
import io.retort.core.quantity.Unit;

/**
 * A property of a material. All are listed in {@link Properties}.
 *
 * @param key as the wire spells it: {@code band_gap}, {@code k_vrh}
 * @param kind what sort of value it takes
 * @param unit of its values; {@link Unit#ONE} for labels, flags and pure numbers
 * @param basis what its values are counted per
 * @param name as written in a sentence: {@code bulk modulus}
 * @param meaning one line for a reader
 */
public record Property(String key, Kind kind, Unit unit, Basis basis, String name, String meaning) {

    /** The sort of value. */
    public enum Kind {
        NUMBER,
        LABEL,
        FLAG,
        TENSOR
    }

    @Override
    public String toString() {
        return key;
    }
}
