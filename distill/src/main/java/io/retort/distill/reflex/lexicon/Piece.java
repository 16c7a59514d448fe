package io.retort.distill.reflex.lexicon;

import io.retort.core.element.Element;
import io.retort.core.evidence.MaterialId;
import io.retort.core.evidence.Property;
import io.retort.core.formula.ChemicalSystem;
import io.retort.core.formula.Composition;
import io.retort.distill.reflex.Field;
import java.util.Optional;
import java.util.Set;

/** A piece of a question, read. */
public sealed interface Piece {

    /** As the question spells it. */
    String raw();

    /** A word with no meaning of its own here, in lower case and with its spelling mended. */
    record Word(String raw, String word, boolean known) implements Piece {}

    /** A comma, a question mark, a bracket. */
    record Mark(String raw) implements Piece {}

    /** A substance by formula or name. {@code named}: spelled out in words, so it may also mean its elements. */
    record Substance(String raw, Composition composition, Optional<String> polymorph, boolean named) implements Piece {
        /** Whether it is one element. */
        public boolean isElement() {
            return composition.elements().size() == 1;
        }
    }

    /** A material by its id. */
    record Id(String raw, MaterialId id) implements Piece {}

    /** The name of a polymorph or structure type beside a formula: {@code rutile}, {@code bcc}. */
    record Form(String raw, String name) implements Piece {}

    /** A class by the elements that it contains: oxides, titanates, Li-containing. */
    record Kinds(String raw, Set<Element> elements, boolean plural) implements Piece {}

    /** Elements that must be absent: {@code Co-free}. */
    record Without(String raw, Set<Element> elements) implements Piece {}

    /** A chemical system: {@code Li-Fe-O}. */
    record Space(String raw, ChemicalSystem system) implements Piece {}

    /** A number, with the unit that follows it. */
    record Num(String raw, double value, Optional<UnitText> unit) implements Piece {}

    /** A unit without a number: {@code in kJ/mol}. */
    record Measure(String raw, UnitText unit) implements Piece {}

    /** Words for a property of the catalogue. */
    record Named(String raw, Property property) implements Piece {
        /** The field that answers, where the student has one. */
        public Optional<Field> field() {
            return Field.of(property);
        }
    }

    /** An adjective of order: {@code densest}, {@code wider}, {@code lowest}. */
    record Order(String raw, Optional<Field> field, boolean fieldless, String direction, Degree degree)
            implements Piece {}

    /** How an adjective of order compares. */
    enum Degree {
        SUP,
        COMP,
        WORD,
        DIR,
        BAD
    }

    /** Words that compare with a number. */
    record Compares(String raw, Op op) implements Piece {}

    /** How a number bounds. */
    enum Op {
        GT,
        LT,
        BETWEEN
    }

    /** Something shaped like a formula that is none. */
    record Strange(String raw) implements Piece {}
}
