package io.retort.core;

import com.github.luben.zstd.ZstdInputStream;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** Reads the packed archives of the shared data into memory: {@code .tar.zst}, and single {@code .zst} files. */
public final class Archive {

    private static final int BLOCK = 512;

    private Archive() {}

    /** The content of every plain file by its path; symbolic links are kept as files that hold their target. */
    public static Map<String, byte[]> files(Path tar) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (InputStream in = unpacked(tar)) {
            String longName = "";
            byte[] header = in.readNBytes(BLOCK);
            while (header.length == BLOCK && header[0] != 0) {
                int size = Integer.parseInt(text(header, 124, 12).strip(), 8);
                byte[] content = in.readNBytes(size);
                in.skipNBytes((BLOCK - size % BLOCK) % BLOCK);
                String prefix = text(header, 345, 155);
                String name =
                        longName.isEmpty() ? (prefix.isEmpty() ? "" : prefix + "/") + text(header, 0, 100) : longName;
                longName = "";
                switch (header[156]) {
                    case 'L' -> longName = text(content, 0, content.length);
                    case 'x' -> longName = paxPath(new String(content, StandardCharsets.UTF_8));
                    case '2' -> files.put(name, text(header, 157, 100).getBytes(StandardCharsets.UTF_8));
                    case '0', 0 -> files.put(name, content);
                    default -> {} // folders
                }
                header = in.readNBytes(BLOCK);
            }
        }
        return files;
    }

    /** The lines of a packed or plain text file. */
    public static String text(Path file) throws IOException {
        try (InputStream in = unpacked(file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static InputStream unpacked(Path file) throws IOException {
        if (!String.valueOf(file.getFileName()).endsWith(".zst")) {
            return new BufferedInputStream(Files.newInputStream(file));
        }
        byte[] packed = Files.readAllBytes(file);
        return new BufferedInputStream(new ZstdInputStream(new ByteArrayInputStream(packed)));
    }

    private static String paxPath(String records) {
        return records.lines()
                .filter(line -> line.contains(" path="))
                .map(line -> line.substring(line.indexOf('=') + 1))
                .findFirst()
                .orElse("");
    }

    private static String text(byte[] bytes, int start, int length) {
        int end = start;
        while (end < start + length && bytes[end] != 0) {
            end++;
        }
        return new String(bytes, start, end - start, StandardCharsets.UTF_8);
    }
}
