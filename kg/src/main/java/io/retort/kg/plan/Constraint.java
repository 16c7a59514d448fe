package io.retort.kg.plan;

import java.util.Locale;

/** What a way may not break. */
public enum Constraint {
    /** It has no hop, or more than four. */
    LENGTH,
    /** A thing cannot have the relation that is followed from it. */
    DOMAIN,
    /** A relation is followed backwards from what it does not end at. */
    RANGE,
    /** A relation would fit the other way round. */
    DIRECTION,
    /** The way ends at something else than what is asked for. */
    GOAL,
    /** The unit that is expected does not measure the property. */
    UNIT,
    /** The property is counted per something else. */
    BASIS,
    /** No value of the property is by this method. */
    METHOD,
    /** The thing where it begins is not in the graph. */
    THING;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
