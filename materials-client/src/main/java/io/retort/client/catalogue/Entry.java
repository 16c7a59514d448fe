package io.retort.client.catalogue;

import io.retort.core.evidence.MaterialId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One record as a shelf holds it; {@link MaterialReader} makes a material of it.
 *
 * @param id of the material
 * @param formula as the source writes it
 * @param names of the polymorph, the usual one first
 * @param observed known from experiment; empty where the record does not say
 * @param deprecated whether the source advises against it
 * @param common whether the plain formula means this polymorph to most people
 * @param facts that it states
 */
public record Entry(
        MaterialId id,
        String formula,
        List<String> names,
        Optional<Boolean> observed,
        boolean deprecated,
        boolean common,
        List<FactLine> facts) {

    public Entry {
        names = List.copyOf(names);
        facts = List.copyOf(facts);
    }

    /** A record that states facts and nothing else. */
    public static Entry of(MaterialId id, String formula, List<FactLine> facts) {
        return new Entry(id, formula, List.of(), Optional.empty(), false, false, facts);
    }

    /** Both together: this one's word goes first, the facts of both stay, each with its origin. */
    Entry with(Entry other) {
        Set<String> allNames = new LinkedHashSet<>(names);
        allNames.addAll(other.names);
        List<FactLine> all = new ArrayList<>(facts);
        all.addAll(other.facts);
        return new Entry(
                id,
                formula,
                List.copyOf(allNames),
                observed.isPresent() ? observed : other.observed,
                deprecated || other.deprecated,
                common || other.common,
                all);
    }

    /** With newer facts; those that state the same thing from the same place give way. */
    public Entry updatedBy(Entry newer) {
        List<FactLine> kept = facts.stream()
                .filter(old -> newer.facts.stream().noneMatch(old::sameStatement))
                .toList();
        return new Entry(id, formula, names, observed, deprecated, common, kept).with(newer);
    }
}
