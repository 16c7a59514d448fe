package io.retort.core.format.cif;

import io.retort.core.format.ReadLog;
import io.retort.core.format.StructureText;

/**
 * The syntax of CIF 1.1 and 2.0 in one pass over the bytes. A file is 2.0 where its first line says {@code #\#CIF_2.0}.
 * Strict reading follows the grammars to the letter; lenient reading mends what the field commonly gets wrong. Words are found
 * here, {@link CifGrammar} says what they belong to.
 */
public final class CifParser {

    private static final String MAGIC_2 = "#\\#CIF_2.0";

    private final CifScan scan;
    private final StructureText text;
    private final byte[] bytes;
    private final int end;
    private final ReadLog log;
    private final boolean version2;
    private final CifGrammar grammar;

    private CifParser(StructureText text, ReadLog log) {
        this.scan = new CifScan(text, log);
        this.text = text;
        this.bytes = text.bytes();
        this.end = text.length();
        this.log = log;
        this.version2 = scan.startsWith(scan.afterMark(), MAGIC_2);
        this.grammar = new CifGrammar(scan, log, version2);
    }

    /** @throws io.retort.core.format.StructureSyntaxException where the text is not CIF, with the line */
    public static CifDocument parse(StructureText text, ReadLog log) {
        CifParser parser = new CifParser(text, log);
        if (log.options().strict()) {
            new CifCharacters(text, log, parser.version2).check();
        }
        parser.run();
        return parser.grammar.document();
    }

    private void run() {
        int p = scan.afterMark();
        if (p > 0 && !version2) {
            log.repair(1, "a byte order mark", "plain text", "left out");
        }
        while ((p = scan.skipBlank(p)) < end) {
            p = token(p);
        }
        grammar.end();
    }

    private int token(int p) {
        switch (bytes[p]) {
            case '_':
                return tag(p);
            case '\'', '"':
                return version2 ? quoted2(p) : quoted(p);
            case ';':
                if (scan.isLineStart(p)) {
                    return textField(p);
                }
                return bare(p);
            case '[', '{':
                if (version2) {
                    return compound(p);
                }
                return reserved(p);
            case ']', '}', '$':
                return reserved(p);
            default:
                return bare(p);
        }
    }

    private int tag(int start) {
        int p = start + 1;
        int hash = CifTag.lower((byte) '_');
        while (p < end && (bytes[p] & 0xff) > ' ') {
            hash = hash * 31 + CifTag.lower(bytes[p++]);
        }
        if (p == start + 1) {
            log.repair(text.lineAt(start), "'_'", "a data name such as _cell_length_a", "read as a value");
            grammar.value(start, p, CifDocument.BARE);
        } else {
            grammar.tag(start, p, hash);
        }
        return p;
    }

    private int bare(int start) {
        int p = scan.wordEnd(start + 1);
        if (isKeyword(start, p)) {
            keyword(start, p);
            return p;
        }
        if (version2) {
            requireNoBrackets(start, p);
        }
        int kind = CifDocument.BARE;
        if (p - start == 1) {
            kind = bytes[start] == '?' ? CifDocument.UNKNOWN : bytes[start] == '.' ? CifDocument.INAPPLICABLE : kind;
        }
        grammar.value(start, p, kind);
        return p;
    }

    private void requireNoBrackets(int start, int stop) {
        for (int i = start; i < stop; i++) {
            if (bytes[i] == '[' || bytes[i] == ']' || bytes[i] == '{' || bytes[i] == '}') {
                log.repair(
                        text.lineAt(i),
                        scan.shown(start, stop),
                        "no bracket in an unquoted value (CIF 2.0)",
                        "read as it stands");
                return;
            }
        }
    }

