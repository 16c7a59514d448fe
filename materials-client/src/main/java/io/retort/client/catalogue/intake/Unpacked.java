package io.retort.client.catalogue.intake;

import com.github.luben.zstd.ZstdInputStream;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import org.tukaani.xz.XZInputStream;

/** Opens a file whatever it is packed with: zstd, xz, gzip or nothing. The first bytes tell, not the name. */
final class Unpacked {

    private static final int BUFFER = 1 << 16;

    /** Memory in KiB that an xz file may ask for; the highest preset needs 64 MiB. */
    private static final int XZ_MEMORY = 256 * 1024;

    private Unpacked() {}

    /** @throws IOException where the packing is damaged */
    static InputStream open(InputStream packed) throws IOException {
        BufferedInputStream in = new BufferedInputStream(packed, BUFFER);
        in.mark(8);
        byte[] magic = in.readNBytes(4);
        in.reset();
        if (starts(magic, 0x28, 0xB5, 0x2F, 0xFD)) {
            return new BufferedInputStream(new ZstdInputStream(in), BUFFER);
        }
        if (starts(magic, 0xFD, '7', 'z', 'X')) {
            return new BufferedInputStream(new XZInputStream(in, XZ_MEMORY), BUFFER);
        }
        return starts(magic, 0x1F, 0x8B) ? new BufferedInputStream(new GZIPInputStream(in, BUFFER), BUFFER) : in;
    }

    private static boolean starts(byte[] bytes, int... magic) {
        for (int i = 0; i < magic.length; i++) {
            if (i >= bytes.length || (bytes[i] & 0xFF) != magic[i]) {
                return false;
            }
        }
        return true;
    }
}
