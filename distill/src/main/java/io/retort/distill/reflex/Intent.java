package io.retort.distill.reflex;

import java.util.Locale;

/** What a question wants. */
public enum Intent {
    /** One property of one material. */
    GET,
    /** One property of several materials. */
    COMPARE,
    /** Materials that meet a condition. */
    SCREEN,
    /** The first few by a property. */
    RANK,
    /** How many there are. */
    COUNT,
    /** How it is made. */
    SYNTHESIS,
    /** Its crystal structure. */
    STRUCTURE,
    /** One unit to another. */
    CONVERT,
    PHASE_DIAGRAM,
    /** Several calls. */
    MULTI,
    /** Not answerable by such calls, or not at all. */
    ESCALATE;

    /** As a plan spells it. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
