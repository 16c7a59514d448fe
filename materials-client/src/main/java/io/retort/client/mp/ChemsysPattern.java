package io.retort.client.mp;

import io.retort.core.element.Element;
import io.retort.core.formula.ChemicalSystem;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What the {@code chemsys} parameter means to the service (emmet-api, {@code chemsys_to_criteria}): {@code Si-O} exactly
 * these elements, {@code Si-O,Fe-O} one of these systems, {@code Li-*-O} so many elements, these among them.
 */
public sealed interface ChemsysPattern {

    /** One of these systems. */
    record OneOf(Set<ChemicalSystem> systems) implements ChemsysPattern {
        @Override
        public boolean matches(ChemicalSystem system) {
            return systems.contains(system);
        }
    }

    /** So many elements, these among them. */
    record Wildcard(int size, Set<Element> elements) implements ChemsysPattern {
        @Override
        public boolean matches(ChemicalSystem system) {
            return system.elements().size() == size && system.elements().containsAll(elements);
        }
    }

    /** Whether a material of this system is found. */
    boolean matches(ChemicalSystem system);

    /**
     * Stricter than the service, which takes {@code si-o} and answers nothing.
     *
     * @throws IllegalArgumentException where it is amiss; says what belongs there
     */
    static ChemsysPattern parse(String text) {
        List<String> items = List.of(text.split(",", -1));
        if (!text.contains("*")) {
            Set<ChemicalSystem> systems = new LinkedHashSet<>();
            items.forEach(item -> systems.add(new ChemicalSystem(elements(item.split("-", -1)))));
            return new OneOf(systems);
        }
        if (items.size() > 1) {
            throw new IllegalArgumentException("one system where there is a *, not a list");
        }
        String[] parts = text.split("-", -1);
        String[] named = Arrays.stream(parts).filter(part -> !part.equals("*")).toArray(String[]::new);
        return new Wildcard(parts.length, elements(named));
    }

    private static Set<Element> elements(String... symbols) {
        Set<Element> elements = new LinkedHashSet<>();
        for (String symbol : symbols) {
            Element element = Element.find(symbol)
                    .orElseThrow(() -> new IllegalArgumentException(
                            ParameterKind.CHEMSYS.expected() + "; '" + symbol + "' is not an element"));
            if (!elements.add(element)) {
                throw new IllegalArgumentException("each element once; " + symbol + " is there twice");
            }
        }
        return elements;
    }
}
