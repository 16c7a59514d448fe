package io.retort.client.catalogue.own;

import io.retort.core.evidence.Property;
import io.retort.core.quantity.Basis;
import io.retort.core.quantity.Unit;
import java.util.Locale;

/** What one column of a table says. */
public sealed interface ColumnRole {

    /** As {@code --map} writes it: {@code band_gap in eV}. */
    String words();

    /**
     * Values of a property.
     *
     * @param property of the catalogue
     * @param unit of the cells
     * @param basis that the cells are counted per
     */
    record Value(Property property, Unit unit, Basis basis) implements ColumnRole {
        @Override
        public String words() {
            return property.key() + in(unit) + (basis == property.basis() ? "" : " " + basis.words());
        }
    }

    /** Standard uncertainties of a property's values. */
    record Uncertainty(Property property, Unit unit) implements ColumnRole {
        @Override
        public String words() {
            return "uncertainty of " + property.key() + in(unit);
        }
    }

    /** Under what the values hold. */
    record Condition(Quantity of, Unit unit) implements ColumnRole {

        /** What can be a condition. */
        public enum Quantity {
            TEMPERATURE("K"),
            PRESSURE("GPa");

            private final Unit unit;

            Quantity(String unit) {
                this.unit = Unit.of(unit);
            }

            /** One that its columns convert to. */
            public Unit unit() {
                return unit;
            }
        }

        @Override
        public String words() {
            return of.name().toLowerCase(Locale.ROOT) + in(unit);
        }
    }

    /** A column of words. */
    enum Text implements ColumnRole {
        /** What was measured. */
        FORMULA,
        /** Id of the record of a database that the sample is known to be: {@code mp-804}. */
        MATERIAL,
        /** Name or number of the sample. */
        SAMPLE,
        /** Name of the polymorph. */
        FORM,
        /** How it was measured. */
        METHOD,
        /** Kept beside the values. */
        NOTES,
        /** Left out. */
        IGNORE;

        @Override
        public String words() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private static String in(Unit unit) {
        return unit.symbol().isEmpty() ? "" : " in " + unit.symbol();
    }
}
