package io.retort.client.catalogue.own;

import io.retort.client.catalogue.CatalogueSource;
import io.retort.client.catalogue.Entry;
import io.retort.core.evidence.MaterialId;
import io.retort.core.evidence.Method;
import java.util.Optional;
import java.util.function.Function;

/**
 * How a table is read: by which map, and what holds for all of its rows.
 *
 * @param map which column says what
 * @param method where no column says it
 * @param kind of the values: measured, or calculated
 * @param licence under which they may be used
 * @param skipBadRows whether rows that cannot be read are left out; else one such row stops the import
 * @param formulas of the records that a material id can name
 */
public record OwnTable(
        ColumnMap map,
        String method,
        Method.Kind kind,
        String licence,
        boolean skipBadRows,
        Function<MaterialId, Optional<String>> formulas) {

    /** Database of materials that only one's own table knows. */
    public static final String DATABASE = "own";

    /** Measured, by the method of the column or by experiment, all rights reserved, and not one bad row. */
    public static OwnTable of(ColumnMap map, Function<MaterialId, Optional<String>> formulas) {
        return new OwnTable(
                map, Method.EXPERIMENT.name(), Method.Kind.MEASURED, "all rights reserved", false, formulas);
    }

    public OwnTable by(String otherMethod, Method.Kind otherKind) {
        return new OwnTable(map, otherMethod, otherKind, licence, skipBadRows, formulas);
    }

    public OwnTable skippingBadRows(boolean skip) {
        return new OwnTable(map, method, kind, licence, skip, formulas);
    }

    /** What a row becomes. */
    public record Read(CatalogueSource source, Entry entry) {}

    /**
     * The file that the rows stand in.
     *
     * @param name by which its values are cited
     * @param key prefix of the keys of its sources
     * @param sha256 of its bytes
     */
    public record File(String name, String key, String sha256) {}

    /**
     * Reads one row.
     *
     * @throws IllegalArgumentException where the row is bad; the message says what stood there and what belongs there
     */
    public Read read(TableText table, TableText.Row row, File file) {
        if (row.cells().size() > table.headers().size()) {
            throw new IllegalArgumentException("found " + row.cells().size() + " cells, expected the "
                    + table.headers().size() + " of the header; quote a cell that holds the separator");
        }
        return new OwnRow(this, table, row, file).read();
    }

    /** Everything that decides how the file is read: two imports of one file by one map are the same import. */
    public String spelled() {
        return String.join("\n", map.toString(), method, kind.name(), licence, String.valueOf(skipBadRows));
    }
}
