package io.retort.core.symmetry.identify;

import io.retort.core.symmetry.search.Mat3;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Picks few rotations that make the whole point group. */
final class Generators {

    private Generators() {}

    /** Indices of generators, taken from {@code order} from the front. */
    static int[] of(int[][] rotations, List<Integer> order) {
        List<Integer> chosen = new ArrayList<>();
        Set<Integer> made = closure(rotations, chosen);
        for (int i : order) {
            if (!made.contains(HallGroup.key(rotations[i]))) {
                chosen.add(i);
                made = closure(rotations, chosen);
            }
        }
        return chosen.stream().mapToInt(Integer::intValue).toArray();
    }

    private static Set<Integer> closure(int[][] rotations, List<Integer> chosen) {
        List<int[]> group = new ArrayList<>(List.of(Mat3.identity()));
        Set<Integer> keys = new HashSet<>(Set.of(HallGroup.key(Mat3.identity())));
        for (int i = 0; i < group.size(); i++) {
            for (int generator : chosen) {
                int[] product = Mat3.times(rotations[generator], group.get(i));
                if (keys.add(HallGroup.key(product))) {
                    group.add(product);
                }
            }
        }
        return keys;
    }
}
