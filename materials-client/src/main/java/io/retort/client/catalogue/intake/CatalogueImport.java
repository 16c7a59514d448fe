package io.retort.client.catalogue.intake;

import io.retort.client.catalogue.ImportedCatalogue;
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
        long start = System.nanoTime();
        List<SourceFile> sources = SourceFile.examine(files);
        try {
            Files.createDirectories(folder);
            try (FileChannel channel =
                    FileChannel.open(folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
                lock(channel); // held until the channel is closed
                return build(sources, progress, cancelled, start);
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

    private ImportReport build(List<SourceFile> sources, ImportProgress progress, BooleanSupplier cancelled, long start)
            throws IOException, SQLException {
        Path building = folder.resolve(NEW);
        try {
            return build(building, sources, progress, cancelled, start);
        } finally {
            Files.deleteIfExists(building);
        }
    }

    private ImportReport build(
            Path building, List<SourceFile> sources, ImportProgress progress, BooleanSupplier cancelled, long start)
            throws IOException, SQLException {
        Path catalogue = folder.resolve(ImportedCatalogue.FILE);
        Files.deleteIfExists(building);
        if (Files.exists(catalogue)) {
            Files.copy(catalogue, building);
        }
        List<ImportReport.FileReport> reports = new ArrayList<>();
        long materials;
        long structures;
        boolean changed;
        try (CatalogueWriter writer = CatalogueWriter.open(building)) {
            FileReading reading = new FileReading(writer, progress, cancelled, Instant.now());
            for (SourceFile source : sources) {
                reports.add(reading.read(source, sources));
            }
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
