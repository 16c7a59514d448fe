package io.retort.kg.crate;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.Comparator;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * The files of a crate by their path in it. The same run gives the same bytes.
 *
 * @param files with {@code /} between folders
 */
public record Crate(SortedMap<String, byte[]> files) {

    /** The earliest date that a zip can hold; what the files say of time stands in them. */
    private static final LocalDateTime NO_DATE = LocalDateTime.of(1980, 1, 1, 0, 0);

    public Crate {
        files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
    }

    /** As a folder, which must not be there yet; all or nothing. */
    public void folder(Path target) throws IOException {
        if (Files.exists(target)) {
            throw new FileAlreadyExistsException(target.toString());
        }
        Path parent = target.toAbsolutePath().getParent();
        if (parent == null) {
            throw new IOException("'" + target + "' is no name of a folder; expected one such as crates/gan.");
        }
        Files.createDirectories(parent);
        Path draft = Files.createTempDirectory(parent, ".crate");
        try {
            fill(draft);
            Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            delete(draft);
        }
    }

    private void fill(Path folder) throws IOException {
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            Path path = folder.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.write(path, file.getValue());
        }
    }

    /** As a zip. The stream stays open. */
    public void zip(OutputStream out) throws IOException {
        ZipOutputStream entries = new ZipOutputStream(out);
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            ZipEntry entry = new ZipEntry(file.getKey());
            entry.setTimeLocal(NO_DATE);
            entries.putNextEntry(entry);
            entries.write(file.getValue());
            entries.closeEntry();
        }
        entries.finish();
    }

    private static void delete(Path draft) throws IOException {
        if (!Files.exists(draft)) {
            return;
        }
        try (Stream<Path> left = Files.walk(draft)) {
            for (Path path : left.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
