package io.retort.kg.plan;

import io.retort.core.evidence.Properties;
import io.retort.core.evidence.Property;
import io.retort.core.quantity.Basis;
import io.retort.kg.vocabulary.Concept;
import java.util.Optional;

/**
 * What is asked for.
 *
 * @param concept at the end of the way
 * @param property of the values, where values are asked for
 * @param unit that the asker expects, where one is said
 * @param basis that the asker expects, where one is said
 * @param method by which the values must be, where one is said
 */
public record Goal(
        Concept concept,
        Optional<Property> property,
        Optional<String> unit,
        Optional<Basis> basis,
        Optional<String> method) {

    /** Values of a property. */
    public static Goal of(Property property) {
        return new Goal(
                Concept.PROPERTY_VALUE, Optional.of(property), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** Things of a class. */
    public static Goal of(Concept concept) {
        return new Goal(concept, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /**
     * Reads {@code band_gap} or {@code prototype}.
     *
     * @throws IllegalArgumentException where it is neither a property nor a class
     */
    public static Goal parse(String text) {
        String word = text.strip();
        return Properties.find(word)
                .map(Goal::of)
                .or(() -> Thing.concept(word).map(Goal::of))
                .orElseThrow(() -> new IllegalArgumentException("'" + word
                        + "' is neither a property (band_gap) nor a class (Material, Prototype, SpaceGroup, Recipe)."));
    }

    public Goal in(String symbol) {
        return new Goal(concept, property, Optional.of(symbol), basis, method);
    }

    public Goal per(Basis wanted) {
        return new Goal(concept, property, unit, Optional.of(wanted), method);
    }

    public Goal by(String name) {
        return new Goal(concept, property, unit, basis, Optional.of(name));
    }

    /** {@code band_gap}, {@code rt:Prototype}. */
    @Override
    public String toString() {
        return property.map(Property::key).orElse(concept.toString());
    }
}
