package io.retort.core.format.cif;

import io.retort.core.format.ReadLog;
import io.retort.core.format.StructureText;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What belongs to what in a CIF: a value to its data name, a column to its loop, both to a block. Takes the words of the file
 * one after another, in the order in which they stand.
 */
final class CifGrammar {

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

    private final CifScan scan;
    private final StructureText text;
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

    CifGrammar(CifScan scan, ReadLog log, boolean version2) {
        this.scan = scan;
        this.text = scan.text;
        this.log = log;
        this.strict = log.options().strict();
        this.version2 = version2;
        this.document = new CifDocument(text, version2);
    }

    CifDocument document() {
        return document;
    }

    /** A data name. */
    void tag(int start, int stop, int hash) {
        if (state == State.LOOP_HEAD) {
            column(start, stop, hash);
            return;
        }
        closeItem(start);
        CifBlock here = block(start);
        requireNew(here, start, stop, hash);
        item = here.add(start, stop, hash, document.count(), 1);
        state = State.AWAITS_VALUE;
    }

    /** A value, without its quotes. @param kind as {@link CifDocument} counts them */
    void value(int start, int stop, int kind) {
        switch (state) {
            case AWAITS_VALUE -> {
                document.add(start, stop, kind);
                block(start).rows(item, 1);
                state = State.FREE;
                lastValueEnd = kind == CifDocument.BARE ? stop : -1;
            }
            case LOOP_HEAD -> {
                if (block(start).items() == loopItem) {
                    log.repair(
                            text.lineAt(start), scan.shown(start, stop), "a data name after loop_", "loop_ left out");
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

    /** {@code data_} with what follows it. */
    void dataBlock(int start, int stop) {
        closeItem(start);
        state = State.FREE;
        if (stop - start == 5) {
            log.repair(text.lineAt(start), "'data_'", "a name after data_", "the block has no name");
        }
        if (outer != null) {
            log.repair(text.lineAt(start), "a data block in a save frame", "save_", "the frame ends here");
            outer = null;
        }
        String name = scan.string(start + 5, stop);
        if (strict) {
            requireNewBlock(name, start);
        }
        open(name, start, false);
    }

    /** {@code save_} with what follows it; alone it ends a frame. */
    void frame(int start, int stop) {
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
        open(scan.string(start + 5, stop), start, true);
    }

    /** {@code loop_}. */
    void loop(int start) {
        closeItem(start);
        loopAt = start;
        loopItem = block(start).items();
        state = State.LOOP_HEAD;
    }

    /** The end of the file. */
    void end() {
        closeItem(scan.end);
        if (outer != null) {
            log.repair(text.lastLine(), "the end inside a save frame", "save_", "the frame ends here");
        }
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
        if (strict && here.has(scan.bytes, start, p, hash)) {
            log.repair(
                    text.lineAt(start),
                    "a second '" + scan.string(start, p) + "'",
                    "each data name once",
                    "the first counts");
        }
    }

    /** A value that belongs to nothing. After a bare one on the same line it is the rest of an unquoted text. */
    private void stray(int start, int stop, int kind) {
        boolean continues = lastValueEnd >= 0 && kind <= CifDocument.INAPPLICABLE && scan.sameLine(lastValueEnd, start);
        log.repair(
                text.lineAt(start),
                scan.shown(start, stop),
                continues ? "quotes round a value with spaces" : "a data name such as _cell_length_a",
                continues ? "read as one value" : "left out");
        if (continues) {
            document.extendLast(stop);
            lastValueEnd = stop;
        }
    }

    private void requireNewBlock(String name, int start) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (!names.add(lower) && version2) {
            throw log.error(text.lineAt(start), "a second block '" + name + "'", "each block name once");
        }
    }

    /** Ends what is open: a data name without its value, a loop. */
    private void closeItem(int at) {
        if (state == State.AWAITS_VALUE) {
            log.repair(
                    text.lineAt(at),
                    scan.shownTokenAt(at),
                    "a value for " + block(at).tag(item),
                    "read as '?'");
            document.add(at, at, CifDocument.UNKNOWN);
            block(at).rows(item, 1);
        } else if (state == State.LOOP_HEAD) {
            log.repair(text.lineAt(at), scan.shownTokenAt(at), "data names and values after loop_", "an empty loop");
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
                    text.lineAt(scan.lastCharacter(at)),
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

    private CifBlock block(int at) {
        CifBlock here = block;
        if (here == null) {
            log.repair(
                    text.lineAt(at),
                    scan.shownTokenAt(at),
                    "a heading such as data_NaCl",
                    "a block without name begins");
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
}
