package io.retort.kg.crate;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.retort.core.evidence.Conditions;
import io.retort.core.evidence.PropertyValue;
import io.retort.core.quantity.Quantity;
import io.retort.core.quantity.Unit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The units that a crate's files name, each with what turns it into SI: value × factor + offset. */
final class CrateUnits {

    private static final Pattern BRACKETED = Pattern.compile("\\[([^\\]]+)]");

    private final Map<String, Unit> units = new TreeMap<>();

    CrateUnits(RunRecord run, List<Working> workings) {
        run.all().forEach(fact -> {
            of(fact.value()).forEach(this::add);
            of(fact.conditions()).forEach(this::add);
        });
        for (Working working : workings) {
            working.result().map(Quantity::unit).ifPresent(this::add);
            working.expression().ifPresent(this::addNamed);
        }
    }

    ObjectNode json() {
        ObjectNode all = JsonNodeFactory.instance.objectNode();
        units.forEach((symbol, unit) -> {
            ObjectNode node = all.putObject(symbol)
                    .put("factor", unit.factor().toString())
                    .put("offset", unit.offset().toString());
            node.putObject("dimension")
                    .put("m", unit.dimension().length())
                    .put("kg", unit.dimension().mass())
                    .put("s", unit.dimension().time())
                    .put("A", unit.dimension().current())
                    .put("K", unit.dimension().temperature());
        });
        return all;
    }

    private void add(Unit unit) {
        units.put(unit.symbol(), unit);
    }

    private void addNamed(String expression) {
        BRACKETED
                .matcher(expression)
                .results()
                .map(match -> match.group(1))
                .forEach(symbol -> units.put(symbol, Unit.of(symbol)));
    }

    private static Stream<Unit> of(PropertyValue value) {
        if (value instanceof PropertyValue.Number number) {
            return Stream.of(number.quantity().unit());
        }
        return value instanceof PropertyValue.Tensor tensor ? Stream.of(tensor.unit()) : Stream.empty();
    }

    private static Stream<Unit> of(Conditions conditions) {
        return Stream.of(conditions.temperature(), conditions.pressure(), conditions.uncertainty())
                .flatMap(Optional::stream)
                .map(Quantity::unit);
    }
}
