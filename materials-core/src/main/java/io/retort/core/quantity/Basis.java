package io.retort.core.quantity;

/**
 * What a value is counted per. MgO forms with −295 kJ per mole of atoms, which is −591 kJ per mole of formula units:
 * same unit, other basis.
 */
public enum Basis {
    /** Not counted per anything: a band gap, a density, a modulus. */
    NONE(""),
    PER_ATOM("per atom"),
    PER_FORMULA_UNIT("per formula unit"),
    /** Per cell as the record gives it. */
    PER_CELL("per cell");

    private final String words;

    Basis(String words) {
        this.words = words;
    }

    /** As written in an answer; empty for {@link #NONE}. */
    public String words() {
        return words;
    }

    /** The same in a molar unit: {@code of atoms}, {@code of formula units}. */
    public String molarWords() {
        return this == NONE ? "" : words.replace("per ", "of ") + "s";
    }
}
