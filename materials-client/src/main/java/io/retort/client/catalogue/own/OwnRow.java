package io.retort.client.catalogue.own;

import io.retort.client.catalogue.CatalogueSource;
import io.retort.client.catalogue.Entry;
import io.retort.client.catalogue.FactLine;
import io.retort.core.evidence.MaterialId;
import io.retort.core.evidence.Method;
import io.retort.core.evidence.Property;
import io.retort.core.formula.Composition;
import io.retort.core.formula.FormulaSyntaxException;
import io.retort.core.quantity.Unit;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** One row of a table, read by its map. */
final class OwnRow {

    private final OwnTable how;
    private final ColumnMap map;
    private final TableText table;
    private final TableText.Row row;
    private final OwnTable.File file;

    OwnRow(OwnTable how, TableText table, TableText.Row row, OwnTable.File file) {
        this.how = how;
        this.map = how.map();
        this.table = table;
        this.row = row;
        this.file = file;
    }

    OwnTable.Read read() {
        Composition composition = composition();
        CatalogueSource source = source();
        MaterialId id = id(composition);
        List<FactLine> facts = new ArrayList<>();
        for (Map.Entry<String, ColumnRole> column : map.roles().entrySet()) {
            if (column.getValue() instanceof ColumnRole.Value value) {
                fact(column.getKey(), value, composition, source).ifPresent(facts::add);
            }
        }
        if (facts.isEmpty()) {
            throw new IllegalArgumentException("no value stands in any of its columns of values");
        }
        facts.forEach(fact -> fact.check(id, composition, source));
        List<String> names = id.database().equals(OwnTable.DATABASE)
                ? text(ColumnRole.Text.FORM).stream().toList()
                : List.of();
        return new OwnTable.Read(
                source, new Entry(id, composition.reducedFormula(), names, Optional.empty(), false, false, facts));
    }

    private Composition composition() {
        Optional<MaterialId> named = material();
        Optional<Composition> known = named.flatMap(how.formulas()).map(Composition::of);
        Optional<Composition> written = text(ColumnRole.Text.FORMULA).map(OwnRow::parsed);
        if (known.isPresent() && written.isPresent() && !known.get().sameRatio(written.get())) {
            throw new IllegalArgumentException("found " + written.get().reducedFormula() + " beside "
                    + named.orElseThrow() + ", which is " + known.get().reducedFormula()
                    + "; correct one, or leave the id out");
        }
        return known.or(() -> written)
                .orElseThrow(() -> new IllegalArgumentException(
                        named.map(id -> id + " is not in this catalogue and no formula stands beside it")
                                .orElse("no formula and no material id stands in the row")));
    }

    private static Composition parsed(String formula) {
        try {
            return Composition.of(formula);
        } catch (FormulaSyntaxException e) {
            throw new IllegalArgumentException(
                    "found '" + formula + "', expected a formula such as GaN or Li0.5CoO2", e);
        }
    }

    private Optional<MaterialId> material() {
        return text(ColumnRole.Text.MATERIAL).map(MaterialId::parse);
    }

