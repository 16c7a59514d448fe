package io.retort.core.source;

import static io.retort.core.evidence.Properties.*;

import io.retort.core.evidence.Evidence;
import io.retort.core.evidence.Method;
import io.retort.core.evidence.Property;
import io.retort.core.evidence.PropertyValue;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Values that cannot be. All that we know of stand in these lists. */
public final class Plausibility {

    /**
     * Within what a value lies.
     *
     * @param range in the property's unit
     * @param otherwise what is wrong with a value outside
     */
    record Limit(Range range, String otherwise) {}

    /**
     * Two values of one calculation that come in this order.
     *
     * @param lower at most as large as {@code upper}
     * @param affected properties that cannot be trusted otherwise
     */
    record Order(Property lower, Property upper, List<Property> affected, String otherwise) {}

    private static final String STABLE = "is not above 0, which no stable solid has";

    static final List<Limit> LIMITS = List.of(
            new Limit(Range.above(K_VRH, 0), STABLE),
            new Limit(Range.above(K_VOIGT, 0), STABLE),
            new Limit(Range.above(K_REUSS, 0), STABLE),
            new Limit(Range.above(G_VRH, 0), STABLE),
            new Limit(Range.above(YOUNGS_MODULUS, 0), STABLE),
            new Limit(Range.between(HOMOGENEOUS_POISSON, -1, 0.5), "is not between −1 and 0.5"),
            new Limit(Range.atLeast(UNIVERSAL_ANISOTROPY, 0), "is below 0"),
            new Limit(Range.atLeast(BAND_GAP, 0), "is below 0"),
            new Limit(Range.atLeast(ENERGY_ABOVE_HULL, -1e-6), "is below the hull"),
            new Limit(Range.above(DENSITY, 0), "is not above 0"),
            new Limit(Range.above(VOLUME, 0), "is not above 0"),
            new Limit(Range.atLeast(NSITES, 1), "is below 1"),
            new Limit(Range.between(SPACEGROUP_NUMBER, 1, 230), "is not between 1 and 230"),
            new Limit(Range.above(LATTICE_A, 0), "is not above 0"),
            new Limit(Range.above(LATTICE_B, 0), "is not above 0"),
            new Limit(Range.above(LATTICE_C, 0), "is not above 0"),
            new Limit(Range.between(LATTICE_ALPHA, 1, 179), "is no angle of a cell"),
            new Limit(Range.between(LATTICE_BETA, 1, 179), "is no angle of a cell"),
            new Limit(Range.between(LATTICE_GAMMA, 1, 179), "is no angle of a cell"),
            new Limit(Range.atLeast(E_TOTAL, 1), "is below 1, that of vacuum"),
            new Limit(Range.atLeast(E_ELECTRONIC, 1), "is below 1, that of vacuum"),
            new Limit(Range.atLeast(REFRACTIVE_INDEX, 1), "is below 1, that of vacuum"),
            new Limit(Range.atLeast(E_IJ_MAX, 0), "is below 0"),
            new Limit(Range.above(LAST_PHDOS_PEAK, 0), "is not above 0"),
            new Limit(Range.above(THERMAL_CONDUCTIVITY, 0), "is not above 0"),
            new Limit(Range.above(DEBYE_TEMPERATURE, 0), "is not above 0"),
            new Limit(Range.above(MELTING_POINT, 0), "is not above 0"),
            new Limit(Range.above(CURIE_TEMPERATURE, 0), "is not above 0"),
            new Limit(Range.above(CRITICAL_TEMPERATURE, 0), "is not above 0"));

    static final List<Order> ORDERS = List.of(
            new Order(
                    K_REUSS,
                    K_VOIGT,
                    List.of(K_REUSS, K_VOIGT, K_VRH),
                    "comes from a lower (Reuss) bound above its upper (Voigt) bound"),
            new Order(
                    E_ELECTRONIC,
                    E_TOTAL,
                    List.of(E_ELECTRONIC, E_TOTAL),
                    "comes from an electronic part above the whole"));

    /** What is worked out from one elastic tensor, and stands and falls with it. */
    private static final List<Property> ELASTIC = List.of(
            K_VRH, K_VOIGT, K_REUSS, G_VRH, YOUNGS_MODULUS, HOMOGENEOUS_POISSON, UNIVERSAL_ANISOTROPY, ELASTIC_TENSOR);

