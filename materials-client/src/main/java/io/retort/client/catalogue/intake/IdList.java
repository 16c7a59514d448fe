package io.retort.client.catalogue.intake;

import io.retort.client.catalogue.CatalogueSource;
import io.retort.core.evidence.MaterialId;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Which material each CIF of the archives is: {@code 3.cif}, a tab, {@code mp-10003}. */
final class IdList implements FileKind {

    @Override
    public String name() {
        return "list of CIF files and ids";
    }

    @Override
    public boolean recognises(Head head) {
        return head.firstLine().matches("[\\w.-]+\\.cif\\t\\w+-\\w+");
    }

    @Override
    public List<CatalogueSource> sources(Optional<String> sha256, Instant now) {
        return List.of();
    }

    @Override
    public void read(InputStream in, Intake intake) throws IOException {
        Lines lines = new Lines(in);
        for (Optional<String> line = lines.next(); line.isPresent(); line = lines.next()) {
            intake.next();
            if (!line.get().isBlank()) {
                read(line.get(), intake);
            }
        }
    }

    private static void read(String line, Intake intake) {
        String[] cells = line.split("\t");
        try {
            if (cells.length != 2) {
                throw new IllegalArgumentException("expected a CIF file, a tab and an id");
            }
            intake.name(cells[0], MaterialId.parse(cells[1]));
        } catch (IllegalArgumentException e) {
            intake.bad(String.valueOf(e.getMessage()));
        }
    }
}
