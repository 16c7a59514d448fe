package io.retort.kg.grow;

import io.retort.core.evidence.Evidence;
import io.retort.core.quantity.Quantity;
import io.retort.core.quantity.Unit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** How a proposed number goes wrong. Each makes a wrong number of a right one. */
enum Fault {
    /** The number of some other material. */
    ANOTHER_MATERIAL,
    /** The number of a material of similar composition: the hardest to tell. */
    SIMILAR_MATERIAL,
    /** A decimal point moved. */
    DECIMAL_POINT,
    /** The right number in another unit. */
    UNIT,
    /** The number of another property of the same material. */
    ANOTHER_PROPERTY,
    /** The sign turned. */
    SIGN,
    /** A digit misread. */
    DIGIT;

    private static final Map<String, List<String>> OTHER_UNITS = Map.of(
            "eV", List.of("kJ/mol", "meV", "GPa"),
            "GPa", List.of("kbar", "MPa", "eV"),
            "g/cm³", List.of("kg/m³", "GPa"),
            "cm⁻¹", List.of("m^-1", "meV"),
            "K", List.of("eV", "GPa"),
            "µV/K", List.of("mV/K", "K"),
            "μB", List.of("eV", "K"));

    /** The wrong number; empty where this fault cannot be made of this fact, or changes too little to be one. */
    Optional<Quantity> of(Evidence fact, Knowledge knowledge, RandomGenerator random) {
        Unit unit = fact.property().unit();
        double value = Knowledge.number(fact).orElse(Double.NaN);
        Optional<Quantity> wrong = switch (this) {
            case ANOTHER_MATERIAL -> number(knowledge.byLikeness(fact), random, 0, Integer.MAX_VALUE, unit);
            case SIMILAR_MATERIAL -> number(knowledge.byLikeness(fact), random, 1, 12, unit);
            case DECIMAL_POINT -> Optional.of(new Quantity(random.nextBoolean() ? value * 10 : value / 10, unit));
            case UNIT ->
                Optional.ofNullable(OTHER_UNITS.get(unit.symbol()))
                        .map(units -> new Quantity(value, Unit.of(units.get(random.nextInt(units.size())))));
            case ANOTHER_PROPERTY -> anotherProperty(fact, knowledge);
            case SIGN -> Optional.of(new Quantity(-value, unit));
            case DIGIT -> Optional.of(new Quantity(digit(value, random), unit));
        };
        return wrong.filter(quantity -> differs(quantity, value, unit, knowledge.scale(fact.property())));
    }

    /** Within the spread of methods a number is not wrong. */
    private static boolean differs(Quantity wrong, double value, Unit unit, double scale) {
        return !wrong.unit().equals(unit)
                || Math.abs(wrong.value() - value) > 0.1 * Math.max(Math.abs(value), 0.2 * scale);
    }

    private static Optional<Quantity> number(
            List<Knowledge.Known> known, RandomGenerator random, int from, int to, Unit unit) {
        int end = Math.min(to, known.size());
        return end <= from
                ? Optional.empty()
                : Optional.of(new Quantity(
                        known.get(from + random.nextInt(end - from)).value(), unit));
    }

    private static Optional<Quantity> anotherProperty(Evidence fact, Knowledge knowledge) {
        return fact.material()
                .flatMap(knowledge::material)
                .flatMap(material -> material.facts().stream()
                        .filter(other -> !other.property().equals(fact.property()))
                        .filter(other -> LabelledMaker.PROPERTIES.contains(other.property()))
                        .filter(other ->
                                other.property().unit().equals(fact.property().unit()))
                        .flatMap(other -> Knowledge.number(other).stream().boxed())
                        .findFirst()
                        .map(number -> new Quantity(number, fact.property().unit())));
    }

    /** The first digit becomes another. */
    private static double digit(double value, RandomGenerator random) {
        String text = String.format(Locale.ROOT, "%.5g", value);
        int at = 0;
        while (at < text.length() - 1 && (text.charAt(at) < '1' || text.charAt(at) > '9')) {
            at++;
        }
        char other = (char) ('1' + (text.charAt(at) - '1' + 1 + random.nextInt(8)) % 9);
        return text.charAt(at) >= '1' && text.charAt(at) <= '9'
                ? Double.parseDouble(text.substring(0, at) + other + text.substring(at + 1))
                : value + 1;
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
