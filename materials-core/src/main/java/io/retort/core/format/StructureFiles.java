package io.retort.core.format;

import io.retort.core.structure.Structure;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.UUID;
import java.util.zip.GZIPInputStream;

/** The way in and out: reads any structure file, writes one. Thread-safe. */
public final class StructureFiles {

    private StructureFiles() {}

    /** Reads leniently; see {@link #read(Path, ReadOptions)}. */
    public static StructureFile read(Path file) throws IOException {
        return read(file, ReadOptions.LENIENT);
    }

    /**
     * Reads a file of any known format, gzip-packed or plain.
     *
     * @throws StructureSyntaxException where the content cannot be read
     * @throws IOException where the file cannot
     */
    public static StructureFile read(Path file, ReadOptions options) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes((int) options.maxBytes() + 1);
            return read(String.valueOf(file.getFileName()), bytes, options);
        }
    }

    /** Reads leniently. @param name where it came from, for messages and for formats without a mark of their own */
    public static StructureFile read(String name, CharSequence text) {
        return read(name, text.toString().getBytes(StandardCharsets.UTF_8), ReadOptions.LENIENT);
    }

    /** Reads bytes, gzip-packed or plain. @throws StructureSyntaxException where the content cannot be read */
    public static StructureFile read(String name, byte[] bytes, ReadOptions options) {
        byte[] plain = unpacked(name, bytes, options);
        return read(new StructureText(name, plain, plain.length), options);
    }

    /** Reads text of any known format. @throws StructureSyntaxException where the content cannot be read */
    public static StructureFile read(StructureText text, ReadOptions options) {
        requireSize(text.length(), options);
        return read(text, Recognition.of(text), options);
    }

    /** Reads text as this format. @throws StructureSyntaxException where the content cannot be read */
    public static StructureFile read(StructureText text, StructureFormat format, ReadOptions options) {
        requireSize(text.length(), options);
        ReadLog log = new ReadLog(format.name(), options);
        List<StructureEntry> entries = format.read(text, log);
        return new StructureFile(text.name(), format, entries, log.repairs());
    }

    /** Writes beside the target first and moves it there, so that nobody ever sees half a file. */
    public static void write(Structure structure, StructureFormat format, Path target) throws IOException {
        Path absolute = target.toAbsolutePath();
        // Not createTempFile: its files are for their owner alone, and a structure is to be read by colleagues.
        Path half = absolute.resolveSibling("." + absolute.getFileName() + "-" + UUID.randomUUID() + ".tmp");
        try {
            Files.writeString(half, format.write(structure), StandardOpenOption.CREATE_NEW);
            Files.move(half, absolute, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(half);
        }
    }

    /** The structure as text of this format. */
    public static String write(Structure structure, StructureFormat format) {
        return format.write(structure);
    }

    private static byte[] unpacked(String name, byte[] bytes, ReadOptions options) {
        if (bytes.length < 2 || (bytes[0] & 0xff) != 0x1f || (bytes[1] & 0xff) != 0x8b) {
            return bytes;
        }
        try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            return in.readNBytes((int) options.maxBytes() + 1);
        } catch (IOException e) {
            throw new StructureSyntaxException("gzip", 1, "'" + name + "', which breaks off", "a whole gzip file");
        }
    }

    private static void requireSize(int length, ReadOptions options) {
        if (length > options.maxBytes()) {
            throw new StructureSyntaxException(
                    "Structure file",
                    1,
                    "more than " + options.maxBytes() + " bytes",
                    "at most that (raise it with ReadOptions.withMaxBytes or --max-bytes)");
        }
    }
}
