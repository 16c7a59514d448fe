package io.retort.client.catalogue.intake;

import io.retort.client.catalogue.intake.ImportReport.BadRow;
import io.retort.core.source.SourceException;
import java.util.List;
import java.util.stream.Collectors;

/** Rows of one's own table that cannot be read; the catalogue is as it was. */
public final class BadRowsException extends SourceException {

    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 20;

    private final transient List<BadRow> rows;

    BadRowsException(String file, long count, List<BadRow> rows) {
        super(message(file, count, rows));
        this.rows = List.copyOf(rows);
    }

    /** The first thousand of them. */
    public List<BadRow> rows() {
        return rows;
    }

    private static String message(String file, long count, List<BadRow> rows) {
        String listed = rows.stream().limit(SHOWN).map(row -> "\n  " + row).collect(Collectors.joining());
        String more = count > SHOWN ? "\n  … and " + (count - SHOWN) + " more" : "";
        return count + (count == 1 ? " row" : " rows") + " of " + file + " cannot be read:" + listed + more
                + "\nNothing was imported. Mend them, or leave them out with --skip-bad-rows.";
    }
}
