package io.retort.client.catalogue.intake;

import io.retort.client.catalogue.CatalogueIndex;
import io.retort.client.catalogue.Entry;
import io.retort.client.catalogue.ImportedCatalogue;
import io.retort.client.catalogue.SourceStatus;
import io.retort.core.evidence.MaterialId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Writes what a search reads whole: the order of the ids, the columns, the names, the counts. */
final class ColumnBuilder {

    private final CatalogueWriter writer;

    ColumnBuilder(CatalogueWriter writer) {
        this.writer = writer;
    }

    void build() throws SQLException {
        clear();
        List<Numbered> order = order();
        CatalogueIndex index = new CatalogueIndex(
                order.stream().map(Numbered::id).toList(),
                order.stream().mapToInt(Numbered::n).toArray(),
                ImportedCatalogue.readSources(writer.connection()));
        Map<Integer, Integer> rows = new HashMap<>();
        order.forEach(numbered -> rows.put(numbered.n(), rows.size()));
        fill(index, rows);
        index.columns().forEach((name, bytes) -> writer.execute("INSERT INTO screen VALUES (?, ?)", name, bytes));
        index.names()
                .forEach((name, row) -> row.forEach(r -> writer.execute("INSERT INTO name VALUES (?, ?)", name, r)));
        index.status().forEach(this::write);
    }

    private record Numbered(MaterialId id, int n) {}

    private void clear() {
        for (String table : List.of("screen", "name", "status")) {
            writer.execute("DELETE FROM " + table);
        }
    }

    private List<Numbered> order() throws SQLException {
        List<Numbered> order = new ArrayList<>();
        try (Statement select = writer.connection().createStatement();
                ResultSet r = select.executeQuery("SELECT id, n FROM material")) {
            while (r.next()) {
                order.add(new Numbered(MaterialId.parse(r.getString(1)), r.getInt(2)));
            }
        }
        order.sort(Comparator.comparing(Numbered::id));
        return order;
    }

    private void fill(CatalogueIndex index, Map<Integer, Integer> rows) throws SQLException {
        String sql = "SELECT id, formula, names, observed, deprecated, common, facts, n FROM material";
        try (Statement select = writer.connection().createStatement();
                ResultSet r = select.executeQuery(sql)) {
            while (r.next()) {
                Entry entry = ImportedCatalogue.entry(r);
                index.add(rows.getOrDefault(r.getInt(8), 0), entry);
            }
        }
        try (Statement select = writer.connection().createStatement();
                ResultSet r = select.executeQuery("SELECT source, count(*) FROM structure GROUP BY source")) {
            while (r.next()) {
                index.addStructures(r.getString(1), r.getLong(2));
            }
        }
        try (Statement select = writer.connection().createStatement();
                ResultSet r = select.executeQuery("SELECT source, count(*) FROM recipe GROUP BY source")) {
            while (r.next()) {
                index.addRecipes(r.getString(1), r.getLong(2));
            }
        }
    }

    private void write(SourceStatus status) {
        writer.execute(
                "INSERT INTO status VALUES (?, ?, ?, ?, ?, ?, ?)",
                status.name(),
                status.release().orElse(null),
                status.licence(),
                status.materials(),
                status.facts(),
                status.structures(),
                status.importedAt().toString());
    }
}
