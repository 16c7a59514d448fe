package io.retort.tools.search;

/** What a model reads about the filters, which two tools share. */
final class Words {

    static final String FORMULA = "this formula, any spelling: Fe2O3";
    static final String CHEMSYS = "exactly these elements: Li-Fe-O";
    static final String INCLUDE = "element symbols that must all be there: [\"Li\", \"O\"]";
    static final String EXCLUDE = "element symbols that must not be there";
    static final String CONDITIONS =
            "conditions on numbers, unit optional: [\"band_gap>=1 eV\", \"band_gap<=2 eV\", \"k_vrh>200 GPa\"]";
    static final String LABELS =
            "exact labels and flags: [\"ordering=FM\", \"crystal_system=cubic\", \"is_gap_direct=true\"]";
    static final String STABLE = "true: on the convex hull only; false: above it only";
    static final String OBSERVED = "true: known from experiment only";
    static final String NAME = "name of the polymorph: rutile, perovskite, wurtzite";

    private Words() {}
}
