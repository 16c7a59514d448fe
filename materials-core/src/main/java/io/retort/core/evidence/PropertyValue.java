package io.retort.core.evidence;

import io.retort.core.quantity.Quantity;
import io.retort.core.quantity.Unit;
import java.util.List;

/** The value of a property, one case per {@link Property.Kind}. */
public sealed interface PropertyValue {

    /** For people: the number with its unit, the word, yes or no, the rows. */
    String text();

    /** A number with its unit. */
    record Number(Quantity quantity) implements PropertyValue {
        @Override
        public String text() {
            return quantity.toString();
        }
    }

    /** A word of a closed vocabulary: {@code P6_3mc}, {@code FM}. */
    record Label(String text) implements PropertyValue {}

    /** Yes or no. */
    record Flag(boolean value) implements PropertyValue {
        @Override
        public String text() {
            return value ? "yes" : "no";
        }
    }

    /** Rows of numbers in one unit: a dielectric tensor (3×3), an elastic tensor in Voigt notation (6×6). */
    record Tensor(List<List<Double>> rows, Unit unit) implements PropertyValue {
        public Tensor {
            rows = rows.stream().map(List::copyOf).toList();
        }

        @Override
        public String text() {
            return rows + (unit.symbol().isEmpty() ? "" : " " + unit);
        }
    }
}
