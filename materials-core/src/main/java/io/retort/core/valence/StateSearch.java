package io.retort.core.valence;

import io.retort.core.element.Element;
import io.retort.core.formula.Composition;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * All neutral combinations, element by element: after each one only the {@value #KEPT} least unusual partial assignments of
 * every total charge are kept, so the work stays small for any number of elements.
 */
final class StateSearch {

    private static final int KEPT = 4;
    private static final int MOST_ATOMS = 2000;
    private static final double MIXED_METAL = 0.6;
    private static final double MIXED_NONMETAL = 4;
    private static final int WIDEST_MIX = 2;

    /** Neighbouring states mix more readily than 2+ with 4+. */
    private static final double WIDE = 1;

    private final Map<Element, Integer> amounts;

    StateSearch(Composition composition) {
        this.amounts = whole(composition);
    }

    List<OxidationStates> ranked() {
        if (amounts.size() == 1) {
            Map.Entry<Element, Integer> only = amounts.entrySet().iterator().next();
            return List.of(new OxidationStates(
                    new TreeMap<>(Map.of(only.getKey(), OxidationStates.states(Map.of(0, only.getValue())))), 0));
        }
        Map<Integer, List<OxidationStates>> byCharge = Map.of(0, List.of(new OxidationStates(new TreeMap<>(), 0)));
        Element last = null;
        for (Element element : amounts.keySet()) {
            last = element;
        }
        for (Map.Entry<Element, Integer> entry : amounts.entrySet()) {
            byCharge = extended(
                    byCharge,
                    entry.getKey(),
                    options(entry.getKey(), entry.getValue(), entry.getKey().equals(last)));
        }
        return byCharge.getOrDefault(0, List.of());
    }

    /** One way to charge all atoms of one element. */
    private record Option(int charge, double cost, SortedMap<Integer, Integer> states) {}

    private static Map<Integer, List<OxidationStates>> extended(
            Map<Integer, List<OxidationStates>> partial, Element element, List<Option> options) {
        Map<Integer, List<OxidationStates>> next = new HashMap<>();
        partial.forEach((charge, assignments) -> options.forEach(option -> assignments.forEach(assignment -> {
            SortedMap<Element, SortedMap<Integer, Integer>> atoms = new TreeMap<>(assignment.atoms());
            atoms.put(element, option.states);
            keep(
                    next.computeIfAbsent(charge + option.charge, unused -> new ArrayList<>()),
                    new OxidationStates(atoms, assignment.unusualness() + option.cost));
        })));
        return next;
    }

    private static void keep(List<OxidationStates> best, OxidationStates candidate) {
        if (best.size() == KEPT && best.get(KEPT - 1).unusualness() <= candidate.unusualness()) {
            return;
        }
        best.add(candidate);
        best.sort(Comparator.comparingDouble(OxidationStates::unusualness));
        if (best.size() > KEPT) {
            best.remove(KEPT);
        }
    }

    /** The most electronegative element is an anion, every element without an anion's name a cation. */
    private static List<Option> options(Element element, int atoms, boolean mostElectronegative) {
        StateTable table = StateTable.of(element);
        boolean metal = !Anions.contains(element);
        List<Integer> states = table.reported().stream()
                .filter(state -> mostElectronegative ? state < 0 : state > 0 || Anions.contains(element))
                .toList();
        List<Option> options = new ArrayList<>();
        for (int state : states) {
            options.add(
                    new Option(state * atoms, table.cost(state, metal), OxidationStates.states(Map.of(state, atoms))));
        }
        for (int low : states) {
            for (int high : states) {
                if (high > low && high - low <= WIDEST_MIX && low * high > 0) {
                    mixed(options, table, metal, atoms, low, high);
                }
            }
        }
        return options;
    }

    private static void mixed(List<Option> options, StateTable table, boolean metal, int atoms, int low, int high) {
        double mixing = (metal ? MIXED_METAL : MIXED_NONMETAL) + (high - low - 1) * WIDE;
        for (int lower = 1; lower < atoms; lower++) {
            int upper = atoms - lower;
            double cost = (table.cost(low, metal) * lower + table.cost(high, metal) * upper) / atoms;
            options.add(new Option(
                    low * lower + high * upper,
                    cost + mixing,
                    OxidationStates.states(Map.of(low, lower, high, upper))));
        }
    }

    /** Atoms of the reduced formula; amounts that are not whole are multiplied until they are. */
    private static Map<Element, Integer> whole(Composition composition) {
        Composition reduced = composition.reduced();
        for (int times = 1; times <= 100; times++) {
            int factor = times;
            boolean whole = reduced.amounts().values().stream()
                    .allMatch(x -> Math.abs(factor * x - Math.rint(factor * x)) < 1e-3 * factor && factor * x > 0.5);
            if (whole && factor * reduced.atoms() <= MOST_ATOMS) {
                Map<Element, Integer> amounts = new TreeMap<>();
                reduced.amounts().forEach((element, x) -> amounts.put(element, (int) Math.rint(factor * x)));
                return amounts;
            }
        }
        throw new IllegalArgumentException("Oxidation states of " + composition.reducedFormula()
                + " are not guessed: its amounts are no simple fractions. Round them, such as Li0.5CoO2.");
    }
}