    private boolean isKeyword(int start, int stop) {
        return switch (bytes[start] | 32) {
            case 'd' -> stop - start >= 5 && scan.startsWith(start, "data_");
            case 's' ->
                stop - start >= 5
                        && (scan.startsWith(start, "save_") || stop - start == 5 && scan.startsWith(start, "stop_"));
            case 'l' -> stop - start == 5 && scan.startsWith(start, "loop_");
            case 'g' -> stop - start == 7 && scan.startsWith(start, "global_");
            default -> false;
        };
    }

    private void keyword(int start, int stop) {
        switch (bytes[start] | 32) {
            case 'd' -> grammar.dataBlock(start, stop);
            case 'l' -> grammar.loop(start);
            case 's' -> {
                if (scan.startsWith(start, "save_")) {
                    grammar.frame(start, stop);
                } else {
                    log.repair(text.lineAt(start), "'stop_'", "nothing: the word is reserved", "left out");
                }
            }
            default -> log.repair(text.lineAt(start), "'global_'", "nothing: the word is reserved", "left out");
        }
    }

    /** CIF 1.1: the closing quote is one before white space, on the same line. */
    private int quoted(int start) {
        byte quote = bytes[start];
        int p = start + 1;
        while (p < end && bytes[p] != '\n' && bytes[p] != '\r') {
            if (bytes[p] == quote && (p + 1 == end || (bytes[p + 1] & 0xff) <= ' ')) {
                grammar.value(start + 1, p, CifDocument.QUOTED);
                return p + 1;
            }
            p++;
        }
        return unterminated(start, p);
    }

    private int unterminated(int start, int lineEnd) {
        int stop = lineEnd;
        while (stop > start + 1 && (bytes[stop - 1] & 0xff) <= ' ') {
            stop--;
        }
        log.repair(
                text.lineAt(start),
                scan.shown(start, stop),
                "a closing " + (char) bytes[start] + " on this line",
                "it ends with the line");
        grammar.value(start + 1, stop, CifDocument.QUOTED);
        return lineEnd;
    }

    /** CIF 2.0: the closing quote is the first; three quotes open a text of several lines. */
    private int quoted2(int start) {
        int p = CifCompound.endOfQuoted(bytes, start, end);
        if (p < 0) {
            if (CifCompound.isTriple(bytes, start, end)) {
                throw log.error(
                        text.lineAt(start),
                        "an open " + scan.string(start, start + 3),
                        "the same three quotes to close it");
            }
            return unterminated(start, scan.lineEnd(start));
        }
        requireBlankAfter(p);
        int width = CifCompound.isTriple(bytes, start, end) ? 3 : 1;
        grammar.value(start + width, p - width, CifDocument.QUOTED);
        return p;
    }

    private void requireBlankAfter(int p) {
        if (p < end && (bytes[p] & 0xff) > ' ') {
            log.repair(text.lineAt(p), scan.shownTokenAt(p), "white space after a value", "read as if it were there");
        }
    }

    private int compound(int start) {
        int p = new CifCompound(text, log).end(start);
        requireBlankAfter(p);
        grammar.value(start, p, CifDocument.COMPOUND);
        return p;
    }

    private int textField(int start) {
        int p = start + 1;
        while (p < end) {
            if (bytes[p] == ';' && scan.isLineStart(p)) {
                grammar.value(start + 1, scan.beforeLineEnd(p), CifDocument.TEXT_FIELD);
                requireBlankAfter(p + 1);
                return p + 1;
            }
            p++;
        }
        log.repair(
                text.lastLine(),
                "the end of the file in the text field of line " + text.lineAt(start),
                "';' at the start of a line to close it",
                "it ends with the file");
        grammar.value(start + 1, end, CifDocument.TEXT_FIELD);
        return end;
    }

    /** A word that starts with a character which the grammar keeps for itself. */
    private int reserved(int start) {
        int p = scan.wordEnd(start);
        log.repair(
                text.lineAt(start),
                scan.shown(start, p),
                "quotes round a value that starts with '" + (char) bytes[start] + "'",
                "read as it stands");
        grammar.value(start, p, CifDocument.BARE);
        return p;
    }
}
