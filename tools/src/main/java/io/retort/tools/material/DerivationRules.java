package io.retort.tools.material;

import static io.retort.core.evidence.Properties.BAND_GAP;
import static io.retort.core.evidence.Properties.ENERGY_ABOVE_HULL;
import static io.retort.core.evidence.Properties.E_ELECTRONIC;
import static io.retort.core.evidence.Properties.G_VRH;
import static io.retort.core.evidence.Properties.K_VRH;
import static io.retort.core.evidence.Properties.NSITES;
import static io.retort.core.evidence.Properties.SPACEGROUP_NUMBER;
import static io.retort.core.evidence.Properties.TOTAL_MAGNETIZATION;

import io.retort.core.evidence.Evidence;
import io.retort.core.evidence.Method;
import io.retort.core.evidence.Properties;
import io.retort.core.evidence.Property;
import io.retort.core.evidence.PropertyValue;
import io.retort.core.quantity.Quantity;
import io.retort.core.source.Material;
import io.retort.core.source.MaterialsSource;
import io.retort.core.symmetry.hall.HallSettings;
import io.retort.tools.DerivedEvidence;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** What follows exactly from other facts of the same record. A list to read; to add a rule, add an entry. */
final class DerivationRules {

    /**
     * @param property that follows
     * @param from numbers that are needed, all of them
     * @param formula as the record of the result says it
     * @param value from those numbers in their properties' own units and the material
     */
    private record Rule(Property property, List<Property> from, String formula, Value value) {}

    @FunctionalInterface
    private interface Value {
        PropertyValue of(double[] x, Material material);
    }

    private static final List<Rule> RULES = List.of(
            // Averages of an isotropic body: Landau and Lifshitz, Theory of Elasticity, §5.
            new Rule(
                    Properties.YOUNGS_MODULUS,
                    List.of(K_VRH, G_VRH),
                    "E = 9KG/(3K+G)",
                    (x, material) -> number(9 * x[0] * x[1] / (3 * x[0] + x[1]), Properties.YOUNGS_MODULUS)),
            new Rule(
                    Properties.HOMOGENEOUS_POISSON,
                    List.of(K_VRH, G_VRH),
                    "ν = (3K−2G)/(2(3K+G))",
                    (x, material) ->
                            number((3 * x[0] - 2 * x[1]) / (2 * (3 * x[0] + x[1])), Properties.HOMOGENEOUS_POISSON)),
            new Rule(
                    Properties.REFRACTIVE_INDEX,
                    List.of(E_ELECTRONIC),
                    "n = √ε∞",
                    (x, material) -> number(Math.sqrt(x[0]), Properties.REFRACTIVE_INDEX)),
            new Rule(
                    Properties.TOTAL_MAGNETIZATION_PER_FORMULA_UNIT,
                    List.of(TOTAL_MAGNETIZATION, NSITES),
                    "moment of the cell / formula units in the cell",
                    (x, material) -> number(
                            x[0] * formulaAtoms(material) / x[1], Properties.TOTAL_MAGNETIZATION_PER_FORMULA_UNIT)),
            new Rule(
                    Properties.IS_METAL,
                    List.of(BAND_GAP),
                    "the gap of the calculation is 0",
                    (x, material) -> new PropertyValue.Flag(x[0] == 0)),
            new Rule(
                    Properties.IS_STABLE,
                    List.of(ENERGY_ABOVE_HULL),
                    "the energy above hull is 0",
                    (x, material) -> new PropertyValue.Flag(x[0] <= 0)),
            new Rule(
                    Properties.SPACEGROUP_SYMBOL,
                    List.of(SPACEGROUP_NUMBER),
                    "symbol of the space-group number",
                    (x, material) -> new PropertyValue.Label(
                            HallSettings.standard((int) x[0]).shortSymbol())),
            new Rule(
                    Properties.CRYSTAL_SYSTEM,
                    List.of(SPACEGROUP_NUMBER),
                    "crystal system of the space group",
                    (x, material) -> new PropertyValue.Label(crystalSystem((int) x[0]))));

    private final RecordFacts recordFacts;

    DerivationRules(MaterialsSource source) {
        this.recordFacts = new RecordFacts(source);
    }

    /** What follows for this property; empty where something needed is missing or impossible. */
    List<Evidence> derive(Material material, Property property) {
        List<Evidence> fromRecord = recordFacts.of(material, property);
        return fromRecord.isEmpty()
                ? RULES.stream()
                        .filter(rule -> rule.property.equals(property))
                        .flatMap(rule -> apply(rule, material).stream())
                        .toList()
                : fromRecord;
    }

    private Optional<Evidence> apply(Rule rule, Material material) {
        List<Evidence> parents = rule.from.stream()
                .map(property -> stated(material, property))
                .flatMap(Optional::stream)
                .toList();
        if (parents.size() < rule.from.size()) {
            return Optional.empty();
        }
        double[] numbers = parents.stream().mapToDouble(Numbers::of).toArray();
        PropertyValue value = rule.value.of(numbers, material);
        return Optional.of(
                DerivedEvidence.of(rule.property, value, method(value, parents.get(0)), rule.formula, parents));
    }

    private Optional<Evidence> stated(Material material, Property property) {
        Predicate<Evidence> usable =
                fact -> fact.value() instanceof PropertyValue.Number && Facts.isPossible(material, fact);
        return material.facts(property).stream()
                .filter(usable)
                .filter(fact -> fact.provenance().method().kind() == Method.Kind.CALCULATED)
                .findFirst()
                .or(() -> recordFacts.of(material, property).stream().findFirst());
    }

    /** A number of ours is derived; a flag or label only says in a word what the calculation found. */
    private static Method method(PropertyValue value, Evidence parent) {
        Method method = parent.provenance().method();
        return value instanceof PropertyValue.Number ? new Method(method.name(), Method.Kind.DERIVED) : method;
    }

    private static PropertyValue number(double value, Property property) {
        return new PropertyValue.Number(new Quantity(value, property.unit()));
    }

    private static double formulaAtoms(Material material) {
        return material.composition().reduced().atoms();
    }

    /** International Tables A: the ranges of space-group numbers. */
    private static String crystalSystem(int number) {
        if (number <= 2) {
            return "Triclinic";
        }
        if (number <= 15) {
            return "Monoclinic";
        }
        if (number <= 74) {
            return "Orthorhombic";
        }
        if (number <= 142) {
            return "Tetragonal";
        }
        return number <= 167 ? "Trigonal" : number <= 194 ? "Hexagonal" : "Cubic";
    }
}
