package io.retort.client.catalogue.intake;

import io.retort.client.catalogue.Entry;
import io.retort.client.catalogue.FactLine;
import io.retort.core.evidence.MaterialId;
import io.retort.core.evidence.Property;
import io.retort.core.formula.Composition;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/** The facts of one row in the making. Values are in the unit of their property. */
final class Facts {

    static final String AS_GIVEN = "cell=as given";

    private final List<FactLine> lines = new ArrayList<>();

    Facts number(Property property, OptionalDouble value, String source) {
        return number(property, value, source, "", "");
    }

    /**
     * A number, if there is one.
     *
     * @param record where in the source; empty for the material's id
     * @param conditions as the catalogue writes them
     */
    Facts number(Property property, OptionalDouble value, String source, String record, String conditions) {
        value.ifPresent(
                number -> lines.add(new FactLine(property.key(), shortest(number), "", source, record, conditions)));
        return this;
    }

    Facts label(Property property, String text, String source) {
        lines.add(new FactLine(property.key(), text, "", source, "", ""));
        return this;
    }

    Entry entry(MaterialId id, Composition composition) {
        return Entry.of(id, composition.reducedFormula(), lines);
    }

    /** Whole numbers without a point. */
    private static String shortest(double number) {
        return number == Math.rint(number) && Math.abs(number) < 1e15
                ? Long.toString((long) number)
                : Double.toString(number);
    }
}
