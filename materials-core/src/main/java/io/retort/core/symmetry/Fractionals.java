package io.retort.core.symmetry;

import io.retort.core.structure.Fractional;

/** Positions brought into the cell, free of rounding dust. */
final class Fractionals {

    private Fractionals() {}

    /** Each component in [0, 1), and exactly 0 where only rounding keeps it from there. */
    static Fractional wrapped(double a, double b, double c) {
        return new Fractional(wrapped(a), wrapped(b), wrapped(c));
    }

    private static double wrapped(double value) {
        double rest = value - Math.floor(value);
        return rest < 1e-10 || rest > 1 - 1e-10 ? 0 : rest;
    }
}
