package io.retort.core.valence;

import io.retort.core.element.Element;
import io.retort.core.formula.Composition;
import io.retort.core.structure.Structure;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A charge-neutral assignment of oxidation states to a composition.
 *
 * @param atoms for each element, how many atoms of the reduced formula have which state
 * @param unusualness 0 where every element has its most common state; larger for rarer ones. For ranking only
 */
public record OxidationStates(SortedMap<Element, SortedMap<Integer, Integer>> atoms, double unusualness) {

    public OxidationStates {
        atoms = Collections.unmodifiableSortedMap(new TreeMap<>(atoms));
    }

    /**
     * The likeliest assignment from the states in which each element is known; mixed states only where uniform ones do not
     * balance, or are rare. A pure element has the state 0. Empty where nothing known balances, as in alloys.
     */
    public static Optional<OxidationStates> guess(Composition composition) {
        return ranked(composition).stream().findFirst();
    }

    /** The likeliest few, the best first. */
    public static List<OxidationStates> ranked(Composition composition) {
        return new StateSearch(composition).ranked();
    }

    /** Mean state of an element's atoms. @throws IllegalArgumentException for an element that is not there */
    public double average(Element element) {
        SortedMap<Integer, Integer> states = atoms.get(element);
        if (states == null) {
            throw new IllegalArgumentException(element + " is not among " + atoms.keySet() + ".");
        }
        double charge = states.entrySet().stream()
                .mapToDouble(e -> e.getKey() * e.getValue())
                .sum();
        return charge / states.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** The structure with each element's mean state on its sites. */
    public Structure decorate(Structure structure) {
        return new Structure(
                structure.lattice(),
                structure.sites().stream()
                        .map(site -> site.with(site.properties()
                                .withOxidationStates(site.occupancies().keySet().stream()
                                        .collect(Collectors.toMap(e -> e, this::average)))))
                        .toList());
    }

    /** {@code Li+ Fe2+ P5+ O2-}; both states where they are mixed: {@code Fe2+ Fe3+ O2-}. */
    @Override
    public String toString() {
        return atoms.entrySet().stream()
                .flatMap(e -> e.getValue().keySet().stream().map(state -> spelled(e.getKey(), state)))
                .collect(Collectors.joining(" "));
    }

    private static String spelled(Element element, int state) {
        String size = Math.abs(state) == 1 ? "" : String.valueOf(Math.abs(state));
        return element + (state == 0 ? "0" : size + (state > 0 ? "+" : "-"));
    }

    static SortedMap<Integer, Integer> states(Map<Integer, Integer> counts) {
        return Collections.unmodifiableSortedMap(new TreeMap<>(counts));
    }
}
