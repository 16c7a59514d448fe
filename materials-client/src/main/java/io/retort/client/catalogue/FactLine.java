package io.retort.client.catalogue;

import io.retort.core.evidence.Evidence;
import io.retort.core.evidence.MaterialId;
import io.retort.core.evidence.Properties;
import io.retort.core.evidence.Property;
import io.retort.core.evidence.PropertyValue;
import io.retort.core.formula.Composition;
import io.retort.core.quantity.Quantity;
import io.retort.core.quantity.Unit;
import java.util.ArrayList;
import java.util.List;

/**
 * One fact as a catalogue stores it: tab-separated text, read only when its record is asked for.
 *
 * @param property key
 * @param value number, label, {@code true} or {@code false}, or rows of numbers as JSON
 * @param unit of the value; empty for the property's own
 * @param source key of the {@link CatalogueSource}
 * @param record where in the source; empty for the material's id
 * @param conditions as {@link ConditionsText} reads them
 */
public record FactLine(String property, String value, String unit, String source, String record, String conditions) {

    private static final int CELLS = 6;

    /** The same fact as a line. @param source key of its source */
    public static FactLine of(Evidence fact, String source) {
        String unit = fact.value() instanceof PropertyValue.Number number
                ? number.quantity().unit().symbol()
                : fact.value() instanceof PropertyValue.Tensor tensor
                        ? tensor.unit().symbol()
                        : "";
        return new FactLine(
                fact.property().key(),
                text(fact.value()),
                unit,
                source,
                fact.provenance().record().replaceAll("[\\t\\r\\n]+", " "),
                ConditionsText.write(fact.conditions()));
    }

    private static String text(PropertyValue value) {
        if (value instanceof PropertyValue.Number number) {
            double size = number.quantity().value();
            return size == Math.rint(size) && Math.abs(size) < 1e15
                    ? Long.toString((long) size)
                    : Double.toString(size);
        } else if (value instanceof PropertyValue.Label label) {
            return label.text().replaceAll("[\\t\\r\\n]+", " ");
        } else if (value instanceof PropertyValue.Flag flag) {
            return Boolean.toString(flag.value());
        }
        return ((PropertyValue.Tensor) value).rows().toString();
    }

    /** Reads {@code property value unit source record conditions}, from this character on; last cells may be absent. */
    public static FactLine parse(String line, int from) {
        String[] cells = new String[CELLS];
        int start = from;
        for (int i = 0; i < CELLS; i++) {
            int tab = start > line.length() ? -1 : line.indexOf('\t', start);
            int end = tab < 0 || i == CELLS - 1 ? line.length() : tab;
            cells[i] = start > line.length() ? "" : line.substring(start, end);
            start = end + 1;
        }
        return new FactLine(cells[0], cells[1], cells[2], cells[3], cells[4], cells[5]);
    }

    /** As {@link #parse} reads it; record and conditions are left out where they are empty. */
    @Override
    public String toString() {
        return write(new StringBuilder()).toString();
    }

    /** Appends it to a text. */
    public StringBuilder write(StringBuilder line) {
        line.append(property)
                .append('\t')
                .append(value)
                .append('\t')
                .append(unit)
                .append('\t')
                .append(source);
        if (!record.isEmpty() || !conditions.isEmpty()) {
            line.append('\t').append(record);
        }
        return conditions.isEmpty() ? line : line.append('\t').append(conditions);
    }

    /** Whether both state the same thing from the same place, so that a newer one takes the older one's place. */
    boolean sameStatement(FactLine other) {
        return property.equals(other.property)
                && source.equals(other.source)
                && record.equals(other.record)
                && conditions.equals(other.conditions);
    }

    /** The number, in the property's unit; NaN where it is not one. Flags are 1 and 0. */
    public double number(Property of) {
        return switch (of.kind()) {
            case NUMBER ->
                unit.isEmpty()
                        ? Double.parseDouble(value)
                        : quantity(of).in(of.unit()).value();
            case FLAG -> Boolean.parseBoolean(value) ? 1 : 0;
            case LABEL, TENSOR -> Double.NaN;
        };
    }

    /** Reads it once, to see that it can be. @throws IllegalArgumentException where it cannot */
    public void check(MaterialId id, Composition composition, CatalogueSource from) {
        Evidence fact = evidence(id, composition, from);
        if (fact.value() instanceof PropertyValue.Number number) {
            number.quantity().in(fact.property().unit());
        }
    }

    /** With identity, unit and origin. @throws IllegalArgumentException where the line cannot be read */
    Evidence evidence(MaterialId id, Composition composition, CatalogueSource from) {
        Property known = Properties.of(property);
        return Evidence.recorded(
                id,
                composition,
                known,
                propertyValue(known),
                ConditionsText.parse(conditions, unit(known)),
                from.provenance(record.isEmpty() ? id.toString() : record));
    }

    private PropertyValue propertyValue(Property of) {
        return switch (of.kind()) {
            case NUMBER -> new PropertyValue.Number(quantity(of));
            case LABEL -> new PropertyValue.Label(value);
            case FLAG -> new PropertyValue.Flag(Boolean.parseBoolean(value));
            case TENSOR -> new PropertyValue.Tensor(rows(value), unit(of));
        };
    }

    private Quantity quantity(Property of) {
        return new Quantity(Double.parseDouble(value), unit(of));
    }

    private Unit unit(Property of) {
        return unit.isEmpty() ? of.unit() : Unit.of(unit);
    }

    /** Reads {@code [[1,2],[3,4]]}. */
    private static List<List<Double>> rows(String json) {
        List<List<Double>> rows = new ArrayList<>();
        for (String row :
                json.replace(" ", "").replace("[[", "").replace("]]", "").split("\\],\\[")) {
            List<Double> cells = new ArrayList<>();
            for (String cell : row.split(",")) {
                cells.add(Double.parseDouble(cell));
            }
            rows.add(cells);
        }
        return rows;
    }
}
