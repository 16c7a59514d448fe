package io.retort.core.format.cif;

import io.retort.core.format.ReadLog;
import io.retort.core.format.StructureText;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The syntax of CIF 1.1 and 2.0 in one pass over the bytes. A file is 2.0 where its first line says {@code #\#CIF_2.0}.
 * Strict reading follows the grammars to the letter; lenient reading mends what the field commonly gets wrong.
 */
public final class CifParser {

    private static final String MAGIC_2 = "#\\#CIF_2.0";

    /** Blocks of one file and data names of one block; real ones have a few thousand. */
    private static final int MOST_BLOCKS = 100_000;

    private static final int MOST_TAGS = 1_000_000;

    /** What may come next. */
    private enum State {
        FREE,
        AWAITS_VALUE,
        LOOP_HEAD,
        LOOP_BODY
    }

    private final StructureText text;
    private final byte[] bytes;
    private final int end;
    private final ReadLog log;
    private final boolean strict;
    private final boolean version2;
    private final CifDocument document;
    private final Set<String> names = new HashSet<>();

    private State state = State.FREE;
    private @Nullable CifBlock outer;
    private @Nullable CifBlock block;
    private int item;
    private int loopAt;
    private int loopItem;
    private int loopFirst;
    private int lastValueEnd = -1;

    private CifParser(StructureText text, ReadLog log) {
        this.text = text;
        this.bytes = text.bytes();
        this.end = text.length();
        this.log = log;
        this.strict = log.options().strict();
        this.version2 = startsWith(afterMark(), MAGIC_2);
        this.document = new CifDocument(text, version2);
    }

    /** @throws io.retort.core.format.StructureSyntaxException where the text is not CIF, with the line */
    public static CifDocument parse(StructureText text, ReadLog log) {
        CifParser parser = new CifParser(text, log);
        if (log.options().strict()) {
            new CifCharacters(text, log, parser.version2).check();
        }
        parser.run();
        return parser.document;
    }

    private void run() {
        int p = afterMark();
        if (p > 0 && !version2) {
            log.repair(1, "a byte order mark", "plain text", "left out");
        }
        while ((p = skipBlank(p)) < end) {
            p = token(p);
        }
        close(end);
        if (outer != null) {
            log.repair(text.lastLine(), "the end inside a save frame", "save_", "the frame ends here");
        }
    }

    private int token(int p) {
        switch (bytes[p]) {
            case '_':
                return tag(p);
            case '\'', '"':
                return version2 ? quoted2(p) : quoted(p);
            case ';':
                if (isLineStart(p)) {
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
            value(start, p, CifDocument.BARE);
            return p;
        }
        if (state == State.LOOP_HEAD) {
            column(start, p, hash);
            return p;
        }
        closeItem(start);
        CifBlock here = block(start);
        requireNew(here, start, p, hash);
        item = here.add(start, p, hash, document.count(), 1);
        state = State.AWAITS_VALUE;
        return p;
    }

    private void column(int start, int p, int hash) {
        CifBlock here = block(start);
        requireNew(here, start, p, hash);
        here.add(start, p, hash, 0, 1);
    }

    private void requireNew(CifBlock here, int start, int p, int hash) {
        if (here.items() >= MOST_TAGS) {
            throw log.error(text.lineAt(start), "more than " + MOST_TAGS + " data names", "a block split into several");
        }
        if (strict && here.has(bytes, start, p, hash)) {
            log.repair(
                    text.lineAt(start),
                    "a second '" + string(start, p) + "'",
                    "each data name once",
                    "the first counts");
        }
    }

    private void value(int start, int stop, int kind) {
        switch (state) {
            case AWAITS_VALUE -> {
                document.add(start, stop, kind);
                block(start).rows(item, 1);
                state = State.FREE;
                lastValueEnd = kind == CifDocument.BARE ? stop : -1;
            }
            case LOOP_HEAD -> {
                if (block(start).items() == loopItem) {
                    log.repair(text.lineAt(start), shown(start, stop), "a data name after loop_", "loop_ left out");
                    state = State.FREE;
                    return;
                }
                loopFirst = document.add(start, stop, kind);
                state = State.LOOP_BODY;
            }
            case LOOP_BODY -> document.add(start, stop, kind);
            case FREE -> stray(start, stop, kind);
        }
    }

    /** A value that belongs to nothing. After a bare one on the same line it is the rest of an unquoted text. */
    private void stray(int start, int stop, int kind) {
        boolean continues = lastValueEnd >= 0 && kind <= CifDocument.INAPPLICABLE && sameLine(lastValueEnd, start);
        log.repair(
                text.lineAt(start),
                shown(start, stop),
                continues ? "quotes round a value with spaces" : "a data name such as _cell_length_a",
                continues ? "read as one value" : "left out");
        if (continues) {
            document.extendLast(stop);
            lastValueEnd = stop;
        }
    }

    private int bare(int start) {
        int p = start + 1;
        while (p < end && (bytes[p] & 0xff) > ' ') {
            p++;
        }
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
        value(start, p, kind);
        return p;
    }

    private void requireNoBrackets(int start, int stop) {
        for (int i = start; i < stop; i++) {
            if (bytes[i] == '[' || bytes[i] == ']' || bytes[i] == '{' || bytes[i] == '}') {
                log.repair(
                        text.lineAt(i),
                        shown(start, stop),
                        "no bracket in an unquoted value (CIF 2.0)",
                        "read as it stands");
                return;
            }
        }
    }

    private boolean isKeyword(int start, int stop) {
        return switch (bytes[start] | 32) {
            case 'd' -> stop - start >= 5 && startsWith(start, "data_");
            case 's' ->
                stop - start >= 5 && (startsWith(start, "save_") || stop - start == 5 && startsWith(start, "stop_"));
            case 'l' -> stop - start == 5 && startsWith(start, "loop_");
            case 'g' -> stop - start == 7 && startsWith(start, "global_");
            default -> false;
        };
    }

    private void keyword(int start, int stop) {
        switch (bytes[start] | 32) {
            case 'd' -> dataBlock(start, stop);
            case 'l' -> loop(start);
            case 's' -> {
                if (startsWith(start, "save_")) {
                    frame(start, stop);
                } else {
                    log.repair(text.lineAt(start), "'stop_'", "nothing: the word is reserved", "left out");
                }
            }
            default -> log.repair(text.lineAt(start), "'global_'", "nothing: the word is reserved", "left out");
        }
    }

    private void dataBlock(int start, int stop) {
        closeItem(start);
        state = State.FREE;
        if (stop - start == 5) {
            log.repair(text.lineAt(start), "'data_'", "a name after data_", "the block has no name");
        }
        if (outer != null) {
            log.repair(text.lineAt(start), "a data block in a save frame", "save_", "the frame ends here");
            outer = null;
        }
        String name = string(start + 5, stop);
        if (strict) {
            requireNewBlock(name, start);
        }
        open(name, start, false);
    }

    private void requireNewBlock(String name, int start) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (!names.add(lower) && version2) {
            throw log.error(text.lineAt(start), "a second block '" + name + "'", "each block name once");
        }
    }

    private void frame(int start, int stop) {
        closeItem(start);
        state = State.FREE;
        CifBlock here = block(start);
        if (stop - start == 5) {
            if (outer == null) {
                log.repair(text.lineAt(start), "'save_'", "a save frame to end", "left out");
            } else {
                block = outer;
                outer = null;
            }
            return;
        }
        if (outer != null) {
            log.repair(text.lineAt(start), "a save frame in a save frame", "save_", "the first ends here");
        } else {
            outer = here;
        }
        open(string(start + 5, stop), start, true);
    }

    private void loop(int start) {
        closeItem(start);
        loopAt = start;
        loopItem = block(start).items();
        state = State.LOOP_HEAD;
    }

    /** Ends what is open: a data name without its value, a loop. */
    private void closeItem(int at) {
        if (state == State.AWAITS_VALUE) {
            log.repair(
                    text.lineAt(at),
                    shownTokenAt(at),
                    "a value for " + block(at).tag(item),
                    "read as '?'");
            document.add(at, at, CifDocument.UNKNOWN);
            block(at).rows(item, 1);
        } else if (state == State.LOOP_HEAD) {
            log.repair(text.lineAt(at), shownTokenAt(at), "data names and values after loop_", "an empty loop");
            setColumns(document.count(), 0);
        } else if (state == State.LOOP_BODY) {
            closeLoop(at);
        }
        state = State.FREE;
        lastValueEnd = -1;
    }

    private void closeLoop(int at) {
        int columns = block(at).items() - loopItem;
        int cells = document.count() - loopFirst;
        int missing = (columns - cells % columns) % columns;
        if (missing > 0) {
            log.repair(
                    text.lineAt(lastCharacter(at)),
                    cells + " values",
                    "a multiple of " + columns + " in the loop that starts in line " + text.lineAt(loopAt),
                    "missing ones read as '?'");
            for (int i = 0; i < missing; i++) {
                document.add(at, at, CifDocument.UNKNOWN);
            }
        }
        setColumns(loopFirst, (cells + missing) / columns);
    }

    private void setColumns(int firstValue, int rows) {
        CifBlock here = block(loopAt);
        int columns = here.items() - loopItem;
        for (int i = 0; i < columns; i++) {
            here.loop(loopItem + i, firstValue + i, columns, rows);
        }
    }

    private void close(int at) {
        closeItem(at);
    }

    /** CIF 1.1: the closing quote is one before white space, on the same line. */
    private int quoted(int start) {
        byte quote = bytes[start];
        int p = start + 1;
        while (p < end && bytes[p] != '\n' && bytes[p] != '\r') {
            if (bytes[p] == quote && (p + 1 == end || (bytes[p + 1] & 0xff) <= ' ')) {
                value(start + 1, p, CifDocument.QUOTED);
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
                shown(start, stop),
                "a closing " + (char) bytes[start] + " on this line",
                "it ends with the line");
        value(start + 1, stop, CifDocument.QUOTED);
        return lineEnd;
    }

    /** CIF 2.0: the closing quote is the first; three quotes open a text of several lines. */
    private int quoted2(int start) {
        int p = CifCompound.endOfQuoted(bytes, start, end);
        if (p < 0) {
            if (CifCompound.isTriple(bytes, start, end)) {
                throw log.error(
                        text.lineAt(start), "an open " + string(start, start + 3), "the same three quotes to close it");
            }
            return unterminated(start, lineEnd(start));
        }
        requireBlankAfter(p);
        int width = CifCompound.isTriple(bytes, start, end) ? 3 : 1;
        value(start + width, p - width, CifDocument.QUOTED);
        return p;
    }

    private void requireBlankAfter(int p) {
        if (p < end && (bytes[p] & 0xff) > ' ') {
            log.repair(text.lineAt(p), shownTokenAt(p), "white space after a value", "read as if it were there");
        }
    }

    private int compound(int start) {
        int p = new CifCompound(text, log).end(start);
        requireBlankAfter(p);
        value(start, p, CifDocument.COMPOUND);
        return p;
    }

    private int textField(int start) {
        int p = start + 1;
        while (p < end) {
            if (bytes[p] == ';' && isLineStart(p)) {
                value(start + 1, beforeLineEnd(p), CifDocument.TEXT_FIELD);
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
        value(start + 1, end, CifDocument.TEXT_FIELD);
        return end;
    }

    /** A word that starts with a character which the grammar keeps for itself. */
    private int reserved(int start) {
        int p = start;
        while (p < end && (bytes[p] & 0xff) > ' ') {
            p++;
        }
        log.repair(
                text.lineAt(start),
                shown(start, p),
                "quotes round a value that starts with '" + (char) bytes[start] + "'",
                "read as it stands");
        value(start, p, CifDocument.BARE);
        return p;
    }

    private CifBlock block(int at) {
        CifBlock here = block;
        if (here == null) {
            log.repair(text.lineAt(at), shownTokenAt(at), "a heading such as data_NaCl", "a block without name begins");
            here = open("", at, false);
        }
        return here;
    }

    private CifBlock open(String name, int at, boolean frame) {
        CifBlock here = new CifBlock(document, name, at, frame);
        if (document.add(here) > MOST_BLOCKS) {
            throw log.error(text.lineAt(at), "more than " + MOST_BLOCKS + " blocks", "a file split into several");
        }
        block = here;
        return here;
    }

    private int skipBlank(int from) {
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

    private int lineEnd(int from) {
        int p = from;
        while (p < end && bytes[p] != '\n' && bytes[p] != '\r') {
            p++;
        }
        return p;
    }

    private boolean isLineStart(int p) {
        return p == 0 || bytes[p - 1] == '\n' || bytes[p - 1] == '\r';
    }

    private int beforeLineEnd(int p) {
        int before = p - 1;
        return before > 0 && bytes[before] == '\n' && bytes[before - 1] == '\r' ? before - 1 : before;
    }

    private int lastCharacter(int at) {
        int p = Math.min(at, end) - 1;
        while (p > 0 && (bytes[p] & 0xff) <= ' ') {
            p--;
        }
        return Math.max(p, 0);
    }

    private boolean sameLine(int from, int to) {
        for (int i = from; i < to; i++) {
            if (bytes[i] == '\n' || bytes[i] == '\r') {
                return false;
            }
        }
        return true;
    }

    private int afterMark() {
        boolean marked =
                end >= 3 && (bytes[0] & 0xff) == 0xef && (bytes[1] & 0xff) == 0xbb && (bytes[2] & 0xff) == 0xbf;
        return marked ? 3 : 0;
    }

    private boolean startsWith(int at, String word) {
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

    private String shownTokenAt(int at) {
        if (at >= end) {
            return "the end";
        }
        int p = at;
        while (p < end && (bytes[p] & 0xff) > ' ') {
            p++;
        }
        return shown(at, p);
    }

    private String shown(int start, int stop) {
        return "'" + string(start, Math.min(stop, start + 200)) + "'";
    }

    private String string(int start, int stop) {
        return new String(bytes, start, Math.max(0, stop - start), StandardCharsets.UTF_8);
    }
}
