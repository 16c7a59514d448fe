package io.retort.core.format.cif;

import io.retort.core.format.ReadLog;
import io.retort.core.format.StructureText;
import java.nio.charset.StandardCharsets;

/** The characters of a CIF: where lines begin and end, what is white space, and how a piece is shown in a message. */
final class CifScan {

    final StructureText text;
    final byte[] bytes;
    final int end;
    private final ReadLog log;

    CifScan(StructureText text, ReadLog log) {
        this.text = text;
        this.bytes = text.bytes();
        this.end = text.length();
        this.log = log;
    }

    /** The next character that is neither white space nor in a comment; the end where there is none. */
    int skipBlank(int from) {
        int p = from;
        while (p < end) {
            int c = bytes[p] & 0xff;
            if (c > ' ') {
                if (c != '#') {
                    return p;
                }
                p = lineEnd(p);
            } else {
                if (c < '\t' || c > '\r' && c < ' ') {
                    log.repair(text.lineAt(p), "a control character", "text", "read as a space");
                }
                p++;
            }
        }
        return p;
    }

    int lineEnd(int from) {
        int p = from;
        while (p < end && bytes[p] != '\n' && bytes[p] != '\r') {
            p++;
        }
        return p;
    }

    boolean isLineStart(int p) {
        return p == 0 || bytes[p - 1] == '\n' || bytes[p - 1] == '\r';
    }

    /** Before the line break that ends just before this place. */
    int beforeLineEnd(int p) {
        int before = p - 1;
        return before > 0 && bytes[before] == '\n' && bytes[before - 1] == '\r' ? before - 1 : before;
    }

    /** The last character before this place that is no white space. */
    int lastCharacter(int at) {
        int p = Math.min(at, end) - 1;
        while (p > 0 && (bytes[p] & 0xff) <= ' ') {
            p--;
        }
        return Math.max(p, 0);
    }

    boolean sameLine(int from, int to) {
        for (int i = from; i < to; i++) {
            if (bytes[i] == '\n' || bytes[i] == '\r') {
                return false;
            }
        }
        return true;
    }

    /** Where the text begins: after a byte order mark. */
    int afterMark() {
        boolean marked =
                end >= 3 && (bytes[0] & 0xff) == 0xef && (bytes[1] & 0xff) == 0xbb && (bytes[2] & 0xff) == 0xbf;
        return marked ? 3 : 0;
    }

    /** Whether this word stands here; its small letters also match capitals. */
    boolean startsWith(int at, String word) {
        if (end - at < word.length()) {
            return false;
        }
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            byte b = bytes[at + i];
            if (b != c && !(c >= 'a' && c <= 'z' && (b | 32) == c)) {
                return false;
            }
        }
        return true;
    }

    /** Just after the word that begins here: the next white space. */
    int wordEnd(int from) {
        int p = from;
        while (p < end && (bytes[p] & 0xff) > ' ') {
            p++;
        }
        return p;
    }

    /** The word that stands here, for a message. */
    String shownTokenAt(int at) {
        if (at >= end) {
            return "the end";
        }
        return shown(at, wordEnd(at));
    }

    String shown(int start, int stop) {
        return "'" + string(start, Math.min(stop, start + 200)) + "'";
    }

    String string(int start, int stop) {
        return new String(bytes, start, Math.max(0, stop - start), StandardCharsets.UTF_8);
    }
}