    /** Outside of these, the tensor is not that of a stable crystal; rounding is allowed for. */
    private static final List<Range> STABLE_TENSOR =
            List.of(Range.between(HOMOGENEOUS_POISSON, -1.01, 0.51), Range.atLeast(UNIVERSAL_ANISOTROPY, -0.05));

    /** Values this near, relative, are of one calculation, rounded by whoever passed it on. */
    private static final double SAME = 0.02;

    private static final String UNSTABLE = "comes from elastic constants that no stable crystal has";

    /** Differences in the last digits that a source prints are no flaw. */
    private static final double ROUNDING = 0.01;

    private Plausibility() {}

    /** What is wrong with this fact of this record, as a sentence goes on after the property's name; mostly nothing. */
    public static Optional<String> flaw(Material record, Evidence fact) {
        OptionalDouble value = number(fact);
        if (value.isEmpty()) {
            return isUnstable(record, fact) ? Optional.of(UNSTABLE) : Optional.empty();
        }
        Stream<String> outside = LIMITS.stream()
                .filter(limit -> limit.range().property().equals(fact.property()))
                .filter(limit -> !limit.range().accepts(value.getAsDouble()))
                .map(Limit::otherwise);
        Stream<String> disordered = ORDERS.stream()
                .filter(order -> order.affected().contains(fact.property()))
                .filter(order -> isReversed(order, record, fact))
                .map(Order::otherwise);
        return Stream.concat(outside, disordered)
                .findFirst()
                .or(() -> isUnstable(record, fact) ? Optional.of(UNSTABLE) : Optional.empty());
    }

    /**
     * Whether an elastic value belongs to a tensor that is not positive definite (Born and Huang, 1954): a stiffness on
     * its diagonal is not above 0, or what follows from it lies outside its bounds.
     */
    private static boolean isUnstable(Material record, Evidence fact) {
        return ELASTIC.contains(fact.property())
                && fact.provenance().method().kind() != Method.Kind.MEASURED
                && record.facts(fact.property()).stream()
                        .filter(other -> other.equals(fact) || isSameValue(fact, other))
                        .anyMatch(same -> hasNegativeStiffness(record, same) || isOutOfBounds(record, same));
    }

    private static boolean isOutOfBounds(Material record, Evidence fact) {
        return STABLE_TENSOR.stream().anyMatch(range -> {
            OptionalDouble value = sibling(record, fact, range.property());
            return value.isPresent() && !range.accepts(value.getAsDouble());
        });
    }

    /** One calculation often comes by several ways, and not every one brings all of it. */
    private static boolean isSameValue(Evidence fact, Evidence other) {
        OptionalDouble own = number(fact);
        OptionalDouble its = number(other);
        return own.isPresent()
                && its.isPresent()
                && Math.abs(own.getAsDouble() - its.getAsDouble()) <= SAME * Math.abs(own.getAsDouble());
    }

    private static boolean hasNegativeStiffness(Material record, Evidence fact) {
        return record.facts(ELASTIC_TENSOR).stream()
                .filter(other -> isOfOneCalculation(fact, other))
                .map(Evidence::value)
                .filter(PropertyValue.Tensor.class::isInstance)
                .map(value -> ((PropertyValue.Tensor) value).rows())
                .anyMatch(rows -> IntStream.range(0, rows.size())
                        .anyMatch(i -> i < rows.get(i).size() && rows.get(i).get(i) <= 0));
    }

    private static boolean isReversed(Order order, Material record, Evidence fact) {
        OptionalDouble lower = sibling(record, fact, order.lower());
        OptionalDouble upper = sibling(record, fact, order.upper());
        return lower.isPresent()
                && upper.isPresent()
                && lower.getAsDouble() > upper.getAsDouble() + ROUNDING * Math.abs(upper.getAsDouble());
    }

    /** Another property from where the fact comes from. */
    private static OptionalDouble sibling(Material record, Evidence fact, Property property) {
        return record.facts(property).stream()
                .filter(other -> isOfOneCalculation(fact, other))
                .map(Plausibility::number)
                .findFirst()
                .orElse(OptionalDouble.empty());
    }

    private static boolean isOfOneCalculation(Evidence fact, Evidence other) {
        var own = fact.provenance();
        var its = other.provenance();
        return its.source().equals(own.source())
                && its.release().equals(own.release())
                && its.method().equals(own.method());
    }

    private static OptionalDouble number(Evidence fact) {
        return fact.value() instanceof PropertyValue.Number number
                ? OptionalDouble.of(number.quantity().in(fact.property().unit()).value())
                : OptionalDouble.empty();
    }
}
