package io.retort.core.format.cif;

import io.retort.core.format.ReadLog;
import io.retort.core.format.StructureText;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;

/** Finds the ends of CIF 2.0 lists {@code [a b [c]]}, tables {@code {'key':value}} and quoted texts. */
final class CifCompound {

    private final StructureText text;
    private final byte[] bytes;
    private final int end;
    private final ReadLog log;

    CifCompound(StructureText text, ReadLog log) {
        this.text = text;
        this.bytes = text.bytes();
        this.end = text.length();
        this.log = log;
    }

    static boolean isTriple(byte[] bytes, int start, int end) {
        return start + 2 < end && bytes[start + 1] == bytes[start] && bytes[start + 2] == bytes[start];
    }

    /** Just after the closing quote or quotes, or −1. */
    static int endOfQuoted(byte[] bytes, int start, int end) {
        byte quote = bytes[start];
        boolean triple = isTriple(bytes, start, end);
        for (int p = start + (triple ? 3 : 1); p < end; p++) {
            if (bytes[p] == quote && (!triple || isTriple(bytes, p, end))) {
                while (triple && p + 3 < end && bytes[p + 3] == quote) {
                    p++; // the last three close: one or two more before them are text
                }
                return p + (triple ? 3 : 1);
            }
            if (!triple && (bytes[p] == '\n' || bytes[p] == '\r')) {
                return -1;
            }
        }
        return -1;
    }

    /** Just after the bracket that closes the one at the start. */
    int end(int start) {
        return value(start, 0);
    }

    private int value(int p, int depth) {
        if (depth > log.options().maxDepth()) {
            throw log.error(
                    text.lineAt(p),
                    "brackets " + depth + " deep",
                    "at most " + log.options().maxDepth());
        }
        return switch (bytes[p]) {
            case '[' -> list(p, depth);
            case '{' -> table(p, depth);
            case '\'', '"' -> quoted(p);
            case ';' -> isLineStart(p) ? textField(p) : bare(p);
            default -> bare(p);
        };
    }

    private int list(int start, int depth) {
        int p = start + 1;
        while (true) {
            int next = skipBlank(p);
            if (next >= end) {
                throw open(start, "]");
            }
            if (bytes[next] == ']') {
                return next + 1;
            }
            if (next == p && p > start + 1) {
                throw log.error(text.lineAt(p), shown(p), "white space between the values of a list");
            }
            p = value(next, depth + 1);
        }
    }

    private int table(int start, int depth) {
        Set<String> keys = new HashSet<>();
        int p = start + 1;
        while (true) {
            int next = skipBlank(p);
            if (next >= end) {
                throw open(start, "}");
            }
            if (bytes[next] == '}') {
                return next + 1;
            }
            if (next == p && p > start + 1) {
                throw log.error(text.lineAt(p), shown(p), "white space between the entries of a table");
            }
            p = entry(next, depth, keys);
        }
    }

    private int entry(int start, int depth, Set<String> keys) {
        if (bytes[start] != '\'' && bytes[start] != '"') {
            throw log.error(text.lineAt(start), shown(start), "a quoted key such as 'a':1");
        }
        int p = quoted(start);
        int width = isTriple(bytes, start, p) && p - start >= 6 ? 3 : 1;
        String key = new String(bytes, start + width, p - start - 2 * width, StandardCharsets.UTF_8);
        if (!keys.add(key)) {
            log.repair(text.lineAt(start), "a second key '" + key + "'", "each key once", "read as it stands");
        }
        if (p >= end || bytes[p] != ':') {
            throw log.error(text.lineAt(start), shown(start), "':' straight after the key");
        }
        int next = skipBlank(p + 1);
        if (next >= end) {
            throw open(start, "}");
        }
        return value(next, depth + 1);
    }

    private int quoted(int start) {
        int p = endOfQuoted(bytes, start, end);
        if (p < 0) {
            throw log.error(text.lineAt(start), shown(start), "a closing quote");
        }
        return p;
    }

    private int textField(int start) {
        for (int p = start + 1; p < end; p++) {
            if (bytes[p] == ';' && isLineStart(p)) {
                return p + 1;
            }
        }
        throw open(start, "; at the start of a line");
    }

    private int bare(int start) {
        int p = start;
        while (p < end && (bytes[p] & 0xff) > ' ' && "[]{}".indexOf(bytes[p]) < 0) {
            p++;
        }
        if (p == start || bytes[start] == '_' || bytes[start] == '$') {
            throw log.error(text.lineAt(start), shown(start), "a value");
        }
        return p;
    }

    private int skipBlank(int from) {
        int p = from;
        while (p < end
                && ((bytes[p] & 0xff) <= ' ' || bytes[p] == '#' && (p == from || (bytes[p - 1] & 0xff) <= ' '))) {
            if (bytes[p] == '#') {
                while (p < end && bytes[p] != '\n' && bytes[p] != '\r') {
                    p++;
                }
            } else {
                p++;
            }
        }
        return p;
    }

    private boolean isLineStart(int p) {
        return p == 0 || bytes[p - 1] == '\n' || bytes[p - 1] == '\r';
    }

    private RuntimeException open(int start, String closing) {
        return log.error(text.lineAt(start), "an open " + shown(start), "'" + closing + "' to close it");
    }

    private String shown(int start) {
        int p = start;
        while (p < end && p < start + 40 && (bytes[p] & 0xff) > ' ') {
            p++;
        }
        return "'" + new String(bytes, start, p - start, StandardCharsets.UTF_8) + "'";
    }
}
