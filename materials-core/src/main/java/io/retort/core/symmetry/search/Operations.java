package io.retort.core.symmetry.search;

import java.util.ArrayList;
import java.util.List;

/** Operations in plain arrays: rotation i on columns, translation i, in units of one cell. */
public record Operations(List<int[]> rotations, List<double[]> translations) {

    Operations(int capacity) {
        this(new ArrayList<>(capacity), new ArrayList<>(capacity));
    }

    void add(int[] rotation, double[] translation) {
        rotations.add(rotation);
        translations.add(translation);
    }

    public int size() {
        return rotations.size();
    }
}
