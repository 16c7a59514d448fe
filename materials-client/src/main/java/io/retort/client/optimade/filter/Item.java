package io.retort.client.optimade.filter;

/** What is looked for in a list. */
public sealed interface Item {

    Operand value();

    /** With a space after the sign, as it stands alone after {@code HAS}. */
    String spaced();

    /** The value itself. */
    record Same(Operand value) implements Item {
        @Override
        public String spaced() {
            return toString();
        }

        @Override
        public String toString() {
            return value.toString();
        }
    }

    /** {@code >0.3}. */
    record Compared(Operator operator, Operand value) implements Item {
        @Override
        public String spaced() {
            return operator + " " + value;
        }

        @Override
        public String toString() {
            return operator.toString() + value;
        }
    }

    /** {@code STARTS WITH "S"} (new in 1.3). */
    record Matched(Match match, Operand value) implements Item {
        @Override
        public String spaced() {
            return toString();
        }

        @Override
        public String toString() {
            return match + " " + value;
        }
    }
}
