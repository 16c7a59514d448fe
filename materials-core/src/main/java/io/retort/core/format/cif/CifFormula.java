package io.retort.core.format.cif;

import io.retort.core.element.Element;
import io.retort.core.format.ElementSymbols;
import java.util.HashSet;
import java.util.Set;

/** The elements that {@code _chemical_formula_sum} names, whatever else stands there. */
final class CifFormula {

    private CifFormula() {}

    static Set<Element> elements(CifBlock block) {
        int value = block.index(CifTag.FORMULA, 0);
        Set<Element> elements = new HashSet<>();
        if (value < 0 || block.document().isNull(value)) {
            return elements;
        }
        byte[] bytes = block.document().text().bytes();
        int end = block.document().end(value);
        for (int p = block.document().start(value); p < end; p++) {
            int stop = p;
            while (stop < end && (bytes[stop] | 32) >= 'a' && (bytes[stop] | 32) <= 'z') {
                stop++;
            }
            int element = ElementSymbols.ofSymbol(bytes, p, stop);
            if (element >= 0) {
                elements.add(ElementSymbols.element(element));
            }
            p = Math.max(p, stop);
        }
        return elements;
    }
}
