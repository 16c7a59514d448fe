package io.retort.core.structure;

/** A position in units of the cell vectors. */
public record Fractional(double a, double b, double c) {

    public Fractional plus(Fractional other) {
        return new Fractional(a + other.a, b + other.b, c + other.c);
    }

    public Fractional minus(Fractional other) {
        return new Fractional(a - other.a, b - other.b, c - other.c);
    }

    /** The same position in the cell at the origin: every component in [0, 1). */
    public Fractional wrapped() {
        return new Fractional(wrapped(a), wrapped(b), wrapped(c));
    }

    private static double wrapped(double value) {
        double rest = value - Math.floor(value);
        return rest >= 1 ? 0 : rest;
    }
}
