package io.retort.core.format.cif;

import io.retort.core.format.Numbers;
import io.retort.core.format.StructureText;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A CIF as its syntax has it: blocks of data names with their values, before any meaning. Values are kept as places in
 * the text. Made by {@link CifParser}; not thread-safe while it is being made, immutable for everybody else.
 */
public final class CifDocument {

    static final int BARE = 0;
    static final int UNKNOWN = 1;
    static final int INAPPLICABLE = 2;
    static final int QUOTED = 3;
    static final int TEXT_FIELD = 4;
    static final int COMPOUND = 5;

    private final StructureText text;
    private final boolean version2;
    private final List<CifBlock> blocks = new ArrayList<>();

    // Each value is start (30 bits), end (30 bits) and kind (4 bits), without its quotes.
    private long[] values;
    private int count;

    CifDocument(StructureText text, boolean version2) {
        this.text = text;
        this.version2 = version2;
        this.values = new long[Math.max(16, text.length() / 8)];
    }

    /** Data blocks and save frames, in the order of the file. */
    public List<CifBlock> blocks() {
        return List.copyOf(blocks);
    }

    /** Whether it declares itself CIF 2.0. */
    public boolean isVersion2() {
        return version2;
    }

    StructureText text() {
        return text;
    }

    /** How many there are now. */
    int add(CifBlock block) {
        blocks.add(block);
        return blocks.size();
    }

    int add(int start, int end, int kind) {
        if (count == values.length) {
            values = Arrays.copyOf(values, 2 * count);
        }
        values[count] = (long) start << 34 | (long) end << 4 | kind;
        return count++;
    }

    int count() {
        return count;
    }

    /** Lets the last value go on to here: an unquoted text with spaces. */
    void extendLast(int end) {
        values[count - 1] = values[count - 1] & ~(0x3fffffffL << 4) | (long) end << 4;
    }

    void truncate(int newCount) {
        count = newCount;
    }

    int kind(int value) {
        return (int) values[value] & 15;
    }

    int start(int value) {
        return (int) (values[value] >>> 34);
    }

    int end(int value) {
        return (int) (values[value] >>> 4) & 0x3fffffff;
    }

    int line(int value) {
        return text.lineAt(start(value));
    }

    /** Whether it is {@code ?} or {@code .}, unquoted. */
    boolean isNull(int value) {
        int kind = kind(value);
        return kind == UNKNOWN || kind == INAPPLICABLE;
    }

    /** A number, its standard uncertainty left out; NaN where it is none. */
    double number(int value) {
        return Numbers.parse(text.bytes(), start(value), end(value));
    }

    /** The value without its quotes; a text field unfolded. */
    String string(int value) {
        String plain = new String(text.bytes(), start(value), end(value) - start(value), StandardCharsets.UTF_8);
        return kind(value) == TEXT_FIELD ? TextField.unfolded(plain) : plain;
    }
}
