package io.retort.core.thermo;

import io.retort.core.element.Element;
import io.retort.core.formula.Composition;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/**
 * A balanced reaction in whole numbers.
 *
 * @param reactants on the left
 * @param products on the right
 */
public record Reaction(List<Term> reactants, List<Term> products) {

    /**
     * One substance with its coefficient.
     *
     * @param coefficient above 0; the coefficients of a reaction have no common divisor
     * @param formula one formula unit, as given
     */
    public record Term(long coefficient, Composition formula) {

        @Override
        public String toString() {
            return (coefficient == 1 ? "" : coefficient + " ") + formula.reducedFormula();
        }
    }

    public Reaction {
        reactants = List.copyOf(reactants);
        products = List.copyOf(products);
    }

    /**
     * Finds the coefficients exactly, in fractions. Substances count in the formula units given (O2, not O).
     *
     * @throws IllegalArgumentException where no coefficients balance it, several independent sets do, or a substance would have
     *     to stand on the other side or not at all; the message says which
     */
    public static Reaction balanced(List<Composition> reactants, List<Composition> products) {
        List<Composition> all = new ArrayList<>(reactants);
        all.addAll(products);
        if (reactants.isEmpty() || products.isEmpty()) {
            throw new IllegalArgumentException("A reaction has reactants and products, such as Fe, O2 -> Fe2O3.");
        }
        List<Rational[]> solutions = NullSpace.of(matrix(all, reactants.size()), all.size());
        String equation = words(reactants) + " -> " + words(products);
        if (solutions.isEmpty()) {
            throw new IllegalArgumentException("No coefficients balance " + equation + missing(reactants, products));
        }
        if (solutions.size() > 1) {
            throw new IllegalArgumentException(equation + " can be balanced in " + solutions.size()
                    + " independent ways; leave a substance out, or ask for two reactions.");
        }
        return of(all, reactants.size(), coefficients(solutions.get(0)), equation);
    }

    /**
     * Energy of products less that of reactants, in eV, for the coefficients as they stand.
     *
     * @param energyPerFormulaUnit of each substance in eV, all of one scheme
     */
    public double energy(ToDoubleFunction<Composition> energyPerFormulaUnit) {
        return sum(products, energyPerFormulaUnit) - sum(reactants, energyPerFormulaUnit);
    }

    /** The same from the lowest entries of a phase diagram. @throws IllegalArgumentException where a substance has none */
    public double energy(PhaseDiagram diagram) {
        return energy(formula -> diagram.lowest(formula)
                        .orElseThrow(() -> new IllegalArgumentException(
                                "No entry of " + formula.reducedFormula() + " is in the diagram."))
                        .energyPerAtom()
                * formula.atoms());
    }

    /** Atoms on either side. */
    public double atoms() {
        return sum(reactants, Composition::atoms);
    }

    @Override
    public String toString() {
        return side(reactants) + " → " + side(products);
    }

    /** One row an element, one column a substance; products count negative. */
    private static Rational[][] matrix(List<Composition> all, int reactants) {
        Set<Element> elements = new TreeSet<>();
        all.forEach(formula -> elements.addAll(formula.elements()));
        return elements.stream()
                .map(element -> {
                    Rational[] row = new Rational[all.size()];
                    for (int i = 0; i < row.length; i++) {
                        Rational amount = Rational.of(all.get(i).amount(element));
                        row[i] = i < reactants ? amount : amount.negated();
                    }
                    return row;
                })
                .toArray(Rational[][]::new);
    }

    /** The smallest whole numbers in the same ratio, mostly positive. */
    private static List<BigInteger> coefficients(Rational[] solution) {
        BigInteger multiple = BigInteger.ONE;
        for (Rational x : solution) {
            multiple = multiple.multiply(x.denominator()).divide(multiple.gcd(x.denominator()));
        }
        BigInteger divisor = BigInteger.ZERO;
        int sign = 0;
        List<BigInteger> whole = new ArrayList<>();
        for (Rational x : solution) {
            BigInteger n = x.numerator().multiply(multiple.divide(x.denominator()));
            whole.add(n);
            divisor = divisor.gcd(n);
            sign += n.signum();
        }
        BigInteger signed = sign < 0 ? divisor.negate() : divisor;
        return whole.stream().map(n -> n.divide(signed)).toList();
    }

    private static Reaction of(List<Composition> all, int reactants, List<BigInteger> coefficients, String equation) {
        List<Term> terms = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            BigInteger n = coefficients.get(i);
            if (n.signum() <= 0) {
                throw new IllegalArgumentException(equation + ": " + all.get(i).reducedFormula()
                        + (n.signum() == 0 ? " takes no part; leave it out." : " belongs on the other side."));
            }
            terms.add(new Term(n.longValueExact(), all.get(i)));
        }
        return new Reaction(terms.subList(0, reactants), terms.subList(reactants, terms.size()));
    }

    private static String missing(List<Composition> reactants, List<Composition> products) {
        Set<Element> left = new TreeSet<>();
        Set<Element> right = new TreeSet<>();
        reactants.forEach(formula -> left.addAll(formula.elements()));
        products.forEach(formula -> right.addAll(formula.elements()));
        Set<Element> onlyLeft = new TreeSet<>(left);
        onlyLeft.removeAll(right);
        right.removeAll(left);
        onlyLeft.addAll(right);
        return onlyLeft.isEmpty()
                ? "; a substance that takes up or gives off the difference is missing, such as O2 or H2O."
                : "; " + onlyLeft + " stands on one side only.";
    }

    private static double sum(List<Term> terms, ToDoubleFunction<Composition> of) {
        return terms.stream()
                .mapToDouble(term -> term.coefficient() * of.applyAsDouble(term.formula()))
                .sum();
    }

    private static String words(List<Composition> formulas) {
        return formulas.stream().map(Composition::reducedFormula).collect(Collectors.joining(" + "));
    }

    private static String side(List<Term> terms) {
        return terms.stream().map(Term::toString).collect(Collectors.joining(" + "));
    }
}
