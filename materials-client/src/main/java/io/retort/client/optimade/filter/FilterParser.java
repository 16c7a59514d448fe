package io.retort.client.optimade.filter;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Reads a filter by the grammar of specification 1.3; each method is a rule of it. Two things more are read, as servers
 * in use know them: an empty filter, and {@code +} in names within a property.
 */
public final class FilterParser {

    private static final String PHRASE = "a property name, a constant, NOT or (";
    private static final String VALUE = "a text in double quotes, a number, TRUE, FALSE or a property name";
    private static final String ORDERED = "a text in double quotes, a number or a property name";

    private final Scanner scanner;
    private final FilterLimits limits;
    private int depth;

    private FilterParser(String text, FilterLimits limits) {
        this.scanner = new Scanner(text);
        this.limits = limits;
    }

    /** Within the usual limits. @throws FilterSyntaxException where it cannot be read */
    public static Filter parse(String text) {
        return parse(text, FilterLimits.DEFAULT);
    }

    /** @throws FilterSyntaxException where it cannot be read or is beyond the limits */
    public static Filter parse(String text, FilterLimits limits) {
        if (text.length() > limits.length()) {
            throw new FilterSyntaxException(
                    text,
                    limits.length(),
                    "the end: at most " + limits.length() + " characters are read (FilterLimits.length)");
        }
        FilterParser parser = new FilterParser(text, limits);
        return parser.scanner.isAtEnd() ? Filter.EVERYTHING : parser.whole();
    }

    private Filter whole() {
        Filter filter = expression();
        if (!scanner.isAtEnd()) {
            throw scanner.error(
                    filter instanceof Filter.Truth
                            ? "=, !=, <, <=, >, >=, IS, CONTAINS, STARTS, ENDS, HAS, LENGTH, AND, OR or the end"
                            : "AND, OR or the end");
        }
        return filter;
    }

    private Filter expression() {
        List<Filter> parts = separated("OR", this::clause);
        return parts.size() == 1 ? parts.get(0) : new Filter.Or(parts);
    }

    private Filter clause() {
        List<Filter> parts = separated("AND", this::phrase);
        return parts.size() == 1 ? parts.get(0) : new Filter.And(parts);
    }

    private Filter phrase() {
        boolean negated = scanner.take("NOT");
        Filter filter = scanner.isNext("(") ? braces() : comparison();
        return negated ? new Filter.Not(filter) : filter;
    }

    private Filter braces() {
        if (++depth > limits.depth()) {
            throw scanner.error("at most " + limits.depth() + " parentheses within each other (FilterLimits.depth)");
        }
        scanner.take("(");
        Filter filter = expression();
        scanner.require(")", "AND, OR or )");
        depth--;
        return filter;
    }

    private Filter comparison() {
        if (scanner.isNextName()) {
            return propertyFirst(field());
        }
        if (scanner.isNext("TRUE") || scanner.isNext("FALSE")) {
            Operand constant = value();
            Operator operator =
                    operator().filter(sign -> !sign.isRelative()).orElseThrow(() -> scanner.error("= or !="));
            return new Filter.Comparison(constant, operator, value());
        }
        if (scanner.peek() == '"' || scanner.isNextNumber()) {
            Operand constant = ordered();
            Operator operator = operator().orElseThrow(() -> scanner.error("=, !=, <, <=, > or >="));
            return new Filter.Comparison(constant, operator, right(operator));
        }
        throw scanner.error(PHRASE);
    }

    private Filter propertyFirst(Field field) {
        Optional<Operator> operator = operator();
        if (operator.isPresent()) {
            return new Filter.Comparison(field, operator.get(), right(operator.get()));
        }
        Optional<Match> match = match();
        if (match.isPresent()) {
            return new Filter.Matching(field, match.get(), value());
        }
        if (scanner.take("IS")) {
            return known(field);
        }
        if (scanner.take("LENGTH")) {
            return new Filter.Length(field, operator(), value());
        }
        if (scanner.take("HAS")) {
            return has(field);
        }
        return scanner.isNext(":") ? zip(field) : new Filter.Truth(field);
    }

