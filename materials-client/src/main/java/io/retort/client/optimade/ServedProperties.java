package io.retort.client.optimade;

import com.fasterxml.jackson.databind.JsonNode;
import io.retort.core.evidence.Property;
import io.retort.core.quantity.Unit;
import io.retort.core.source.SourceException;
import java.util.List;
import java.util.Optional;

/**
 * The properties beyond the specification that a database serves, in the units that its server states. A unit that
 * cannot be that of the property takes the property away: no value is better than one in a wrong unit.
 *
 * @param all of them
 */
record ServedProperties(List<ServedProperty> all) {

    ServedProperties {
        all = List.copyOf(all);
    }

    /** As this program knows them. */
    static ServedProperties known(Database database) {
        return new ServedProperties(ServedProperty.of(database));
    }

    /** As the server describes them in {@code /info/structures}; as known where it does not answer. */
    static ServedProperties stated(Database database, OptimadeServer server) {
        ServedProperties known = known(database);
        if (known.all.isEmpty()) {
            return known;
        }
        try {
            return known.checked(server.info("structures").path("properties"));
        } catch (SourceException e) {
            return known;
        }
    }

    ServedProperties checked(JsonNode properties) {
        return new ServedProperties(
                all.stream().flatMap(one -> checked(one, properties).stream()).toList());
    }

    /** The first that serves this property. */
    Optional<ServedProperty> find(Property property) {
        return all.stream().filter(served -> served.property().equals(property)).findFirst();
    }

    /** Nested fields are described as one dictionary, without units. */
    private static Optional<ServedProperty> checked(ServedProperty one, JsonNode properties) {
        JsonNode described = properties.path(one.field().toString());
        String unit =
                described.path("unit").asText(described.path("x-optimade-unit").asText(""));
        if (unit.isBlank() || unit.equals("null") || unit.equals("dimensionless")) {
            return Optional.of(one);
        }
        return read(unit)
                .filter(stated -> stated.convertsTo(one.property().unit()))
                .map(stated -> new ServedProperty(one.field(), one.property(), stated, one.method()));
    }

    /** Energies are per atom here and there, whether a server says {@code eV} or {@code eV/atom}. */
    private static Optional<Unit> read(String unit) {
        try {
            return Optional.of(Unit.of(unit.replaceAll("\\s*(/|per)\\s*atom$", "")));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
