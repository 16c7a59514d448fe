package io.retort.client.fetch;

import io.retort.client.optimade.filter.Field;
import io.retort.client.optimade.filter.Filter;
import io.retort.client.optimade.filter.Item;
import io.retort.client.optimade.filter.Operand;
import io.retort.client.optimade.filter.Operator;
import io.retort.client.optimade.filter.Quantifier;
import io.retort.core.element.Element;
import io.retort.core.evidence.Properties;
import io.retort.core.evidence.Property;
import io.retort.core.formula.Composition;
import io.retort.core.source.MaterialQuery;
import io.retort.core.source.Range;
import io.retort.core.source.SourceException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * An OPTIMADE filter as a question that every source understands, so that one language serves all fetches. Understood
 * are conditions joined by AND: {@code elements HAS ALL}, {@code NOT elements HAS ANY}, {@code nelements},
 * {@code chemical_formula_reduced}, and properties by their key in their own unit, such as {@code band_gap >= 1} or
 * {@code is_stable = TRUE}.
 *
 * @param query for the source
 * @param rest what the query has no words for; looked at here, by the number of elements
 */
public record FilterQuery(MaterialQuery query, Predicate<Integer> rest) {

    private static final String UNDERSTOOD = "elements HAS ALL \"Si\",\"O\", NOT elements HAS ANY \"H\","
            + " nelements<=3, chemical_formula_reduced=\"O2Si\", and properties such as band_gap>=1 or is_stable=TRUE,"
            + " joined by AND";

    private static final FilterQuery EVERYTHING = new FilterQuery(MaterialQuery.ALL, count -> true);

    /** @throws SourceException where part of the filter is not understood; it says which */
    public static FilterQuery of(Filter filter) {
        return EVERYTHING.and(filter);
    }

    private FilterQuery and(Filter filter) {
        if (filter instanceof Filter.Everything) {
            return this;
        }
        if (filter instanceof Filter.And all) {
            FilterQuery together = this;
            for (Filter part : all.parts()) {
                together = together.and(part);
            }
            return together;
        }
        if (filter instanceof Filter.Has has) {
            return elements(has, false);
        }
        if (filter instanceof Filter.Not not && not.filter() instanceof Filter.Has has) {
            return elements(has, true);
        }
        if (filter instanceof Filter.Truth truth) {
            return flag(truth.field(), true, filter);
        }
        if (filter instanceof Filter.Comparison comparison && comparison.left() instanceof Field field) {
            return comparison(field, comparison.operator(), comparison.right(), filter);
        }
        throw notUnderstood(filter);
    }

    private FilterQuery elements(Filter.Has has, boolean excluded) {
        boolean fits = has.fields().equals(List.of(Field.of("elements")))
                && (has.quantifier() == (excluded ? Quantifier.ANY : Quantifier.ALL)
                        || has.quantifier() == Quantifier.ONE);
        if (!fits) {
            throw notUnderstood(has);
        }
        List<Element> elements = new ArrayList<>(excluded ? query.exclude() : query.include());
        for (List<Item> tuple : has.tuples()) {
            if (!(tuple.get(0) instanceof Item.Same same) || !(same.value() instanceof Operand.Text symbol)) {
                throw notUnderstood(has);
            }
            elements.add(Element.of(symbol.value()));
        }
        var set = elements.stream().collect(Collectors.toSet());
        return with(excluded ? query.withExclude(set) : query.withInclude(set));
    }

    private FilterQuery comparison(Field field, Operator operator, Operand value, Filter whole) {
        String name = field.toString();
        if (name.equals("chemical_formula_reduced") && operator == Operator.EQUAL && value instanceof Operand.Text t) {
            return with(query.withComposition(Composition.of(t.value())));
        }
        if (value instanceof Operand.Bool flag && operator == Operator.EQUAL) {
            return flag(field, flag.value(), whole);
        }
        if (!(value instanceof Operand.Num number)) {
            return label(field, operator, value, whole);
        }
        if (name.equals("nelements")) {
            return new FilterQuery(query, rest.and(count -> accepts(operator, count, number.value())));
        }
        Property property = property(field, Property.Kind.NUMBER, whole);
        return with(query.withRange(range(property, operator, number.value(), whole)));
    }

    private FilterQuery label(Field field, Operator operator, Operand value, Filter whole) {
        if (operator != Operator.EQUAL || !(value instanceof Operand.Text text)) {
            throw notUnderstood(whole);
        }
        return with(query.withLabel(property(field, Property.Kind.LABEL, whole), text.value()));
    }

    private FilterQuery flag(Field field, boolean wanted, Filter whole) {
        return with(query.withFlag(property(field, Property.Kind.FLAG, whole), wanted));
    }

    private static Property property(Field field, Property.Kind kind, Filter whole) {
        Optional<Property> known = Properties.find(field.toString()).filter(property -> property.kind() == kind);
        return known.orElseThrow(() -> notUnderstood(whole));
    }

    private static Range range(Property property, Operator operator, double bound, Filter whole) {
        return switch (operator) {
            case AT_LEAST -> Range.atLeast(property, bound);
            case ABOVE -> Range.above(property, bound);
            case AT_MOST -> Range.atMost(property, bound);
            case BELOW -> Range.below(property, bound);
            case EQUAL -> Range.between(property, bound, bound);
            case NOT_EQUAL -> throw notUnderstood(whole);
        };
    }

    private static boolean accepts(Operator operator, double value, double bound) {
        return switch (operator) {
            case AT_LEAST -> value >= bound;
            case ABOVE -> value > bound;
            case AT_MOST -> value <= bound;
            case BELOW -> value < bound;
            case EQUAL -> value == bound;
            case NOT_EQUAL -> value != bound;
        };
    }

    private FilterQuery with(MaterialQuery other) {
        return new FilterQuery(other, rest);
    }

    private static SourceException notUnderstood(Filter part) {
        return new SourceException(
                "'" + part + "' cannot be asked of the Materials Project; understood are " + UNDERSTOOD + ".");
    }
}
