package io.retort.core.element;

import java.util.Collection;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A chemical element, or one of the two hydrogen isotopes that have a symbol of their own (D, T).
 *
 * @param number atomic number Z
 * @param symbol as in the periodic table: {@code Fe}
 * @param name in English: {@code Iron}
 * @param weight standard atomic weight in g/mol (IUPAC, abridged)
 * @param electronegativity Pauling scale; empty where none is given
 * @param covalentRadius in ångströms (Cordero et al., Dalton Trans. 2008, 2832); empty where none is given
 */
public record Element(
        int number,
        String symbol,
        String name,
        double weight,
        OptionalDouble electronegativity,
        OptionalDouble covalentRadius)
        implements Comparable<Element> {

    /** The element of this symbol, in exact case. @throws IllegalArgumentException where there is none */
    public static Element of(String symbol) {
        return find(symbol)
                .orElseThrow(() -> new IllegalArgumentException(
                        "'" + symbol + "' is not an element; expected a symbol such as Fe, O or Si."));
    }

    /** The element of this symbol, in exact case, if there is one. */
    public static Optional<Element> find(String symbol) {
        return Optional.ofNullable(PeriodicTable.BY_SYMBOL.get(symbol));
    }

    /** All elements by atomic number; D and T follow H. */
    public static Collection<Element> all() {
        return PeriodicTable.BY_SYMBOL.values();
    }

    /**
     * By electronegativity, then symbol: the order in which a formula is written (cation first).
     * Elements without a value come last.
     */
    @Override
    public int compareTo(Element other) {
        int byElectronegativity = Double.compare(
                electronegativity.orElse(Double.MAX_VALUE), other.electronegativity.orElse(Double.MAX_VALUE));
        return byElectronegativity != 0 ? byElectronegativity : symbol.compareTo(other.symbol);
    }

    @Override
    public String toString() {
        return symbol;
    }
}
