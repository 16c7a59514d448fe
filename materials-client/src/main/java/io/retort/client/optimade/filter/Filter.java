package io.retort.client.optimade.filter;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A condition on entries. Its text form puts every AND, OR and NOT in parentheses, so that it reads the same under any
 * precedence; {@link FilterParser} reads it back to an equal filter.
 */
public sealed interface Filter {

    /** Holds for every entry; its text is empty. */
    Filter EVERYTHING = new Everything();

    /** Hands over to the method of its case. */
    <T> T read(Reader<T> reader);

    /** One method for each case. */
    interface Reader<T> {
        T everything(Everything filter);

        T and(And filter);

        T or(Or filter);

        T not(Not filter);

        T comparison(Comparison filter);

        T known(Known filter);

        T matching(Matching filter);

        T has(Has filter);

        T length(Length filter);

        T truth(Truth filter);
    }

    /** Both; parts that hold always are left out. */
    default Filter and(Filter other) {
        return joined(other, true);
    }

    /** One or both. */
    default Filter or(Filter other) {
        return joined(other, false);
    }

    /** The opposite; an unknown stays unknown. */
    default Filter negated() {
        return new Not(this);
    }

    private Filter joined(Filter other, boolean all) {
        if (equals(EVERYTHING) || other.equals(EVERYTHING)) {
            Filter limiting = equals(EVERYTHING) ? other : this;
            return all ? limiting : EVERYTHING;
        }
        List<Filter> parts = Stream.concat(parts(this, all), parts(other, all)).toList();
        return all ? new And(parts) : new Or(parts);
    }

    private static Stream<Filter> parts(Filter filter, boolean all) {
        if (all && filter instanceof And and) {
            return and.parts().stream();
        }
        return !all && filter instanceof Or or ? or.parts().stream() : Stream.of(filter);
    }

    /** No condition. */
    record Everything() implements Filter {
        @Override
        public <T> T read(Reader<T> reader) {
            return reader.everything(this);
        }

        @Override
        public String toString() {
            return "";
        }
    }

    /** All of two or more. */
    record And(List<Filter> parts) implements Filter {
        public And {
            parts = List.copyOf(parts);
        }

        @Override
        public <T> T read(Reader<T> reader) {
            return reader.and(this);
        }

        @Override
        public String toString() {
            return parts.stream().map(Filter::toString).collect(Collectors.joining(" AND ", "(", ")"));
        }
    }

    /** At least one of two or more. */
    record Or(List<Filter> parts) implements Filter {
        public Or {
            parts = List.copyOf(parts);
        }

        @Override
        public <T> T read(Reader<T> reader) {
            return reader.or(this);
        }

        @Override
        public String toString() {
            return parts.stream().map(Filter::toString).collect(Collectors.joining(" OR ", "(", ")"));
        }
    }

    /** The opposite. */
    record Not(Filter filter) implements Filter {
        @Override
        public <T> T read(Reader<T> reader) {
            return reader.not(this);
        }

        @Override
        public String toString() {
            return "NOT (" + filter + ")";
        }
    }

    /** {@code nelements >= 3}, {@code 3 < nelements}, {@code a > b}. */
    record Comparison(Operand left, Operator operator, Operand right) implements Filter {
        @Override
        public <T> T read(Reader<T> reader) {
            return reader.comparison(this);
        }

        @Override
        public String toString() {
            return left + " " + operator + " " + right;
        }
    }

    /** {@code IS KNOWN} or {@code IS UNKNOWN}. */
    record Known(Field field, boolean known) implements Filter {
        @Override
        public <T> T read(Reader<T> reader) {
            return reader.known(this);
        }

        @Override
        public String toString() {
            return field + (known ? " IS KNOWN" : " IS UNKNOWN");
        }
    }

    /** {@code chemical_formula_anonymous STARTS WITH "A2"}. */
    record Matching(Field field, Match match, Operand value) implements Filter {
        @Override
        public <T> T read(Reader<T> reader) {
            return reader.matching(this);
        }

        @Override
        public String toString() {
            return field + " " + match + " " + value;
        }
    }

    /**
     * {@code elements HAS ALL "Si", "O"}; with several fields the lists are read side by side:
     * {@code elements:elements_ratios HAS "Si":>0.3}.
     *
     * @param fields at least one
     * @param quantifier how many must match
     * @param tuples what is looked for; each has an item for each field, in a well-typed filter
     */
    record Has(List<Field> fields, Quantifier quantifier, List<List<Item>> tuples) implements Filter {
        public Has {
            fields = List.copyOf(fields);
            tuples = tuples.stream().map(List::copyOf).toList();
        }

        @Override
        public <T> T read(Reader<T> reader) {
            return reader.has(this);
        }

        @Override
        public String toString() {
            String names = fields.stream().map(Field::toString).collect(Collectors.joining(":"));
            return names + " HAS " + quantifier
                    + (isPlain() ? tuples.get(0).get(0).spaced() : list());
        }

        private boolean isPlain() {
            return quantifier == Quantifier.ONE && tuples.get(0).size() == 1;
        }

        private String list() {
            return tuples.stream()
                    .map(tuple -> tuple.stream().map(Item::toString).collect(Collectors.joining(":")))
                    .collect(Collectors.joining(", "));
        }
    }

    /** {@code elements LENGTH 3}, {@code elements LENGTH >= 3}. */
    record Length(Field field, Optional<Operator> operator, Operand value) implements Filter {
        @Override
        public <T> T read(Reader<T> reader) {
            return reader.length(this);
        }

        @Override
        public String toString() {
            return field + " LENGTH " + operator.map(sign -> sign + " ").orElse("") + value;
        }
    }

    /** A yes-or-no property alone, which holds where it is yes (new in 1.3). */
    record Truth(Field field) implements Filter {
        @Override
        public <T> T read(Reader<T> reader) {
            return reader.truth(this);
        }

        @Override
        public String toString() {
            return field.toString();
        }
    }
}
