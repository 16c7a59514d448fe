package io.retort.client.catalogue;

import io.retort.core.element.Element;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/**
 * A set of elements in two words of 64 bits.
 *
 * @param low the first 64 elements by atomic number
 * @param high the others
 */
record ElementMask(long low, long high) {

    private static final Map<String, Integer> POSITIONS = positions();

    static ElementMask of(Collection<Element> elements) {
        long low = 0;
        long high = 0;
        for (Element element : elements) {
            int position = position(element.symbol());
            low |= position < Long.SIZE ? 1L << position : 0;
            high |= position < Long.SIZE ? 0 : 1L << (position - Long.SIZE);
        }
        return new ElementMask(low, high);
    }

    /** The elements that a formula names; amounts are passed over. */
    static ElementMask ofFormula(String formula) {
        long low = 0;
        long high = 0;
        for (int i = 0; i < formula.length(); i++) {
            if (Character.isUpperCase(formula.charAt(i))) {
                int position = position(symbolAt(formula, i));
                low |= position < Long.SIZE ? 1L << position : 0;
                high |= position < Long.SIZE ? 0 : 1L << (position - Long.SIZE);
            }
        }
        return new ElementMask(low, high);
    }

    private static String symbolAt(String formula, int start) {
        int end = start + 1;
        while (end < formula.length() && Character.isLowerCase(formula.charAt(end))) {
            end++;
        }
        return formula.substring(start, end);
    }

    private static int position(String symbol) {
        Integer position = POSITIONS.get(symbol);
        if (position == null) {
            throw new IllegalArgumentException("'" + symbol + "' is not an element; expected a symbol such as Fe.");
        }
        return position;
    }

    private static Map<String, Integer> positions() {
        Map<String, Integer> positions = new HashMap<>();
        Element.all().forEach(element -> positions.put(element.symbol(), positions.size()));
        return Map.copyOf(positions);
    }
}
