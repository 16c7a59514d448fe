package io.retort.core.format;

import io.retort.core.element.Element;
import io.retort.core.structure.Occupancies;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Elements straight from bytes: of the symbols {@code Fe}, {@code FE}, {@code Fe3+} and of labels such as {@code Fe1A}. */
public final class ElementSymbols {

    private static final int NONE = -1;

    /** Dummies, map maxima, centroids, vacancies; with a number or a sign after it. */
    private static final Pattern NO_ATOM =
            Pattern.compile("(?i)(x|xx|q|qp|cg|cen|cent|du|dum|dummy|bq|va|vac|vacancy|void)[^a-z]*");

    private static final List<Element> ELEMENTS = new ArrayList<>(Element.all());
    private static final Occupancies[] FULL =
            ELEMENTS.stream().map(Occupancies::full).toArray(Occupancies[]::new);
    private static final short[] TABLE = table();

    private ElementSymbols() {}

    /** The element by its place in the table. */
    public static Element element(int index) {
        return ELEMENTS.get(index);
    }

    /** A full site of it. */
    static Occupancies full(int index) {
        return FULL[index];
    }

    public static Occupancies occupancies(int index, double share) {
        return share == 1 ? FULL[index] : Occupancies.of(ELEMENTS.get(index), share);
    }

    /** The element with this symbol in any case, or −1. */
    public static int ofSymbol(byte[] bytes, int start, int end) {
        return end - start == 1
                ? pair(bytes[start], 0)
                : end - start == 2 && isLetter(bytes[start + 1]) ? pair(bytes[start], bytes[start + 1]) : NONE;
    }

    /**
     * The element at the start of a label or a symbol with a charge, or −1. Two letters are one symbol where the second
     * is small; a second capital is settled by the elements that the formula names, if it does.
     */
    public static int ofLabel(byte[] bytes, int start, int end, Set<Element> expected) {
        if (start >= end || !isLetter(bytes[start])) {
            return NONE;
        }
        if (isWater(bytes, start, end)) {
            return pair('O', 0);
        }
        int one = pair(bytes[start], 0);
        int two = end - start > 1 && isLetter(bytes[start + 1]) ? pair(bytes[start], bytes[start + 1]) : NONE;
        if (two == NONE) {
            return one;
        }
        if (one == NONE) {
            return two;
        }
        boolean expectsOne = expected.contains(ELEMENTS.get(one));
        boolean expectsTwo = expected.contains(ELEMENTS.get(two));
        if (expectsOne != expectsTwo) {
            return expectsTwo ? two : one;
        }
        boolean thirdLetter = end - start > 2 && isLetter(bytes[start + 2]);
        return isCapital(bytes[start + 1]) && isCapital(bytes[start]) && (thirdLetter || expectsOne) ? one : two;
    }

    /** Whether a name is one that programs give to points which are no atoms: {@code X1}, {@code Q2}, {@code Cg}, {@code Va}. */
    public static boolean isNoAtom(String name) {
        return NO_ATOM.matcher(name).matches();
    }

    /** How many letters of the label are the symbol. */
    public static int length(int index) {
        return ELEMENTS.get(index).symbol().length();
    }

    /** {@code Wat}, {@code wat}: the oxygen of a water molecule whose hydrogens were not found. */
    private static boolean isWater(byte[] bytes, int start, int end) {
        return end - start >= 3
                && (bytes[start] | 32) == 'w'
                && (bytes[start + 1] | 32) == 'a'
                && (bytes[start + 2] | 32) == 't';
    }

    private static boolean isLetter(int c) {
        int lower = c | 32;
        return lower >= 'a' && lower <= 'z';
    }

    private static boolean isCapital(int c) {
        return c >= 'A' && c <= 'Z';
    }

    private static int pair(int first, int second) {
        return isLetter(first) ? TABLE[slot(first, second)] : NONE;
    }

    private static int slot(int first, int second) {
        return ((first | 32) - 'a') * 27 + (second == 0 ? 0 : (second | 32) - 'a' + 1);
    }

    private static short[] table() {
        short[] table = new short[26 * 27];
        java.util.Arrays.fill(table, (short) NONE);
        for (int i = 0; i < ELEMENTS.size(); i++) {
            String symbol = ELEMENTS.get(i).symbol();
            if (symbol.length() <= 2) {
                table[slot(symbol.charAt(0), symbol.length() == 1 ? 0 : symbol.charAt(1))] = (short) i;
            }
        }
        return table;
    }

    /** The element that a text begins with, for readers that are not in a hurry. */
    static @Nullable Element of(String label) {
        byte[] bytes = label.strip().getBytes(java.nio.charset.StandardCharsets.UTF_8);
        int index = ofLabel(bytes, 0, bytes.length, Set.of());
        return index == NONE ? null : ELEMENTS.get(index);
    }
}
