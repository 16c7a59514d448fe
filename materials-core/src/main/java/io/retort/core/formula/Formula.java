package io.retort.core.formula;

/**
 * A chemical formula as somebody wrote it, and what it means: {@code CuSO4·5H2O}, {@code Li0.5CoO2},
 * {@code K4[Fe(CN)6]}, {@code SO4^2-}.
 *
 * @param text as written
 * @param composition amounts per formula unit as written (not reduced)
 * @param charge in elementary charges; 0 for a neutral formula
 */
public record Formula(String text, Composition composition, int charge) {

    /**
     * Reads fractional amounts, nested brackets, hydrates and adducts (after {@code ·}, {@code *} or {@code .}),
     * unicode subscripts, D and T, and a trailing charge.
     *
     * @throws FormulaSyntaxException where the text is not a formula
     */
    public static Formula parse(String text) {
        return new FormulaParser(text).parse();
    }

    /** In the conventional reduced spelling, as {@link Composition#reducedFormula()}. */
    @Override
    public String toString() {
        return composition.reducedFormula();
    }
}
