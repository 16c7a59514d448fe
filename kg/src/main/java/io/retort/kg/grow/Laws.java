package io.retort.kg.grow;

import static io.retort.core.evidence.Properties.*;

import io.retort.core.evidence.Evidence;
import io.retort.core.evidence.Property;
import io.retort.core.quantity.Constants;
import io.retort.core.source.Material;
import java.util.List;
import java.util.OptionalDouble;

/** Physics that ties the numbers of one material together. A list to read. */
final class Laws {

    /** @param held how many laws speak for the number @param broken how many against */
    record Verdict(int held, int broken) {}

    /**
     * A law that foretells one number from others.
     *
     * @param of what it foretells
     * @param from what it needs
     * @param tolerance relative
     * @param law in the properties' own units; the last entry of its argument is the molar mass of the formula unit divided
     *     by its atoms, in g/mol
     */
    private record Law(Property of, List<Property> from, double tolerance, Formula law) {}

    @FunctionalInterface
    private interface Formula {
        double of(double[] x);
    }

    /** g/mol per Å³, as g/cm³: 10²⁴ / N_A. */
    private static final double GRAMS = 1e24 / Constants.AVOGADRO.doubleValue();

    private static final List<Law> LAWS = List.of(
            new Law(DENSITY, List.of(NSITES, VOLUME), 0.08, x -> x[0] * x[2] / x[1] * GRAMS),
            new Law(REFRACTIVE_INDEX, List.of(E_ELECTRONIC), 0.08, x -> Math.sqrt(x[0])),
            new Law(E_ELECTRONIC, List.of(REFRACTIVE_INDEX), 0.15, x -> x[0] * x[0]));

    private Laws() {}

    static Verdict judge(Material material, Evidence fact, double value) {
        int held = 0;
        int broken = 0;
        for (Law law : LAWS) {
            OptionalDouble foretold = foretold(law, material, fact);
            if (foretold.isPresent()) {
                boolean near =
                        Math.abs(value - foretold.getAsDouble()) <= law.tolerance() * Math.abs(foretold.getAsDouble());
                held += near ? 1 : 0;
                broken += near ? 0 : 1;
            }
        }
        return ordered(material, fact, value) ? new Verdict(held, broken) : new Verdict(held, broken + 1);
    }

    private static OptionalDouble foretold(Law law, Material material, Evidence fact) {
        if (!law.of().equals(fact.property())) {
            return OptionalDouble.empty();
        }
        double[] x = new double[law.from().size() + 1];
        for (int i = 0; i < law.from().size(); i++) {
            OptionalDouble number = material.number(law.from().get(i));
            if (number.isEmpty()) {
                return OptionalDouble.empty();
            }
            x[i] = number.getAsDouble();
        }
        x[law.from().size()] =
                material.composition().molarMass() / material.composition().atoms();
        return OptionalDouble.of(law.law().of(x));
    }

    /** The electronic part of a permittivity is not above the whole; a solid is seldom stiffer in shear than twice its bulk. */
    private static boolean ordered(Material material, Evidence fact, double value) {
        if (fact.property().equals(E_TOTAL)) {
            return material.number(E_ELECTRONIC).orElse(value) <= value * 1.02;
        } else if (fact.property().equals(E_ELECTRONIC)) {
            return value <= material.number(E_TOTAL).orElse(value) * 1.02;
        } else if (fact.property().equals(G_VRH)) {
            double bulk = material.number(K_VRH).orElse(value);
            return value <= 1.5 * bulk && value >= 0.05 * bulk;
        } else if (fact.property().equals(K_VRH)) {
            double shear = material.number(G_VRH).orElse(value);
            return shear <= 1.5 * value && shear >= 0.05 * value;
        }
        return true;
    }
}
