package io.retort.client.optimade;

import io.retort.client.optimade.filter.Field;
import io.retort.core.evidence.Method;
import io.retort.core.evidence.Properties;
import io.retort.core.evidence.Property;
import io.retort.core.quantity.Unit;
import java.util.List;

/**
 * A property beyond the specification that a database serves. All are listed in the resource {@code fields.tsv}.
 *
 * @param field as the database names it
 * @param property as it is called here
 * @param unit of the database's values
 * @param method by which they were calculated
 */
record ServedProperty(Field field, Property property, Unit unit, Method method) {

    static List<ServedProperty> of(Database database) {
        return Table.resource("fields.tsv").rows().stream()
                .filter(row ->
                        row.cell("of").equals(database.id()) || row.cell("of").equals(database.provider()))
                .map(row -> new ServedProperty(
                        Field.of(row.cell("field")),
                        Properties.of(row.cell("property")),
                        Unit.of(row.cell("unit")),
                        Method.calculated(row.cell("method"))))
                .toList();
    }
}