    /** The record that is named, else one of one's own for each formula and form. */
    private MaterialId id(Composition composition) {
        return material().orElseGet(() -> {
            String form = text(ColumnRole.Text.FORM)
                    .map(name -> "-" + name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-"))
                    .orElse("");
            String all = composition.reducedFormula().replaceAll("[^A-Za-z0-9.]", "") + form;
            return new MaterialId(
                    OwnTable.DATABASE,
                    all.substring(0, Math.min(all.length(), 60)).replaceAll("-+$", ""));
        });
    }

    private CatalogueSource source() {
        Method by = new Method(text(ColumnRole.Text.METHOD).orElse(how.method()), how.kind());
        return new CatalogueSource(
                file.key() + by.name(),
                file.name(),
                Optional.of("sha256 " + file.sha256().substring(0, 12)),
                how.licence(),
                by,
                file.name(),
                Optional.of(file.sha256()),
                Instant.EPOCH);
    }

    private Optional<FactLine> fact(
            String column, ColumnRole.Value value, Composition composition, CatalogueSource source) {
        String cell = cell(column);
        if (cell.isBlank()) {
            return Optional.empty();
        }
        Property property = value.property();
        return switch (property.kind()) {
            case NUMBER -> number(column, value, composition, source);
            case LABEL -> Optional.of(line(property, cell, "", source, column, ""));
            case FLAG -> Optional.of(line(property, flag(column, cell), "", source, column, ""));
            case TENSOR ->
                throw new IllegalArgumentException(
                        where(column) + "a tensor does not fit into a cell; map it to ignore");
        };
    }

    private Optional<FactLine> number(
            String column, ColumnRole.Value value, Composition composition, CatalogueSource source) {
        Optional<Reading> reading = reading(column, value.unit());
        double times = new BasisFactor(value.basis(), value.property().basis()).of(composition);
        return reading.map(read -> line(
                value.property(),
                scaled(read.number(), times),
                value.unit().symbol(),
                source,
                column,
                conditions(read, value, times)));
    }

    private String conditions(Reading read, ColumnRole.Value value, double times) {
        List<String> conditions = new ArrayList<>();
        for (Map.Entry<String, ColumnRole> column : map.roles().entrySet()) {
            if (column.getValue() instanceof ColumnRole.Condition condition) {
                String name = condition.of() == ColumnRole.Condition.Quantity.TEMPERATURE ? "T" : "p";
                reading(column.getKey(), condition.unit())
                        .ifPresent(given -> conditions.add(name + "=" + given.number() + " " + condition.unit()));
            }
        }
        uncertainty(value.property(), read)
                .ifPresent(u -> conditions.add("u=" + scaled(u.number(), times) + " " + u.uncertaintyUnit()));
        return String.join("; ", conditions);
    }

    private record Uncertain(String number, String uncertaintyUnit) {}

    private Optional<Uncertain> uncertainty(Property property, Reading read) {
        Optional<Uncertain> beside = read.uncertainty().map(u -> new Uncertain(u, unitOf(property)));
        return beside.or(() -> map.roles().entrySet().stream()
                .filter(column -> column.getValue() instanceof ColumnRole.Uncertainty u
                        && u.property().equals(property))
                .flatMap(column -> reading(column.getKey(), ((ColumnRole.Uncertainty) column.getValue()).unit())
                        .map(u -> new Uncertain(
                                u.number(),
                                ((ColumnRole.Uncertainty) column.getValue())
                                        .unit()
                                        .symbol()))
                        .stream())
                .findFirst());
    }

    private String unitOf(Property property) {
        return map.values().stream()
                .filter(value -> value.property().equals(property))
                .map(value -> value.unit().symbol())
                .findFirst()
                .orElse("");
    }

    private Optional<Reading> reading(String column, Unit unit) {
        try {
            return Reading.of(cell(column), table.decimalComma(), unit);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(where(column) + e.getMessage(), e);
        }
    }

    private FactLine line(
            Property property, String value, String unit, CatalogueSource source, String column, String conditions) {
        String sample =
                text(ColumnRole.Text.SAMPLE).map(name -> ", sample " + name).orElse("");
        String notes = map.roles().entrySet().stream()
                .filter(entry -> entry.getValue() == ColumnRole.Text.NOTES)
                .map(entry -> oneLine(cell(entry.getKey())))
                .filter(note -> !note.isEmpty())
                .map(note -> ", " + note)
                .collect(Collectors.joining());
        String record = "line " + row.line() + sample + ", " + column + notes;
        return new FactLine(property.key(), oneLine(value), unit, source.key(), oneLine(record), conditions);
    }

    private String flag(String column, String cell) {
        return switch (cell.toLowerCase(Locale.ROOT)) {
            case "yes", "true", "1", "y", "ja" -> "true";
            case "no", "false", "0", "n", "nein" -> "false";
            default -> throw new IllegalArgumentException(where(column) + "found '" + cell + "', expected yes or no");
        };
    }

    private Optional<String> text(ColumnRole role) {
        return map.column(role).map(this::cell).map(OwnRow::oneLine).filter(text -> !text.isEmpty());
    }

    private String cell(String column) {
        int at = table.headers().indexOf(column);
        return at < 0 || at >= row.cells().size() ? "" : row.cells().get(at);
    }

    private static String where(String column) {
        return "column '" + column + "': ";
    }

    private static String scaled(String number, double times) {
        return times == 1 ? number : String.valueOf(Double.parseDouble(number) * times);
    }

    /** Tabs and line ends, which would break the catalogue's lines, become spaces; a long note is cut. */
    private static String oneLine(String text) {
        String line = text.replaceAll("\\p{Cntrl}+|[\\s;|]+", " ").strip();
        return line.length() <= 300 ? line : line.substring(0, 299) + "…";
    }
}
