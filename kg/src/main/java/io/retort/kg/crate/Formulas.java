package io.retort.kg.crate;

import static io.retort.core.evidence.Properties.*;

import io.retort.core.evidence.Evidence;
import io.retort.core.evidence.Property;
import io.retort.core.formula.Composition;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** What follows from other facts of the same record by a formula. A list to read; the tools' rules have their like here. */
final class Formulas {

    /**
     * @param property that follows
     * @param from properties that the expression names, in the order of the evidence
     * @param expression with {@code {0}}, {@code {1}} for them and {@code {atoms}} for the atoms of a formula unit
     */
    private record Rule(Property property, List<Property> from, String expression) {}

    private static final List<Rule> RULES = List.of(
            // Averages of an isotropic body: Landau and Lifshitz, Theory of Elasticity, §5.
            new Rule(YOUNGS_MODULUS, List.of(K_VRH, G_VRH), "9*{0}*{1}/(3*{0}+{1})"),
            new Rule(HOMOGENEOUS_POISSON, List.of(K_VRH, G_VRH), "(3*{0}-2*{1})/(2*(3*{0}+{1}))"),
            new Rule(REFRACTIVE_INDEX, List.of(E_ELECTRONIC), "sqrt({0})"),
            new Rule(TOTAL_MAGNETIZATION_PER_FORMULA_UNIT, List.of(TOTAL_MAGNETIZATION, NSITES), "{0}*{atoms}/{1}"),
            new Rule(IS_METAL, List.of(BAND_GAP), "{0} == 0"),
            // The noise of the numbers counts as on the hull.
            new Rule(IS_STABLE, List.of(ENERGY_ABOVE_HULL), "{0} <= 0.000001*[eV]"));

    private Formulas() {}

    /** The expression by which the fact follows from its inputs. */
    static Optional<String> expression(Evidence fact, List<Evidence> inputs) {
        List<Property> properties = inputs.stream().map(Evidence::property).toList();
        return RULES.stream()
                .filter(rule -> rule.property.equals(fact.property()) && rule.from.equals(properties))
                .map(rule -> filled(rule.expression, fact, inputs))
                .findFirst();
    }

    private static String filled(String expression, Evidence fact, List<Evidence> inputs) {
        String filled = expression.replace("{atoms}", atoms(fact));
        for (int i = 0; i < inputs.size(); i++) {
            filled = filled.replace("{" + i + "}", "{" + inputs.get(i).id() + "}");
        }
        return filled;
    }

    /** Atoms of one formula unit, as digits; 1 where the fact is about no material. */
    static String atoms(Evidence fact) {
        double atoms = fact.composition()
                .map(Composition::reduced)
                .map(Composition::atoms)
                .orElse(1.0);
        return BigDecimal.valueOf(atoms).stripTrailingZeros().toPlainString();
    }
}
