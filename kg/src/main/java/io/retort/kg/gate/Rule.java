package io.retort.kg.gate;

import java.util.Locale;

/** What a query is turned back for. */
public enum Rule {
    /** It is not SPARQL 1.1. */
    SYNTAX,
    /** It would write. */
    UPDATE,
    /** It is neither SELECT nor ASK. */
    FORM,
    /** It names its own dataset. */
    FROM,
    /** It would ask another server. */
    SERVICE,
    /** It names a graph that is not open to questions. */
    GRAPH,
    /** It calls what is not a function of SPARQL 1.1. */
    FUNCTION,
    /** It is longer or more deeply nested than any question needs. */
    SIZE,
    /** A class or relation is not in the vocabulary. */
    TERM,
    /** A property, element, unit, space group or other named thing does not exist. */
    THING,
    /** Subject, relation and object are all open. */
    OPEN_RELATION,
    /** The subject cannot have the relation. */
    DOMAIN,
    /** The object cannot end the relation. */
    RANGE,
    /** The relation is written backwards. */
    DIRECTION,
    /** The unit is not the property's. */
    UNIT,
    /** The basis is not the property's. */
    BASIS,
    /** The method is unknown, or not one for this. */
    METHOD,
    /** A number is asked of a property that has words, or the like. */
    KIND,
    /** A literal is spelled in a way that nothing is stored in. */
    SPELLING,
    /** A path repeats without an end. */
    PATH,
    /** Parts of the pattern share no variable, so every row meets every other. */
    CROSS_PRODUCT,
    /** A regular expression could take for ever. */
    REGEX;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
