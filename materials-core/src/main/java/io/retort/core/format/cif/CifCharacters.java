package io.retort.core.format.cif;

import io.retort.core.format.ReadLog;
import io.retort.core.format.StructureText;

/**
 * The characters that a CIF may hold: printable ASCII, tab and line ends in 1.1; in 2.0 Unicode as well-formed UTF-8
 * without control characters, surrogates and non-characters. Only strict reading asks.
 */
final class CifCharacters {

    private final StructureText text;
    private final byte[] bytes;
    private final ReadLog log;
    private final boolean version2;

    CifCharacters(StructureText text, ReadLog log, boolean version2) {
        this.text = text;
        this.bytes = text.bytes();
        this.log = log;
        this.version2 = version2;
    }

    void check() {
        int p = version2 && text.length() >= 3 && (bytes[0] & 0xff) == 0xef ? 3 : 0;
        while (p < text.length()) {
            int c = bytes[p] & 0xff;
            if (c < 0x80) {
                ascii(p++, c);
            } else if (version2) {
                p += codePoint(p);
            } else if (isInComment(p)) {
                p = lineEnd(p); // real files name their authors there, and no value depends on it
            } else {
                throw log.error(
                        text.lineAt(p),
                        "the byte 0x" + Integer.toHexString(c),
                        "ASCII (or #\\#CIF_2.0 in the first line)");
            }
        }
    }

    private void ascii(int p, int c) {
        if (c == 0x1a) {
            throw log.error(text.lineAt(p), "ctrl-Z, the end-of-file mark of DOS", "text");
        }
        if (c < ' ' && c != '\t' && c != '\n' && c != '\r' || c == 0x7f) {
            throw log.error(text.lineAt(p), "the control character 0x" + Integer.toHexString(c), "text");
        }
    }

    /** Length of the well-formed code point here. */
    private int codePoint(int p) {
        int c = bytes[p] & 0xff;
        int length = c >= 0xf0 && c < 0xf5 ? 4 : c >= 0xe0 && c < 0xf0 ? 3 : c >= 0xc2 && c < 0xe0 ? 2 : 0;
        if (length == 0 || p + length > text.length()) {
            throw malformed(p);
        }
        int code = c & (0x7f >> length);
        for (int i = 1; i < length; i++) {
            if ((bytes[p + i] & 0xc0) != 0x80) {
                throw malformed(p);
            }
            code = code << 6 | bytes[p + i] & 0x3f;
        }
        int smallest = length == 4 ? 0x10000 : length == 3 ? 0x800 : 0x80;
        boolean surrogate = code >= 0xd800 && code <= 0xdfff;
        if (code < smallest || code > 0x10ffff || surrogate) {
            throw malformed(p);
        }
        boolean control = code < 0xa0;
        boolean noCharacter = (code & 0xfffe) == 0xfffe || code >= 0xfdd0 && code <= 0xfdef;
        if (control || noCharacter || code == 0xfeff && p > 0) {
            throw log.error(text.lineAt(p), String.format("U+%04X", code), "a character that CIF 2.0 allows");
        }
        return length;
    }

    private RuntimeException malformed(int p) {
        return log.error(text.lineAt(p), "the byte 0x" + Integer.toHexString(bytes[p] & 0xff), "well-formed UTF-8");
    }

    private int lineEnd(int from) {
        int p = from;
        while (p < text.length() && bytes[p] != '\n' && bytes[p] != '\r') {
            p++;
        }
        return p;
    }

    private boolean isInComment(int p) {
        for (int i = p; i >= 0 && bytes[i] != '\n' && bytes[i] != '\r'; i--) {
            if (bytes[i] == '#' && (i == 0 || (bytes[i - 1] & 0xff) <= ' ')) {
                return true;
            }
        }
        return false;
    }
}
