package io.retort.kg.ask;

import io.retort.core.element.Element;
import io.retort.core.evidence.MaterialId;
import io.retort.core.evidence.Property;
import io.retort.core.formula.ChemicalSystem;
import io.retort.core.formula.Composition;
import java.util.Set;

/**
 * What is asked of relations. Each case says its columns; {@code m} is a material, {@code f} its formula, {@code c} a
 * composition, {@code v} a value, {@code r} a recipe.
 */
public sealed interface RelationQuery {

    /** Materials of one composition: {@code m, name, group}. */
    record PolymorphsOf(Composition composition) implements RelationQuery {}

    /** Materials isopointal with this one: {@code m, f, prototype}. */
    record SamePrototype(MaterialId material) implements RelationQuery {}

    /** Materials of a space group that hold all of these elements: {@code m, f}. */
    record SameSpaceGroup(int number, Set<Element> elements) implements RelationQuery {}

    /** What a material falls into: {@code m, f, v}; {@code v} is the fact that says so. */
    record DecompositionOf(MaterialId material) implements RelationQuery {}

    /** What falls into this material, among others: {@code m, f}. */
    record DecomposingInto(MaterialId material) implements RelationQuery {}

    /** Published ways to a composition: {@code r, reaction, paper}. */
    record RecipesFor(Composition target) implements RelationQuery {}

    /** Published recipes that start from a substance: {@code r, f, reaction, paper}; {@code f} is what they make. */
    record RecipesUsing(Composition precursor) implements RelationQuery {}

    /** What recipes for targets of a chemical system start from, the most frequent first: {@code f, recipes}. */
    record PrecursorsFor(ChemicalSystem system) implements RelationQuery {}

    /** Materials of these elements, or of at least these: {@code m, f}. */
    record WithElements(Set<Element> elements, boolean exactly) implements RelationQuery {}

    /** One property of one material by every method: {@code v, n, method, dataset, release}. */
    record MethodsCompared(MaterialId material, Property property) implements RelationQuery {}

    /** Everything that is stated of a material: {@code p, v, n, text, method}. */
    record KnownAbout(MaterialId material) implements RelationQuery {}

    /** What ties two materials together: {@code by, thing, label}. */
    record PathsBetween(MaterialId one, MaterialId other) implements RelationQuery {}
}
