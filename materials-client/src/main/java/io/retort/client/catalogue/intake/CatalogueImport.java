package io.retort.client.catalogue.intake;

import io.retort.client.catalogue.ImportedCatalogue;
import io.retort.client.catalogue.own.OwnTable;
import io.retort.core.source.SourceException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;

/**
 * Brings files into the catalogue of a data directory. A new catalogue is built beside the old one and takes its place in
 * one step, so that a reader, or a machine that loses power, has the old one or the new one and nothing between. The same
 * file a second time changes nothing; files may come in any order.
 */
public final class CatalogueImport {

    private static final String NEW = "catalogue.db.new";
    private static final String LOCK = "catalogue.lock";

    private final Path folder;

    /** @param folder of the imported catalogue: {@code <RETORT_HOME>/catalogue}; made where it is missing */
    public CatalogueImport(Path folder) {
        this.folder = folder;
    }

    /** Into the catalogue of a data directory. @param home the data directory: {@code RETORT_HOME} */
    public static CatalogueImport into(Path home) {
        return new CatalogueImport(home.resolve("catalogue"));
    }

    /**
     * Imports.
     *
     * @param files in any order, packed with zstd, xz or gzip or not
     * @param progress hears how it goes on
     * @param cancelled asked often; once it says yes, the catalogue stays as it was
     * @throws SourceException where a file is missing, damaged or of no known kind, or another import is running
     * @throws java.util.concurrent.CancellationException where it was cancelled
     */
    public ImportReport run(List<Path> files, ImportProgress progress, BooleanSupplier cancelled) {
        return read(SourceFile.examine(files), progress, cancelled);
    }

    /** Whether {@link #run} knows what the file is; else it may be a table of one's own. */
    public static boolean knows(Path file) {
        return SourceFile.isKnown(file);
    }

    /**
     * Imports a table of one's own measurements; what the same file gave before is replaced.
     *
     * @param how it is read, as a person confirmed
     * @throws BadRowsException where rows cannot be read and are not to be left out; nothing was imported
     * @throws SourceException where the map is not complete or the file is no table, or another import is running
     */
    public ImportReport table(Path file, OwnTable how, ImportProgress progress, BooleanSupplier cancelled) {
        List<String> problems = how.map().problems();
        if (!problems.isEmpty()) {
            throw new SourceException(
                    "The columns of " + file + " are not all understood. " + String.join(" ", problems));
        }
        return read(List.of(Measurements.file(file, how)), progress, cancelled);
    }

    /**
     * Takes back what a table of one's own gave.
     *
     * @param file where it lay when it was imported; it need not be there any more
     * @return how many values went
     * @throws SourceException where nothing was imported from it
     */
    public long forget(Path file) {
        String name = String.valueOf(file.getFileName());
        ImportReport report = changing(ImportProgress.NONE, writer -> {
            long facts = writer.forget(Measurements.key(file));
            writer.forgetFiles(Measurements.NAME, name);
            return List.of(
                    new ImportReport.FileReport(name, Measurements.NAME, facts == 0, facts, 0, List.of(), Map.of()));
        });
        long facts = report.files().get(0).rows();
        if (facts == 0) {
            throw new SourceException("Nothing in the catalogue comes from the table " + file.toAbsolutePath()
                    + ". Give the path that it was imported from; 'retort data status' lists the names.");
        }
        return facts;
    }

    private ImportReport read(List<SourceFile> sources, ImportProgress progress, BooleanSupplier cancelled) {
        return changing(progress, writer -> {
            List<ImportReport.FileReport> reports = new ArrayList<>();
            FileReading reading = new FileReading(writer, progress, cancelled, Instant.now());
            for (SourceFile source : sources) {
                reports.add(reading.read(source, sources));
                requireGoodRows(source, reports.get(reports.size() - 1));
            }
            return reports;
        });
    }

    /** A change of the catalogue that is being built; says what became of each file. */
    private interface Change {
        List<ImportReport.FileReport> make(CatalogueWriter writer) throws SQLException;
    }

    private ImportReport changing(ImportProgress progress, Change change) {
        long start = System.nanoTime();
        try {
            Files.createDirectories(folder);
            try (FileChannel channel =
                    FileChannel.open(folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
                lock(channel); // held until the channel is closed
                return build(progress, change, start);
            }
        } catch (IOException | UncheckedIOException e) {
            throw new SourceException("The catalogue in " + folder + " cannot be written: " + e.getMessage(), e);
        } catch (SQLException e) {
            throw new SourceException(
                    "The catalogue in " + folder + " cannot be written (" + e.getMessage()
                            + "); it is as it was. If the file is damaged, move it away and import again.",
                    e);
        }
    }

    private ImportReport build(ImportProgress progress, Change change, long start) throws IOException, SQLException {
        Path building = folder.resolve(NEW);
        try {
            return build(building, progress, change, start);
        } finally {
            Files.deleteIfExists(building);
        }
    }

    private ImportReport build(Path building, ImportProgress progress, Change change, long start)
            throws IOException, SQLException {
        Path catalogue = folder.resolve(ImportedCatalogue.FILE);
        Files.deleteIfExists(building);
        if (Files.exists(catalogue)) {
            Files.copy(catalogue, building);
        }
        List<ImportReport.FileReport> reports;
        long materials;
        long structures;
        boolean changed;
        try (CatalogueWriter writer = CatalogueWriter.open(building)) {
            reports = change.make(writer);
            changed = reports.stream().anyMatch(report -> !report.unchanged());
            if (changed) {
                progress.at("index", 1, 1, 0);
                new ColumnBuilder(writer).build();
            }
            materials = writer.count("material");
            structures = writer.count("structure");
            writer.commit();
        }
        if (changed) {
            replace(building, catalogue);
        }
        long bytes = Files.exists(catalogue) ? Files.size(catalogue) : 0;
        return new ImportReport(reports, materials, structures, bytes, (System.nanoTime() - start) / 1_000_000);
    }

    /** Files of the known kinds have bad rows that nobody here can mend; one's own table is mended instead. */
    private static void requireGoodRows(SourceFile source, ImportReport.FileReport report) {
        boolean strict = source.kind() instanceof Measurements own && !own.how().skipBadRows();
        if (strict && report.badRows() > 0) {
            throw new BadRowsException(source.name(), report.badRows(), report.bad());
        }
    }

    /** First to disk, then into its place. */
    private static void replace(Path building, Path catalogue) throws IOException {
        try (FileChannel written = FileChannel.open(building, StandardOpenOption.WRITE)) {
            written.force(true);
        }
        try {
            Files.move(building, catalogue, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            throw new IOException(
                    "this file system cannot replace a file in one step; choose another --data folder", e);
        }
    }

    private void lock(FileChannel channel) throws IOException {
        boolean free;
        try {
            free = channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            free = false;
        }
        if (!free) {
            throw new SourceException("Another import into " + folder + " is running. Wait for it, then try again.");
        }
    }
}
