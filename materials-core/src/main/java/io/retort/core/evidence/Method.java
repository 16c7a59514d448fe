package io.retort.core.evidence;

/**
 * How a value came about. Values of different methods are shown side by side and never mixed.
 *
 * @param name as the field says it: {@code PBE}, {@code PBE+U}, {@code r2SCAN}, {@code HSE06}, {@code experiment}
 * @param kind what sort of method that is
 */
public record Method(String name, Kind kind) {

    /** The sort of method. */
    public enum Kind {
        CALCULATED,
        MEASURED,
        /** From other evidence, by a conversion or a formula of ours. */
        DERIVED
    }

    /** The PBE functional, with or without a Hubbard U as the source's scheme decides: what the source calls GGA. */
    public static final Method PBE = calculated("PBE");

    public static final Method EXPERIMENT = new Method("experiment", Kind.MEASURED);
    public static final Method CONVERSION = new Method("unit conversion", Kind.DERIVED);
    public static final Method ARITHMETIC = new Method("arithmetic", Kind.DERIVED);

    public static Method calculated(String name) {
        return new Method(name, Kind.CALCULATED);
    }

    @Override
    public String toString() {
        return name;
    }
}
