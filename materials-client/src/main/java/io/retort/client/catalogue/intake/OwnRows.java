package io.retort.client.catalogue.intake;

import io.retort.client.catalogue.CatalogueSource;
import io.retort.client.catalogue.Entry;
import io.retort.client.catalogue.FactLine;
import io.retort.client.catalogue.StructureJson;
import io.retort.core.evidence.MaterialId;
import io.retort.core.evidence.Method;
import io.retort.core.formula.Composition;
import io.retort.core.structure.Structure;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Our own layout, for data of one's own: one material a line.
 *
 * <pre>
 * {"id": "own-7", "formula": "GaN", "names": ["wurtzite"], "observed": true,
 *  "source": "Our laboratory", "release": "2026-03", "licence": "CC-BY-4.0", "method": "experiment", "kind": "measured",
 *  "facts": [{"property": "band_gap", "value": 3.39, "unit": "eV", "record": "notebook 4, p. 12",
 *             "conditions": "T=300 K; u=0.02"}],
 *  "structure": {"lattice": [3.2, 0, 0, -1.6, 2.77, 0, 0, 0, 5.2], "sites": [["Ga", 0.333, 0.667, 0], …]}}
 * </pre>
 *
 * Needed are {@code id}, {@code formula}, {@code facts} with {@code property} and {@code value}, {@code source},
 * {@code method} and {@code kind} (calculated or measured). Without {@code unit} a value is in the property's own;
 * without {@code licence} it is "all rights reserved".
 */
final class OwnRows {

    static final RowsKind KIND =
            new RowsKind("Retort JSON Lines", List.of("id", "formula", "facts"), List.of(), OwnRows::read);

    private OwnRows() {}

    private static void read(Row row, Intake intake) {
        MaterialId id = id(row.text("id"));
        Composition composition = Composition.of(row.text("formula"));
        CatalogueSource source = source(row);
        List<FactLine> facts = new ArrayList<>();
        for (Object fact : row.list("facts")) {
            FactLine line = fact(fact, source);
            line.check(id, composition, source);
            facts.add(line);
        }
        Optional<Structure> structure =
                Optional.ofNullable(row.cells().get("structure")).map(cells -> StructureJson.read(object(cells)));
        intake.source(source);
        intake.add(new Entry(
                id,
                composition.reducedFormula(),
                row.list("names").stream().map(OwnRows::oneLine).toList(),
                Optional.ofNullable(row.cells().get("observed")).map(Boolean.TRUE::equals),
                row.flag("deprecated"),
                row.flag("common"),
                facts));
        structure.ifPresent(known -> intake.add(id, known, source.key(), 0));
    }

    private static MaterialId id(String text) {
        if (!text.matches("[\\w.:+-]{3,80}")) {
            throw new IllegalArgumentException("id '" + oneLine(text)
                    + "': expected a database, a dash and letters, digits or any of . : + _ -, such as own-7");
        }
        return MaterialId.parse(text);
    }

    private static CatalogueSource source(Row row) {
        String name = oneLine(row.text("source"));
        String release = row.optionalText("release").map(OwnRows::oneLine).orElse("");
        Method method = new Method(oneLine(row.text("method")), kind(row.text("kind")));
        return new CatalogueSource(
                String.join("|", "@own", name, release, method.name()),
                name,
                Optional.of(release).filter(text -> !text.isEmpty()),
                row.optionalText("licence").orElse("all rights reserved"),
                method,
                row.optionalText("citation").orElse(name),
                Optional.empty(),
                Instant.EPOCH);
    }

    private static Method.Kind kind(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "calculated" -> Method.Kind.CALCULATED;
            case "measured" -> Method.Kind.MEASURED;
            default -> throw new IllegalArgumentException("kind '" + text + "': expected calculated or measured");
        };
    }

    private static FactLine fact(Object fact, CatalogueSource source) {
        Row row = new Row(object(fact));
        return new FactLine(
                oneLine(row.text("property")),
                oneLine(row.text("value")),
                row.optionalText("unit").map(OwnRows::oneLine).orElse(""),
                source.key(),
                row.optionalText("record").map(OwnRows::oneLine).orElse(""),
                row.optionalText("conditions")
                        .map(text -> text.replaceAll("\\s+", " "))
                        .orElse(""));
    }

    private static Map<String, Object> object(Object value) {
        if (!(value instanceof Map<?, ?> cells)) {
            throw new IllegalArgumentException("expected an object in braces, found " + value);
        }
        Map<String, Object> object = new LinkedHashMap<>();
        cells.forEach((key, cell) -> object.put(String.valueOf(key), cell));
        return object;
    }

    /** Tabs and line ends, which would break the catalogue's lines, become spaces. */
    private static String oneLine(Object text) {
        return String.valueOf(text).replaceAll("[\\t\\r\\n;]+", " ").strip();
    }
}
