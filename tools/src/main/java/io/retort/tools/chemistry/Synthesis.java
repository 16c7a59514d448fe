package io.retort.tools.chemistry;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A balanced reaction that makes one formula unit of a target.
 *
 * @param target one formula unit of it
 * @param precursors with their exact amounts, above 0
 * @param byProducts with their exact amounts; below 0 for oxygen that is taken up from the air
 */
record Synthesis(Substance target, Map<Substance, Ratio> precursors, Map<Substance, Ratio> byProducts) {

    /** Whole coefficients up to here are written as such; beyond, decimals per target are easier to read. */
    private static final BigInteger READABLE = BigInteger.valueOf(1000);

    /** {@code 6 Li2CO3 + 4 Co3O4 + O2 → 12 LiCoO2 + 6 CO2}. */
    String equation() {
        Ratio scale = scale();
        List<String> left = new ArrayList<>();
        precursors.forEach((substance, amount) -> left.add(term(amount.times(scale), substance)));
        List<String> right = new ArrayList<>(List.of(term(scale, target)));
        byProducts.forEach((substance, amount) -> {
            boolean takenUp = amount.sign() < 0;
            Ratio size = (takenUp ? amount.negated() : amount).times(scale);
            (takenUp ? left : right).add(term(size, substance));
        });
        return String.join(" + ", left) + " → " + String.join(" + ", right);
    }

    /** Share of the precursors' mass that leaves as gas (below 0 where the product is heavier), 0 to 1. */
    double massLoss() {
        double weighed = mass(precursors);
        return (weighed - target.molarMass()) / weighed;
    }

    /** How far the two sides differ in mass, relative; a check on the arithmetic, 0 but for rounding. */
    double imbalance() {
        return Math.abs(mass(precursors) - target.molarMass() - mass(byProducts)) / target.molarMass();
    }

    private static double mass(Map<Substance, Ratio> amounts) {
        return amounts.entrySet().stream()
                .mapToDouble(e -> e.getValue().value() * e.getKey().molarMass())
                .sum();
    }

    private Ratio scale() {
        BigInteger multiple = Stream.concat(precursors.values().stream(), byProducts.values().stream())
                .map(Ratio::denominator)
                .reduce(BigInteger.ONE, (a, b) -> a.multiply(b).divide(a.gcd(b)));
        return multiple.compareTo(READABLE) > 0 ? Ratio.ONE : new Ratio(multiple, BigInteger.ONE);
    }

    private static String term(Ratio amount, Substance substance) {
        String number = amount.denominator().equals(BigInteger.ONE)
                ? amount.numerator().toString()
                : BigDecimal.valueOf(amount.value())
                        .setScale(4, RoundingMode.HALF_UP)
                        .stripTrailingZeros()
                        .toPlainString();
        return (number.equals("1") ? "" : number + " ") + substance.name();
    }

    /** The amounts of the precursors alone: two reactions that agree in it are weighed alike. */
    Map<String, Ratio> recipe() {
        return precursors.entrySet().stream()
                .collect(Collectors.toMap(e -> e.getKey().name(), Map.Entry::getValue));
    }
}
