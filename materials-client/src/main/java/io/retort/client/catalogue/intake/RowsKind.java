package io.retort.client.catalogue.intake;

import io.retort.client.catalogue.CatalogueSource;
import io.retort.client.catalogue.JsonLine;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A table, one row a line, as JSON objects or comma-separated values.
 *
 * @param name as a message names it
 * @param columns by which it is recognised
 * @param origins of its facts
 * @param reader of one row; throws IllegalArgumentException where the row is bad
 */
record RowsKind(String name, List<String> columns, List<Origin> origins, Reader reader) implements FileKind {

    /** Reads one row into the intake. */
    interface Reader {
        void read(Row row, Intake intake);
    }

    @Override
    public boolean recognises(Head head) {
        return head.isJsonWith(columns) || head.isCsvWith(columns);
    }

    @Override
    public List<CatalogueSource> sources(Optional<String> sha256, Instant now) {
        return origins.stream().map(origin -> origin.source(sha256, now)).toList();
    }

    @Override
    public void read(InputStream in, Intake intake) throws IOException {
        Lines lines = new Lines(in);
        Optional<List<String>> header = Optional.empty();
        for (Optional<String> line = lines.next(); line.isPresent(); line = lines.next()) {
            intake.next();
            if (header.isEmpty() && !line.get().startsWith("{")) {
                header = Optional.of(Csv.cells(line.get()));
            } else if (!line.get().isBlank()) {
                read(header, line.get(), intake);
            }
        }
    }

    private void read(Optional<List<String>> header, String line, Intake intake) {
        try {
            reader.read(header.isPresent() ? Csv.row(header.get(), line) : new Row(JsonLine.parse(line)), intake);
        } catch (IllegalArgumentException | IndexOutOfBoundsException | ArithmeticException e) {
            intake.bad(String.valueOf(e.getMessage()));
        }
    }
}
