package io.retort.tools.crystal;

import io.retort.core.evidence.Evidence;
import io.retort.core.evidence.PropertyValue;
import java.util.ArrayList;
import java.util.List;

/** Lengths that are equal but for rounding, each once. */
final class Distances {

    /** Å; nearer ones are shown as one. */
    private static final double EQUAL = 0.002;

    private Distances() {}

    /** The first of each length, in the order in which they come. */
    static List<Evidence> of(List<Evidence> lengths) {
        List<Evidence> distinct = new ArrayList<>();
        for (Evidence length : lengths) {
            if (distinct.stream().noneMatch(known -> isAlike(known, length))) {
                distinct.add(length);
            }
        }
        return List.copyOf(distinct);
    }

    private static boolean isAlike(Evidence one, Evidence other) {
        return one.value() instanceof PropertyValue.Number a
                && other.value() instanceof PropertyValue.Number b
                && Math.abs(a.quantity().value() - b.quantity().value()) < EQUAL
                && one.provenance().record().equals(other.provenance().record());
    }
}
