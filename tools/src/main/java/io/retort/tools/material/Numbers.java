package io.retort.tools.material;

import io.retort.core.evidence.Evidence;
import io.retort.core.evidence.PropertyValue;

/** The number of a fact, in the unit of its property. */
final class Numbers {

    private Numbers() {}

    /** NaN where the fact is not a number. */
    static double of(Evidence fact) {
        return fact.value() instanceof PropertyValue.Number number
                ? number.quantity().in(fact.property().unit()).value()
                : Double.NaN;
    }
}
