package io.retort.client.catalogue.intake;

import io.retort.client.catalogue.CatalogueSource;
import io.retort.client.catalogue.Entry;
import io.retort.client.catalogue.intake.ImportReport.BadRow;
import io.retort.client.catalogue.intake.ImportReport.FileReport;
import io.retort.core.evidence.MaterialId;
import io.retort.core.source.SourceException;
import io.retort.core.structure.Structure;
import io.retort.core.synthesis.Recipe;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

/** Reads files into a catalogue that is being written, one after the other. */
final class FileReading {

    /** Rows between two looks at the clock and at whether to go on. */
    private static final int STRIDE = 256;

    private final CatalogueWriter writer;
    private final ImportProgress progress;
    private final BooleanSupplier cancelled;
    private final Instant now;
    private long bytesBefore;

    FileReading(CatalogueWriter writer, ImportProgress progress, BooleanSupplier cancelled, Instant now) {
        this.writer = writer;
        this.progress = progress;
        this.cancelled = cancelled;
        this.now = now;
    }

    /** @param all the files of this import, for the progress. @throws SourceException where the file is damaged */
    FileReport read(SourceFile file, List<SourceFile> all) throws SQLException {
        long total = all.stream().mapToLong(SourceFile::bytes).sum();
        if (writer.hasFile(file.identity())) {
            bytesBefore += file.bytes();
            return new FileReport(file.name(), file.kind().name(), true, 0, 0, List.of(), Map.of());
        }
        try (CountingStream packed = new CountingStream(Files.newInputStream(file.path()));
                InputStream in = Unpacked.open(packed)) {
            OneFile one = new OneFile(file, packed, total);
            for (CatalogueSource source : file.kind().sources(Optional.of(file.sha256()), now)) {
                writer.put(source);
            }
            file.kind().read(in, one);
            bytesBefore += file.bytes();
            writer.putFile(file, one.rows, one.badRows, now);
            return new FileReport(file.name(), file.kind().name(), false, one.rows, one.badRows, one.bad, one.odd);
        } catch (IOException e) {
            throw new SourceException(
                    "File " + file.path() + " is damaged or cut short: " + e.getMessage()
                            + ". Nothing was imported; fetch the file again.",
                    e);
        }
    }

    /** The intake of one file. */
    private final class OneFile implements Intake {

        private final SourceFile file;
        private final CountingStream packed;
        private final long total;
        private final List<BadRow> bad = new ArrayList<>();
        private final Map<String, Long> odd = new TreeMap<>();
        private long rows;
        private long badRows;

        OneFile(SourceFile file, CountingStream packed, long total) {
            this.file = file;
            this.packed = packed;
            this.total = total;
        }

        @Override
        public String file() {
            return file.name();
        }

        @Override
        public void next() {
            if (rows++ % STRIDE == 0) {
                if (cancelled.getAsBoolean()) {
                    throw new CancellationException("The import was cancelled; the catalogue is as it was.");
                }
                progress.at(file.name(), bytesBefore + packed.count(), total, rows);
            }
        }

        @Override
        public void source(CatalogueSource source) {
            writer.put(new CatalogueSource(
                    source.key(),
                    source.name(),
                    source.release(),
                    source.licence(),
                    source.method(),
                    source.citation(),
                    Optional.of(file.sha256()),
                    now));
        }

        @Override
        public void add(Entry entry) {
            writer.put(entry);
        }

        @Override
        public void add(MaterialId id, Structure structure, String source, int rank) {
            writer.put(id, structure, source, rank);
        }

        @Override
        public void add(String target, Recipe recipe, String source) {
            writer.put(target, recipe, source);
        }

        @Override
        public void name(String cifFile, MaterialId id) {
            writer.name(cifFile, id);
        }

        @Override
        public Optional<MaterialId> named(String cifFile) {
            return writer.named(cifFile);
        }

        @Override
        public void bad(String reason) {
            bad(rows, reason);
        }

        @Override
        public void bad(long line, String reason) {
            badRows++;
            if (bad.size() < FileReport.LISTED) {
                bad.add(new BadRow(file.name(), line, reason));
            }
        }

        @Override
        public void forget(String prefix) {
            writer.forget(prefix);
            writer.forgetFiles(file.kind().name(), file.name());
        }

        @Override
        public void odd(String what) {
            odd.merge(what, 1L, Long::sum);
        }
    }
}
