package io.retort.core.source;

import static io.retort.core.evidence.Properties.BAND_GAP;
import static io.retort.core.evidence.Properties.DECOMPOSES_TO;
import static io.retort.core.evidence.Properties.ENERGY_ABOVE_HULL;
import static io.retort.core.evidence.Properties.FORMATION_ENERGY;
import static io.retort.core.evidence.Properties.IS_STABLE;
import static io.retort.core.evidence.Properties.SPACEGROUP_NUMBER;
import static io.retort.core.evidence.Properties.TOTAL_MAGNETIZATION;

import io.retort.core.evidence.Evidence;
import io.retort.core.evidence.Method;
import io.retort.core.evidence.Property;
import io.retort.core.evidence.PropertyValue;
import io.retort.core.evidence.Provenance;
import io.retort.core.quantity.Quantity;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What two values of one property say about each other. They agree or differ only where both speak of the same thing;
 * else they stand side by side. They are never averaged.
 */
public sealed interface Comparison {

    /** The same within what such values are good for ({@link #slack}). */
    record Agree() implements Comparison {}

    /** Of the same thing, and not the same. */
    record Differ() implements Comparison {}

    /** Of two things. @param why each obstacle */
    record NotComparable(List<Obstacle> why) implements Comparison {
        public NotComparable {
            why = List.copyOf(why);
        }
    }

    /** What makes two values speak of two things. */
    enum Obstacle {
        METHOD("another method"),
        SCHEME("energies of another release or correction scheme"),
        PHASE("another phase"),
        UNKNOWN_PHASE("the phase is not stated"),
        TEMPERATURE("another temperature"),
        PRESSURE("another pressure"),
        BASIS("counted per something else"),
        CELL("another cell"),
        FRAME("tensors whose frames are not stated");

        private final String words;

        Obstacle(String words) {
            this.words = words;
        }

        /** As a sentence says it: "not comparable: another method". */
        public String words() {
            return words;
        }
    }

    /** Relative difference of two values that still agree. */
    double RELATIVE = 0.02;

    /** Differences, in the property's unit, that mean nothing however small the values are. */
    Map<Property, Double> FLOORS =
            Map.of(BAND_GAP, 0.05, FORMATION_ENERGY, 0.005, ENERGY_ABOVE_HULL, 0.005, TOTAL_MAGNETIZATION, 0.05);

    /** Energies that mean something within one release of one source alone. */
    List<Property> WITHIN_ONE_SCHEME = List.of(FORMATION_ENERGY, ENERGY_ABOVE_HULL, IS_STABLE, DECOMPOSES_TO);

    /** Kelvins between two temperatures that count as one. */
    double SAME_TEMPERATURE = 10;

    /**
     * Compares.
     *
     * @param one record and its value
     * @param other record and its value of the same property; may be the same record
     */
    static Comparison of(Material one, Evidence value, Material other, Evidence otherValue) {
        if (!value.property().equals(otherValue.property())) {
            throw new IllegalArgumentException(
                    value.property() + " and " + otherValue.property() + " are two properties; compare one.");
        }
        List<Obstacle> why = obstacles(one, value, other, otherValue);
        if (!why.isEmpty()) {
            return new NotComparable(why);
        }
        return same(value, otherValue) ? new Agree() : new Differ();
    }

    /** The difference up to which two values agree: 2 %, the property's floor, or twice the stated uncertainty. */
    static double slack(Evidence value, Evidence other) {
        double larger = Math.max(Math.abs(number(value)), Math.abs(number(other)));
        double stated = Math.hypot(uncertainty(value), uncertainty(other));
        return Math.max(Math.max(RELATIVE * larger, 2 * stated), FLOORS.getOrDefault(value.property(), 0.0));
    }

    private static List<Obstacle> obstacles(Material one, Evidence value, Material other, Evidence otherValue) {
        List<Obstacle> why = new ArrayList<>();
        Provenance from = value.provenance();
        Provenance otherFrom = otherValue.provenance();
        if (!from.method().equals(otherFrom.method())) {
            why.add(Obstacle.METHOD);
        } else if (WITHIN_ONE_SCHEME.contains(value.property()) && !sameRelease(from, otherFrom)) {
            why.add(Obstacle.SCHEME);
        }
        phase(one, other).ifPresent(why::add);
        if (!near(value.conditions().temperature(), otherValue.conditions().temperature(), SAME_TEMPERATURE)) {
            why.add(Obstacle.TEMPERATURE);
        }
        if (!near(value.conditions().pressure(), otherValue.conditions().pressure(), 0)) {
            why.add(Obstacle.PRESSURE);
        }
        if (!value.basis().equals(otherValue.basis())) {
            why.add(Obstacle.BASIS);
        }
        if (!value.conditions().cell().equals(otherValue.conditions().cell())) {
            why.add(Obstacle.CELL);
        }
        boolean tensors = value.value() instanceof PropertyValue.Tensor;
        if (tensors && !value.value().equals(otherValue.value())) {
            why.add(Obstacle.FRAME);
        }
        return why;
    }

    /** One release of one source; values that were measured or need no scheme pass by the caller's test. */
    private static boolean sameRelease(Provenance one, Provenance other) {
        boolean measured = one.method().kind() == Method.Kind.MEASURED;
        return measured || one.source().equals(other.source()) && one.release().equals(other.release());
    }

    /** One record is one phase; two are, where their space groups are the same. */
    private static Optional<Obstacle> phase(Material one, Material other) {
        if (one.id().equals(other.id())) {
            return Optional.empty();
        }
        OptionalDouble group = one.number(SPACEGROUP_NUMBER);
        OptionalDouble otherGroup = other.number(SPACEGROUP_NUMBER);
        if (group.isEmpty() || otherGroup.isEmpty()) {
            return Optional.of(Obstacle.UNKNOWN_PHASE);
        }
        return group.equals(otherGroup) ? Optional.empty() : Optional.of(Obstacle.PHASE);
    }

    /** Both unstated, or both stated and near. */
    private static boolean near(Optional<Quantity> one, Optional<Quantity> other, double within) {
        if (one.isEmpty() || other.isEmpty()) {
            return one.isEmpty() && other.isEmpty();
        }
        double there = other.get().in(one.get().unit()).value();
        return Math.abs(one.get().value() - there) <= within;
    }

    private static boolean same(Evidence value, Evidence other) {
        return value.value() instanceof PropertyValue.Number && other.value() instanceof PropertyValue.Number
                ? Math.abs(number(value) - number(other)) <= slack(value, other)
                : value.value().equals(other.value());
    }

    /** In the property's unit; 0 where it is none. */
    private static double number(Evidence fact) {
        return fact.value() instanceof PropertyValue.Number number
                ? number.quantity().in(fact.property().unit()).value()
                : 0;
    }

    /** In the property's unit. */
    private static double uncertainty(Evidence fact) {
        return fact.conditions()
                .uncertainty()
                .map(stated -> stated.in(fact.property().unit()).value())
                .orElse(0.0);
    }
}