    private Filter known(Field field) {
        boolean known = scanner.take("KNOWN");
        if (!known) {
            scanner.require("UNKNOWN", "KNOWN or UNKNOWN");
        }
        return new Filter.Known(field, known);
    }

    private Filter has(Field field) {
        Quantifier quantifier = quantifier();
        List<Item> items = quantifier == Quantifier.ONE ? List.of(item()) : separated(",", this::item);
        return new Filter.Has(
                List.of(field), quantifier, items.stream().map(List::of).toList());
    }

    private Filter zip(Field first) {
        List<Field> fields = new ArrayList<>(List.of(first));
        while (scanner.take(":")) {
            fields.add(field());
        }
        scanner.require("HAS", "HAS or : and a property name");
        Quantifier quantifier = quantifier();
        List<List<Item>> tuples = quantifier == Quantifier.ONE ? List.of(tuple()) : separated(",", this::tuple);
        return new Filter.Has(fields, quantifier, tuples);
    }

    private List<Item> tuple() {
        List<Item> items = separated(":", this::item);
        if (items.size() < 2) {
            throw scanner.error(": and a value for the next property");
        }
        return items;
    }

    private Item item() {
        Optional<Operator> operator = operator();
        if (operator.isPresent()) {
            return new Item.Compared(operator.get(), right(operator.get()));
        }
        Optional<Match> match = match();
        return match.isPresent() ? new Item.Matched(match.get(), value()) : new Item.Same(value());
    }

    private Quantifier quantifier() {
        if (scanner.take("ALL")) {
            return Quantifier.ALL;
        }
        if (scanner.take("ANY")) {
            return Quantifier.ANY;
        }
        return scanner.take("ONLY") ? Quantifier.ONLY : Quantifier.ONE;
    }

    private Optional<Operator> operator() {
        for (Operator operator : Operator.values()) {
            if (scanner.take(operator.toString())) {
                return Optional.of(operator);
            }
        }
        return Optional.empty();
    }

    private Optional<Match> match() {
        if (scanner.take("CONTAINS")) {
            return Optional.of(Match.CONTAINS);
        }
        if (scanner.take("STARTS")) {
            return Optional.of(scanner.take("WITH") ? Match.STARTS_WITH : Match.STARTS);
        }
        if (scanner.take("ENDS")) {
            return Optional.of(scanner.take("WITH") ? Match.ENDS_WITH : Match.ENDS);
        }
        return Optional.empty();
    }

    /** Yes and no have no order, so they cannot stand right of &lt; or &gt;. */
    private Operand right(Operator operator) {
        return operator.isRelative() ? ordered() : value();
    }

    private Operand value() {
        if (scanner.take("TRUE")) {
            return new Operand.Bool(true);
        }
        return scanner.take("FALSE") ? new Operand.Bool(false) : operand(VALUE);
    }

    private Operand ordered() {
        return operand(ORDERED);
    }

    private Operand operand(String expected) {
        if (scanner.peek() == '"') {
            return new Operand.Text(scanner.quoted());
        }
        if (scanner.isNextNumber()) {
            return new Operand.Num(scanner.number());
        }
        if (scanner.isNextName()) {
            return field();
        }
        throw scanner.error(expected);
    }

    private Field field() {
        List<String> names = new ArrayList<>(List.of(scanner.name(false)));
        while (scanner.take(".")) {
            names.add(scanner.name(true));
        }
        return new Field(names);
    }

    private <T> List<T> separated(String separator, Supplier<T> part) {
        List<T> parts = new ArrayList<>(List.of(part.get()));
        while (scanner.take(separator)) {
            parts.add(part.get());
        }
        return parts;
    }
}
