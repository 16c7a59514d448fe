package io.retort.client.catalogue.intake;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The plain files of a tar archive (POSIX ustar), one after the other. */
final class Tar {

    private static final int BLOCK = 512;

    /** Bytes that a member may have. */
    static final int LIMIT = 64 << 20;

    private final InputStream in;

    Tar(InputStream in) {
        this.in = in;
    }

    /** A file in the archive. */
    record Member(String name, byte[] bytes) {}

    /** The next file; empty at the end. @throws IOException where the archive is cut short or no archive */
    Optional<Member> next() throws IOException {
        byte[] header = in.readNBytes(BLOCK);
        if (header.length == 0 || header[0] == 0) {
            return Optional.empty();
        }
        if (header.length < BLOCK) {
            throw new EOFException("the archive ends within a header");
        }
        String name = text(header, 0, 100);
        long size = size(text(header, 124, 12));
        byte[] bytes = body(name, size);
        char type = (char) header[156];
        return type == '0' || type == 0 ? Optional.of(new Member(name, bytes)) : next();
    }

    private byte[] body(String name, long size) throws IOException {
        if (size > LIMIT) {
            throw new IOException(name + " in the archive has " + size + " bytes, more than " + LIMIT);
        }
        byte[] bytes = in.readNBytes((int) size);
        if (bytes.length < size) {
            throw new EOFException("the archive ends within " + name);
        }
        in.skipNBytes(Math.floorMod(-size, BLOCK));
        return bytes;
    }

    private static long size(String octal) throws IOException {
        try {
            return Long.parseLong(octal, 8);
        } catch (NumberFormatException e) {
            throw new IOException("the archive has a member of size '" + octal + "'", e);
        }
    }

    /** Up to the first NUL. */
    private static String text(byte[] header, int from, int length) {
        String text = new String(header, from, length, StandardCharsets.UTF_8);
        int end = text.indexOf('\0');
        return (end < 0 ? text : text.substring(0, end)).strip();
    }
}
