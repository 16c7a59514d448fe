package io.retort.client.optimade.filter;

/** One side of a comparison: a constant, or the {@link Field} of an entry. */
public sealed interface Operand permits Field, Operand.Text, Operand.Num, Operand.Bool {

    /** A text, without its quotes and escapes. */
    record Text(String value) implements Operand {
        @Override
        public String toString() {
            return '"' + value.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
        }
    }

    /** A number as it was written, so that nothing is lost or added. */
    record Num(String literal) implements Operand {
        public double value() {
            return Double.parseDouble(literal);
        }

        @Override
        public String toString() {
            return literal;
        }
    }

    /** {@code TRUE} or {@code FALSE}. */
    record Bool(boolean value) implements Operand {
        @Override
        public String toString() {
            return value ? "TRUE" : "FALSE";
        }
    }

    /** Text, number or yes-or-no as an operand. Whole numbers have no point. */
    static Operand of(Object value) {
        if (value instanceof Boolean flag) {
            return new Bool(flag);
        }
        if (value instanceof Number number) {
            double exact = number.doubleValue();
            boolean whole = exact == Math.rint(exact) && Math.abs(exact) < 1e15;
            return new Num(whole ? Long.toString((long) exact) : Double.toString(exact));
        }
        return new Text(value.toString());
    }
}
