package io.retort.core.format.cif;

import io.retort.core.element.Element;
import io.retort.core.format.ElementSymbols;
import io.retort.core.format.Numbers;
import io.retort.core.structure.SiteProperties;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** Oxidation states: of the atom types where they are listed, else of a symbol such as {@code Fe3+}. */
final class CifOxidation {

    private final byte[] bytes;
    private final Map<String, Double> listed = new HashMap<>();

    CifOxidation(CifBlock block) {
        CifDocument document = block.document();
        this.bytes = document.text().bytes();
        for (int row = 0; row < block.rows(CifTag.TYPE_OXIDATION); row++) {
            int symbol = block.index(CifTag.TYPE_SYMBOL, row);
            int state = block.index(CifTag.TYPE_OXIDATION, row);
            if (symbol >= 0 && state >= 0 && !Double.isNaN(document.number(state))) {
                listed.put(document.string(symbol), document.number(state));
            }
        }
    }

    SiteProperties of(int element, int start, int end) {
        double state = listed.isEmpty() ? Double.NaN : listed.getOrDefault(string(start, end), Double.NaN);
        if (Double.isNaN(state)) {
            state = ofSymbol(start + ElementSymbols.length(element), end);
        }
        if (Double.isNaN(state)) {
            return SiteProperties.NONE;
        }
        Element here = ElementSymbols.element(element);
        return SiteProperties.NONE.withOxidationStates(Map.of(here, state));
    }

    /** {@code 3+}, {@code +3}, {@code +}; NaN where no charge is written. */
    private double ofSymbol(int start, int end) {
        if (start >= end) {
            return Double.NaN;
        }
        int first = bytes[start];
        int last = bytes[end - 1];
        if (last == '+' || last == '-') {
            double size = end - start == 1 ? 1 : Numbers.parse(bytes, start, end - 1);
            return last == '-' ? -size : size;
        }
        return first == '+' || first == '-' ? Numbers.parse(bytes, start, end) : Double.NaN;
    }

    private String string(int start, int end) {
        return new String(bytes, start, end - start, StandardCharsets.UTF_8);
    }
}
