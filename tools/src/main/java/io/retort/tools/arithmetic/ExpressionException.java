package io.retort.tools.arithmetic;

/** An expression that cannot be read or worked out: where, what stood there, what belongs there. */
final class ExpressionException extends Exception {

    /** @param position of the offending character, counted from 1 */
    ExpressionException(int position, String message) {
        super("Expression, position " + position + ": " + message);
    }
}
