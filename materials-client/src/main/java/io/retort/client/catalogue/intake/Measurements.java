package io.retort.client.catalogue.intake;

import io.retort.client.catalogue.CatalogueSource;
import io.retort.client.catalogue.own.OwnTable;
import io.retort.client.catalogue.own.TableText;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A table of one's own, read by a map that a person confirmed. What the same file gave before is replaced.
 *
 * @param how it is read
 * @param file name of it
 * @param key prefix of the keys of its sources, made from where it lies: two files of one name are two
 * @param sha256 of it
 */
record Measurements(OwnTable how, String file, String key, String sha256) implements FileKind {

    static final String NAME = "own measurements";

    static SourceFile file(Path path, OwnTable how) {
        SourceFile plain = SourceFile.of(path, new CifArchive());
        Measurements kind = new Measurements(how, plain.name(), key(path), plain.sha256());
        String identity = SourceFile.sha256(
                (plain.sha256() + "\n" + kind.key + "\n" + how.spelled()).getBytes(StandardCharsets.UTF_8));
        return new SourceFile(path, kind, plain.sha256(), identity, plain.bytes());
    }

    /** Of the sources of the table that lies there. */
    static String key(Path path) {
        byte[] place = path.toAbsolutePath().normalize().toString().getBytes(StandardCharsets.UTF_8);
        return "@mine-" + SourceFile.sha256(place).substring(0, 12) + "|";
    }

    @Override
    public String name() {
        return NAME;
    }

    /** Never by its head: which columns a table has is anybody's choice. */
    @Override
    public boolean recognises(Head head) {
        return false;
    }

    /** Each row names its own. */
    @Override
    public List<CatalogueSource> sources(Optional<String> sha, Instant now) {
        return List.of();
    }

    @Override
    public void read(InputStream in, Intake intake) throws IOException {
        TableText table = TableText.read(in);
        intake.forget(key);
        for (TableText.Row row : table.rows()) {
            intake.next();
            try {
                OwnTable.Read read = how.read(table, row, new OwnTable.File(file, key, sha256));
                intake.source(read.source());
                intake.add(read.entry());
            } catch (IllegalArgumentException e) {
                intake.bad(row.line(), String.valueOf(e.getMessage()));
            }
        }
    }
}
