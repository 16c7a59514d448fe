package io.retort.core.valence;

import io.retort.core.element.Element;
import java.util.Set;

/** The elements that occur as anions in ordinary salts. */
final class Anions {

    private static final Set<String> SYMBOLS =
            Set.of("H", "D", "B", "C", "Si", "N", "P", "As", "Sb", "O", "S", "Se", "Te", "F", "Cl", "Br", "I");

    private Anions() {}

    static boolean contains(Element element) {
        return SYMBOLS.contains(element.symbol());
    }
}
