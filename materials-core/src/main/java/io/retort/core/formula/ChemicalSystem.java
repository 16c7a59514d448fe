package io.retort.core.formula;

import io.retort.core.element.Element;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A set of elements, as a phase diagram spans it: {@code Fe-O}, symbols in alphabetical order.
 *
 * @param elements at least one
 */
public record ChemicalSystem(Set<Element> elements) {

    public ChemicalSystem {
        if (elements.isEmpty()) {
            throw new IllegalArgumentException("A chemical system has at least one element, such as Fe-O.");
        }
        elements = Set.copyOf(elements);
    }

    /** Reads {@code Li-Fe-O} in any order. @throws IllegalArgumentException where a part is not an element */
    public static ChemicalSystem parse(String text) {
        return new ChemicalSystem(Arrays.stream(text.strip().split("\\s*[-–]\\s*"))
                .map(Element::of)
                .collect(Collectors.toSet()));
    }

    /** Whether every element of the other is here too. */
    public boolean contains(ChemicalSystem other) {
        return elements.containsAll(other.elements);
    }

    @Override
    public String toString() {
        return elements.stream().map(Element::symbol).sorted().collect(Collectors.joining("-"));
    }
}
