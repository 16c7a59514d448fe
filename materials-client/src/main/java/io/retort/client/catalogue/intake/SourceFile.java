package io.retort.client.catalogue.intake;

import io.retort.core.source.SourceException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * A file to import.
 *
 * @param path of it
 * @param kind that it was recognised as
 * @param sha256 of its bytes as they are on disk
 * @param identity by which an import knows that it read the same before in the same way
 * @param bytes on disk
 */
record SourceFile(Path path, FileKind kind, String sha256, String identity, long bytes) {

    /** Recognises all of them, in the order in which they are to be read. @throws SourceException where one is none */
    static List<SourceFile> examine(List<Path> files) {
        return files.stream()
                .map(SourceFile::examine)
                .sorted(Comparator.comparingInt((SourceFile file) -> FileKinds.ALL.indexOf(file.kind))
                        .thenComparing(file -> file.path().toString()))
                .toList();
    }

    String name() {
        return String.valueOf(path.getFileName());
    }

    /** As this kind. @throws SourceException where there is no such file */
    static SourceFile of(Path file, FileKind kind) {
        try {
            String sha256 = digest(file);
            return new SourceFile(file, kind, sha256, sha256, Files.size(file));
        } catch (IOException e) {
            throw new SourceException("File " + file + " cannot be read: " + e.getMessage() + ".", e);
        }
    }

    /** In hexadecimal. */
    static String sha256(byte[] bytes) {
        return HexFormat.of().formatHex(newDigest().digest(bytes));
    }

    /** Whether it is there and of a kind that is recognised. */
    static boolean isKnown(Path file) {
        try (InputStream packed = Files.newInputStream(file);
                InputStream in = Unpacked.open(packed)) {
            return FileKinds.of(Head.of(in)).isPresent();
        } catch (IOException e) {
            return false;
        }
    }

    private static SourceFile examine(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new SourceException("There is no file " + file + ".");
        }
        try (InputStream packed = Files.newInputStream(file);
                InputStream in = Unpacked.open(packed)) {
            Optional<FileKind> kind = FileKinds.of(Head.of(in));
            if (kind.isEmpty()) {
                throw new SourceException("File " + file + " is of no kind that can be imported. There are: "
                        + FileKinds.names() + "; packed with zstd, xz, gzip or not.");
            }
            return of(file, kind.get());
        } catch (IOException e) {
            throw new SourceException(
                    "File " + file + " is damaged or cut short: " + e.getMessage()
                            + ". Nothing was imported; fetch the file again.",
                    e);
        }
    }

    private static String digest(Path file) throws IOException {
        try (DigestInputStream in = new DigestInputStream(Files.newInputStream(file), newDigest())) {
            in.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(in.getMessageDigest().digest());
        }
    }

    private static MessageDigest newDigest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }
}
