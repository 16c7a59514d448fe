package io.retort.client.fetch;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.retort.core.evidence.Conditions;
import io.retort.core.evidence.Evidence;
import io.retort.core.evidence.Method;
import io.retort.core.evidence.PropertyValue;
import io.retort.core.evidence.Provenance;
import io.retort.core.source.Material;
import io.retort.core.structure.Cartesian;
import io.retort.core.structure.Fractional;
import io.retort.core.structure.Lattice;
import io.retort.core.structure.Site;
import io.retort.core.structure.Structure;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Materials in the JSON Lines that the catalogue imports: a line for each method of a material's facts. The release of
 * a source that has none is the day of reading.
 */
public final class OwnLines {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** What the facts of one line share. */
    private record Origin(String source, String release, String licence, Method method) {

        static Origin of(Provenance from) {
            String day = LocalDate.ofInstant(from.retrievedAt(), ZoneOffset.UTC).toString();
            return new Origin(from.source(), from.release().orElse(day), from.licence(), from.method());
        }
    }

    private OwnLines() {}

    /** Each line with its end. A structure goes along where its sites are ordered. */
    public static String of(Material material, Optional<Structure> structure) {
        Map<Origin, List<Evidence>> byMethod = material.facts().stream()
                .collect(Collectors.groupingBy(
                        fact -> Origin.of(fact.provenance()), LinkedHashMap::new, Collectors.toList()));
        StringBuilder lines = new StringBuilder();
        Optional<Structure> once = structure.filter(Structure::isOrdered);
        for (Map.Entry<Origin, List<Evidence>> facts : byMethod.entrySet()) {
            ObjectNode line = line(material, facts.getKey(), facts.getValue());
            once.ifPresent(known -> line.set("structure", structure(known)));
            once = Optional.empty();
            lines.append(line).append('\n');
        }
        return lines.toString();
    }

    private static ObjectNode line(Material material, Origin source, List<Evidence> facts) {
        ObjectNode line = JSON.createObjectNode();
        line.put("id", material.id().toString()).put("formula", material.formula());
        material.observed().ifPresent(observed -> line.put("observed", observed));
        if (material.deprecated()) {
            line.put("deprecated", true);
        }
        line.put("source", source.source());
        line.put("release", source.release());
        line.put("licence", source.licence()).put("method", source.method().name());
        boolean measured = source.method().kind() == Method.Kind.MEASURED;
        line.put("kind", measured ? "measured" : "calculated");
        ArrayNode list = line.putArray("facts");
        facts.forEach(fact -> fact(fact, list.addObject()));
        return line;
    }

    private static void fact(Evidence fact, ObjectNode json) {
        json.put("property", fact.property().key());
        if (fact.value() instanceof PropertyValue.Number number) {
            json.put("value", number.quantity().in(fact.property().unit()).value());
        } else if (fact.value() instanceof PropertyValue.Label label) {
            json.put("value", label.text());
        } else if (fact.value() instanceof PropertyValue.Flag flag) {
            json.put("value", flag.value());
        } else if (fact.value() instanceof PropertyValue.Tensor tensor) {
            json.put("value", tensor.rows().toString());
        }
        json.put("record", fact.provenance().record());
        fact.conditions().cell().ifPresent(cell -> json.put("conditions", "cell=" + words(cell)));
    }

    private static String words(Conditions.CellSetting cell) {
        return cell.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static ObjectNode structure(Structure structure) {
        ObjectNode json = JSON.createObjectNode();
        ArrayNode rows = json.putArray("lattice");
        Lattice lattice = structure.lattice();
        for (Cartesian vector : List.of(lattice.a(), lattice.b(), lattice.c())) {
            rows.add(vector.x()).add(vector.y()).add(vector.z());
        }
        ArrayNode sites = json.putArray("sites");
        for (Site site : structure.sites()) {
            Fractional at = site.position();
            sites.addArray()
                    .add(site.element().symbol())
                    .add(inside(at.a()))
                    .add(inside(at.b()))
                    .add(inside(at.c()));
        }
        return json;
    }

    /** Servers may place atoms far outside of the cell; the catalogue keeps fractions near it. */
    private static double inside(double fraction) {
        return fraction - Math.floor(fraction);
    }
}
