package io.retort.core.format.cif;

import java.util.HashMap;
import java.util.Map;

/** Magnetic moments by site label: components along the cell axes in μB, as magCIF gives them. */
final class CifMoments {

    private CifMoments() {}

    static Map<String, double[]> of(CifBlock block) {
        if (!block.has(CifTag.MOMENT_LABEL)) {
            return Map.of();
        }
        CifDocument document = block.document();
        Map<String, double[]> moments = new HashMap<>();
        for (int row = 0; row < block.rows(CifTag.MOMENT_LABEL); row++) {
            double[] moment = {
                component(block, CifTag.MOMENT_X, row),
                component(block, CifTag.MOMENT_Y, row),
                component(block, CifTag.MOMENT_Z, row)
            };
            if (!Double.isNaN(moment[0] + moment[1] + moment[2])) {
                moments.put(document.string(block.index(CifTag.MOMENT_LABEL, row)), moment);
            }
        }
        return moments;
    }

    private static double component(CifBlock block, CifTag tag, int row) {
        int value = block.index(tag, row);
        return value < 0 ? Double.NaN : block.document().number(value);
    }
}
