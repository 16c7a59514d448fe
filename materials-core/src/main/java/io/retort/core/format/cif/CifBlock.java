package io.retort.core.format.cif;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * One data block (or save frame): its data names and where their values stand. A loop's column is an item with as many
 * values as the loop has rows; a single pair has one.
 */
public final class CifBlock {

    private static final int ABSENT = -1;
    private static final int[] NO_ITEMS = {};

    private final CifDocument document;
    private final String name;
    private final int offset;
    private final boolean frame;
    private int[] known = NO_ITEMS;

    private int items;
    private int[] tagStart = NO_ITEMS;
    private int[] tagEnd = NO_ITEMS;
    private int[] tagHash = NO_ITEMS;
    private int[] first = NO_ITEMS;
    private int[] stride = NO_ITEMS;
    private int[] rows = NO_ITEMS;

    /** Items by hash, plus one; made when somebody first asks whether a data name is new. */
    private int[] slots = NO_ITEMS;

    CifBlock(CifDocument document, String name, int offset, boolean frame) {
        this.document = document;
        this.name = name;
        this.offset = offset;
        this.frame = frame;
    }

    /** What follows {@code data_}. */
    public String name() {
        return name;
    }

    /** Whether it is a save frame, as dictionaries have. */
    public boolean isFrame() {
        return frame;
    }

    /** Where the block begins, counted from 1. */
    public int line() {
        return document.text().lineAt(offset);
    }

    /** Data names as written, in the order of the file. */
    public List<String> tags() {
        return IntStream.range(0, items).mapToObj(this::tag).toList();
    }

    /** The values of a data name in any case, unquoted; empty where the block does not have it. */
    public List<String> values(String tag) {
        byte[] wanted = tag.getBytes(StandardCharsets.UTF_8);
        int item = find(wanted, 0, wanted.length, CifTag.hash(wanted, 0, wanted.length));
        return item == ABSENT
                ? List.of()
                : IntStream.range(0, rows[item])
                        .mapToObj(row -> document.string(first[item] + row * stride[item]))
                        .toList();
    }

    /** The one value of a data name; the first of a loop. */
    public Optional<String> value(String tag) {
        return values(tag).stream().findFirst();
    }

    CifDocument document() {
        return document;
    }

    private int item(CifTag tag) {
        return known.length == 0 ? ABSENT : known[tag.ordinal()];
    }

    boolean has(CifTag tag) {
        return item(tag) != ABSENT;
    }

    int rows(CifTag tag) {
        int item = item(tag);
        return item == ABSENT ? 0 : rows[item];
    }

    /** Index of the value in the document, or −1. */
    int index(CifTag tag, int row) {
        int item = item(tag);
        return item == ABSENT || row >= rows[item] ? ABSENT : first[item] + row * stride[item];
    }

    /** Line of a data name, or of the block where it is absent. */
    int line(CifTag tag) {
        int item = item(tag);
        return item == ABSENT ? line() : document.text().lineAt(tagStart[item]);
    }

    /** A new item whose values begin at this index; rows are counted by {@link #rows(int, int)}. */
    int add(int start, int end, int hash, int firstValue, int step) {
        if (items == tagStart.length) {
            grow();
        }
        int item = items++;
        if (slots.length > 0) {
            remember(item, hash);
        }
        tagStart[item] = start;
        tagEnd[item] = end;
        tagHash[item] = hash;
        first[item] = firstValue;
        stride[item] = step;
        int tag = CifTag.find(document.text().bytes(), start, end, hash);
        if (tag >= 0 && known[tag] == ABSENT) {
            known[tag] = item;
        }
        return item;
    }

    void rows(int item, int count) {
        rows[item] = count;
    }

    void loop(int item, int firstValue, int columns, int count) {
        first[item] = firstValue;
        stride[item] = columns;
        rows[item] = count;
    }

    /** Whether the block has this very data name, in any case; here a dot is no underscore. */
    boolean has(byte[] bytes, int start, int end, int hash) {
        if (slots.length == 0 || 2 * items > slots.length) {
            slots = new int[Math.max(64, Integer.highestOneBit(items + 1) * 8)];
            for (int item = 0; item < items; item++) {
                remember(item, tagHash[item]);
            }
        }
        for (int slot = slot(hash); slots[slot] != 0; slot = (slot + 1) & (slots.length - 1)) {
            int item = slots[slot] - 1;
            if (tagHash[item] == hash && matches(item, bytes, start, end) && isSpelled(item, bytes, start, end)) {
                return true;
            }
        }
        return false;
    }

    private void remember(int item, int hash) {
        int slot = slot(hash);
        while (slots[slot] != 0) {
            slot = (slot + 1) & (slots.length - 1);
        }
        slots[slot] = item + 1;
    }

    private int slot(int hash) {
        return (hash ^ hash >>> 15) & (slots.length - 1);
    }

    private boolean isSpelled(int item, byte[] bytes, int start, int end) {
        return tag(item).equalsIgnoreCase(new String(bytes, start, end - start, StandardCharsets.UTF_8));
    }

    /** The item of this data name, or −1. */
    private int find(byte[] bytes, int start, int end, int hash) {
        for (int item = 0; item < items; item++) {
            if (tagHash[item] == hash && matches(item, bytes, start, end)) {
                return item;
            }
        }
        return ABSENT;
    }

    int items() {
        return items;
    }

    private boolean matches(int item, byte[] bytes, int start, int end) {
        if (end - start != tagEnd[item] - tagStart[item]) {
            return false;
        }
        byte[] mine = document.text().bytes();
        for (int i = 0; i < end - start; i++) {
            if (CifTag.lower(mine[tagStart[item] + i]) != CifTag.lower(bytes[start + i])) {
                return false;
            }
        }
        return true;
    }

    String tag(int item) {
        return new String(
                document.text().bytes(), tagStart[item], tagEnd[item] - tagStart[item], StandardCharsets.UTF_8);
    }

    private void grow() {
        if (known.length == 0) {
            known = new int[CifTag.COUNT];
            Arrays.fill(known, ABSENT);
        }
        int more = Math.max(32, 2 * tagStart.length);
        tagStart = Arrays.copyOf(tagStart, more);
        tagEnd = Arrays.copyOf(tagEnd, more);
        tagHash = Arrays.copyOf(tagHash, more);
        first = Arrays.copyOf(first, more);
        stride = Arrays.copyOf(stride, more);
        rows = Arrays.copyOf(rows, more);
    }
}
