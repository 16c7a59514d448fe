package io.retort.core.source;

import io.retort.core.evidence.Properties;
import io.retort.core.evidence.Property;
import io.retort.core.quantity.Quantity;
import io.retort.core.quantity.Unit;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A condition on a number.
 *
 * @param property whose value is compared
 * @param min lower bound in the property's unit; empty for none
 * @param minIncluded whether the bound itself passes
 * @param max upper bound in the property's unit; empty for none
 * @param maxIncluded whether the bound itself passes
 */
public record Range(
        Property property, OptionalDouble min, boolean minIncluded, OptionalDouble max, boolean maxIncluded) {

    private static final Pattern TEXT =
            Pattern.compile("\\s*(\\w+)\\s*(>=|<=|=|>|<|≥|≤)\\s*([-+]?[0-9.]+(?:[eE][-+]?\\d+)?)\\s*(.*?)\\s*");

    public static Range atLeast(Property property, double min) {
        return new Range(property, OptionalDouble.of(min), true, OptionalDouble.empty(), true);
    }

    public static Range above(Property property, double min) {
        return new Range(property, OptionalDouble.of(min), false, OptionalDouble.empty(), true);
    }

    public static Range atMost(Property property, double max) {
        return new Range(property, OptionalDouble.empty(), true, OptionalDouble.of(max), true);
    }

    public static Range below(Property property, double max) {
        return new Range(property, OptionalDouble.empty(), true, OptionalDouble.of(max), false);
    }

    public static Range between(Property property, double min, double max) {
        return new Range(property, OptionalDouble.of(min), true, OptionalDouble.of(max), true);
    }

    /**
     * Reads {@code band_gap>=1 eV}; a bare number is in the property's unit.
     *
     * @throws IllegalArgumentException where property, operator, number or unit cannot be read
     */
    public static Range parse(String text) {
        Matcher matcher = TEXT.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException(
                    "Condition '" + text + "': expected a property, an operator and a number, such as band_gap>=1 eV.");
        }
        Property property = Properties.of(matcher.group(1));
        Unit unit = matcher.group(4).isEmpty() ? property.unit() : Unit.of(matcher.group(4));
        double bound = new Quantity(Double.parseDouble(matcher.group(3)), unit)
                .in(property.unit())
                .value();
        return switch (matcher.group(2)) {
            case ">=", "≥" -> atLeast(property, bound);
            case "<=", "≤" -> atMost(property, bound);
            case ">" -> above(property, bound);
            case "<" -> below(property, bound);
            default -> between(property, bound, bound);
        };
    }

    /** Whether the value passes. */
    public boolean accepts(double value) {
        boolean aboveMin = min.isEmpty() || value > min.getAsDouble() || minIncluded && value == min.getAsDouble();
        boolean belowMax = max.isEmpty() || value < max.getAsDouble() || maxIncluded && value == max.getAsDouble();
        return aboveMin && belowMax;
    }

    /** As {@link #parse} reads it; a closed range in two parts. */
    @Override
    public String toString() {
        String low = min.isPresent() ? property.key() + (minIncluded ? ">=" : ">") + min.getAsDouble() : "";
        String high = max.isPresent() ? property.key() + (maxIncluded ? "<=" : "<") + max.getAsDouble() : "";
        String between = low.isEmpty() || high.isEmpty() ? "" : " and ";
        return low + between + high + (property.unit().symbol().isEmpty() ? "" : " " + property.unit());
    }
}
