package io.retort.core.source;

import static java.util.Comparator.comparing;

import io.retort.core.source.Choice.Why;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Which record stands for a formula; the same everywhere, every time. The polymorph that the question names; else the
 * one that people mean by the plain name; else the lowest energy above hull among records that are not deprecated,
 * within one release and one scheme; ties go to the observed one, then to the smaller id. The record is chosen first,
 * then every property is read from it ({@link Choice#reading}).
 */
public final class EntryRule {

    /** Records at most so far above the chosen one, in eV per atom, are named beside it. */
    public static final double NEAR = 0.025;

    /** With no record lower than this, in eV per atom above the hull, the ground state may not be among them. */
    public static final double GROUND_STATE = 0.001;

    /** One's own tables name no form and no energy: a record of a database goes before them. */
    private static final String OWN = "own";

    private EntryRule() {}

    /**
     * Chooses.
     *
     * @param candidates records of one composition, in any order
     * @param polymorph that the question names
     * @throws UnknownPolymorphException where no candidate goes by that name; it says which names there are
     * @throws IllegalArgumentException where there are no candidates
     */
    public static Choice choose(List<Material> candidates, Optional<String> polymorph) {
        if (candidates.isEmpty()) {
            throw new IllegalArgumentException("There is no record to choose from; search first.");
        }
        Scheme scheme = Scheme.shared(candidates);
        List<Material> named = named(candidates, polymorph);
        List<Material> ranked = named.stream().sorted(order(scheme)).toList();
        Material chosen = ranked.get(0);
        List<Material> others =
                new ArrayList<>(candidates.stream().sorted(order(scheme)).toList());
        others.remove(chosen);
        return new Choice(chosen, why(chosen, candidates, polymorph, scheme), scheme, others);
    }

    private static List<Material> named(List<Material> candidates, Optional<String> polymorph) {
        if (polymorph.isEmpty()) {
            return candidates;
        }
        PolymorphName name = PolymorphName.of(polymorph.get());
        List<Material> named = candidates.stream().filter(name::names).toList();
        if (named.isEmpty()) {
            throw new UnknownPolymorphException(candidates.get(0).formula(), polymorph.get(), names(candidates));
        }
        return named;
    }

    /** The usual name of each polymorph that has one. */
    private static List<String> names(List<Material> candidates) {
        return candidates.stream()
                .flatMap(material -> material.names().stream().limit(1))
                .distinct()
                .sorted()
                .collect(Collectors.toList());
    }

    private static Comparator<Material> order(Scheme scheme) {
        return comparing(Material::deprecated)
                .thenComparing(material -> !material.common())
                .thenComparing(material -> scheme.energy(material).orElse(Double.POSITIVE_INFINITY))
                .thenComparing(material -> !material.observed().orElse(false))
                .thenComparing(material -> material.id().database().equals(OWN))
                .thenComparing(Material::id);
    }

    private static Why why(Material chosen, List<Material> candidates, Optional<String> polymorph, Scheme scheme) {
        if (polymorph.isPresent()) {
            return Why.NAMED;
        }
        if (candidates.size() == 1) {
            return Why.ONLY_RECORD;
        }
        if (chosen.common()) {
            return Why.COMMON;
        }
        return scheme.energy(chosen).isPresent() ? Why.LOWEST_ENERGY : Why.FIRST_ID;
    }
}
