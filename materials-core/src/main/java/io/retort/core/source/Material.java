package io.retort.core.source;

import io.retort.core.evidence.Evidence;
import io.retort.core.evidence.MaterialId;
import io.retort.core.evidence.Property;
import io.retort.core.evidence.PropertyValue;
import io.retort.core.formula.Composition;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * One record of a source: a material with the facts that the record states.
 *
 * @param id in the source's database
 * @param composition of one formula unit
 * @param names by which people call this polymorph, the usual one first: {@code rutile}; empty where it has none
 * @param observed whether it is known from experiment; empty where the record does not say
 * @param deprecated whether the source advises against the record
 * @param common whether the plain name or formula means this polymorph to most people
 * @param facts all that the record states
 */
public record Material(
        MaterialId id,
        Composition composition,
        List<String> names,
        Optional<Boolean> observed,
        boolean deprecated,
        boolean common,
        List<Evidence> facts) {

    public Material {
        names = List.copyOf(names);
        facts = List.copyOf(facts);
    }

    /** The reduced formula. */
    public String formula() {
        return composition.reducedFormula();
    }

    /** The fact of this property that the record prefers: the first, and calculated before measured. */
    public Optional<Evidence> fact(Property property) {
        return facts(property).stream().findFirst();
    }

    /** All facts of this property, one per method. */
    public List<Evidence> facts(Property property) {
        return facts.stream().filter(fact -> fact.property().equals(property)).toList();
    }

    /** The number of {@link #fact}, in the property's own unit. */
    public OptionalDouble number(Property property) {
        return fact(property)
                .filter(fact -> fact.value() instanceof PropertyValue.Number)
                .map(fact -> ((PropertyValue.Number) fact.value())
                        .quantity()
                        .in(property.unit())
                        .value())
                .map(OptionalDouble::of)
                .orElse(OptionalDouble.empty());
    }
}
