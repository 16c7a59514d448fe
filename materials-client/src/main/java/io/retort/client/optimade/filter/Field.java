package io.retort.client.optimade.filter;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A property of an entry, and where filters are built: {@code Field.of("elements").hasAll("Si", "O")
 * .and(Field.of("nelements").is(Operator.AT_MOST, 3))}.
 *
 * @param names one, or several for what lies within another: {@code _mp_stability.r2scan}
 */
public record Field(List<String> names) implements Operand {

    private static final Pattern FIRST = Pattern.compile("[a-z_][a-z_0-9]*");

    // The Materials Project has keys such as gga_gga+u within _mp_stability; the grammar of 1.2 as its server runs it
    // takes them, the one of the specification does not.
    private static final Pattern NESTED = Pattern.compile("[a-z_][a-z_0-9+]*");

    public Field {
        names = List.copyOf(names);
        for (int i = 0; i < names.size(); i++) {
            if (!(i == 0 ? FIRST : NESTED).matcher(names.get(i)).matches()) {
                throw new IllegalArgumentException("'" + names.get(i) + "' is not a property name; expected small"
                        + " letters, digits and _, such as nelements.");
            }
        }
        if (names.isEmpty()) {
            throw new IllegalArgumentException("A property has a name, such as nelements.");
        }
    }

    /** Of this name, dots for what lies within. @throws IllegalArgumentException where it is not a name */
    public static Field of(String dotted) {
        return new Field(Arrays.asList(dotted.split("\\.", -1)));
    }

    /** Compared with a text, a number or a yes-or-no. */
    public Filter is(Operator operator, Object value) {
        return new Filter.Comparison(this, operator, Operand.of(value));
    }

    public Filter isEqualTo(Object value) {
        return is(Operator.EQUAL, value);
    }

    public Filter isKnown() {
        return new Filter.Known(this, true);
    }

    public Filter isUnknown() {
        return new Filter.Known(this, false);
    }

    public Filter matches(Match match, String text) {
        return new Filter.Matching(this, match, new Text(text));
    }

    /** The list holds this. */
    public Filter has(Object value) {
        return has(Quantifier.ONE, Stream.of(value));
    }

    /** The list holds each of these. */
    public Filter hasAll(Object... values) {
        return has(Quantifier.ALL, Arrays.stream(values));
    }

    /** The list holds one of these. */
    public Filter hasAny(Object... values) {
        return has(Quantifier.ANY, Arrays.stream(values));
    }

    /** The list holds nothing but these. Optional for servers. */
    public Filter hasOnly(Object... values) {
        return has(Quantifier.ONLY, Arrays.stream(values));
    }

    /** The list is so long. */
    public Filter hasLength(long length) {
        return new Filter.Length(this, Optional.empty(), Operand.of(length));
    }

    /** The provider's prefix without its underscores, for {@code _exmpl_band_gap}: {@code exmpl}. */
    Optional<String> prefix() {
        String name = names.get(0);
        int end = name.indexOf('_', 1);
        return name.startsWith("_") && end > 1 ? Optional.of(name.substring(1, end)) : Optional.empty();
    }

    private Filter has(Quantifier quantifier, Stream<Object> values) {
        return new Filter.Has(
                List.of(this),
                quantifier,
                values.map(value -> List.<Item>of(new Item.Same(Operand.of(value))))
                        .toList());
    }

    @Override
    public String toString() {
        return String.join(".", names);
    }
}
