package io.retort.core.source;

import io.retort.core.evidence.Evidence;
import io.retort.core.evidence.Property;
import java.util.List;
import java.util.Optional;

/** What the chosen record says of one property. */
public sealed interface Reading {

    /**
     * It has it.
     *
     * @param fact the value
     * @param passedOver values of the same record that come before but cannot be
     */
    record Present(Evidence fact, List<Flawed> passedOver) implements Reading {
        public Present {
            passedOver = List.copyOf(passedOver);
        }
    }

    /**
     * It lacks it, or holds only values that cannot be.
     *
     * @param property that was asked for
     * @param flawed the values that cannot be; none where the record has no value
     * @param next the next record that has a plausible value: to be offered, labelled as another record
     */
    record Lacking(Property property, List<Flawed> flawed, Optional<Alternative> next) implements Reading {
        public Lacking {
            flawed = List.copyOf(flawed);
        }

        /** Why, in a sentence's part: {@code has no bulk modulus}, or {@code its bulk modulus …}. */
        public String why() {
            return flawed.isEmpty()
                    ? "it has no " + property.name()
                    : "its " + property.name() + " " + flawed.get(0).why();
        }
    }

    /** A value that cannot be, and why: {@code is not above 0}. */
    record Flawed(Evidence fact, String why) {}

    /** The value of another record. */
    record Alternative(Material material, Evidence fact) {}
}
