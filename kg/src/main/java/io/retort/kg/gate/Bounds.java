package io.retort.kg.gate;

/** How large a question may be. No question that people ask comes near. */
final class Bounds {

    static final int CHARACTERS = 20_000;
    static final int STEPS = 60;
    static final int DEPTH = 12;
    static final int EXPRESSIONS = 300;
    static final int VALUES = 1_000;
    static final int PATH_STEPS = 12;
    static final int JOINED_TEXTS = 16;
    static final int REGEX_CHARACTERS = 64;

    private Bounds() {}
}
