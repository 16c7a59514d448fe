package io.retort.core.formula;

/** A formula that cannot be read: where, what stood there, what belongs there. */
public final class FormulaSyntaxException extends IllegalArgumentException {

    /** @param position of the offending character, counted from 1 */
    FormulaSyntaxException(String formula, int position, String found, String expected) {
        super("Formula '" + shortened(formula) + "', position " + position + ": found " + found + ", expected "
                + expected + ".");
    }

    private static String shortened(String formula) {
        return formula.length() <= 60 ? formula : formula.substring(0, 57) + "...";
    }
}
