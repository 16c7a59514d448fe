package io.retort.distill.reflex;

import io.retort.core.quantity.Equivalence;
import io.retort.core.quantity.Unit;
import io.retort.distill.reflex.lexicon.Piece;
import io.retort.distill.reflex.lexicon.Piece.Degree;
import io.retort.distill.reflex.lexicon.Piece.Op;
import io.retort.distill.reflex.lexicon.Reading;
import io.retort.distill.reflex.lexicon.UnitText;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What numbers of a question bound a field, in the field's own unit. */
final class Conditions {

    private final Reading reading;

    Conditions(Reading reading) {
        this.reading = reading;
    }

    /** Fills {@code field}, {@code op} and {@code value}; false where the numbers do not make one condition on it. */
    boolean put(Field field, Map<String, String> slots, Set<Piece> used) {
        List<Piece.Num> numbers = reading.all(Piece.Num.class).toList();
        List<Piece.Compares> compares = reading.all(Piece.Compares.class).toList();
        Optional<Op> op = op(numbers, compares);
        if (op.isEmpty() || numbers.size() != (op.get() == Op.BETWEEN ? 2 : 1)) {
            return false;
        }
        Optional<UnitText> unit = numbers.get(numbers.size() - 1).unit();
        List<String> values = new ArrayList<>();
        for (Piece.Num number : numbers) {
            Optional<UnitText> own = number.unit().isPresent() ? number.unit() : unit;
            Optional<Double> value = inFieldUnit(field, number.value(), own);
            if (value.isEmpty()) {
                return false;
            }
            values.add(plain(value.get()));
        }
        if (op.get() == Op.BETWEEN && new BigDecimal(values.get(0)).compareTo(new BigDecimal(values.get(1))) > 0) {
            return false;
        }
        slots.put("field", field.key());
        slots.put("op", op.get().name().toLowerCase(Locale.ROOT));
        slots.put("value", String.join(",", values));
        used.addAll(numbers);
        used.addAll(compares);
        reading.all(Piece.Order.class)
                .filter(o -> o.degree() == Degree.WORD
                        || o.field().filter(f -> f == field).isPresent())
                .forEach(used::add);
        return true;
    }

    private Optional<Op> op(List<Piece.Num> numbers, List<Piece.Compares> compares) {
        Set<Op> ops = compares.stream().map(Piece.Compares::op).collect(Collectors.toSet());
        if (numbers.size() == 2) {
            boolean dash = reading.pieces().stream()
                    .anyMatch(p -> p instanceof Piece.Mark m && m.raw().matches("[–—-]"));
            boolean joined = reading.says("to", "and", "till", "until") || dash;
            return joined && (ops.isEmpty() || ops.equals(Set.of(Op.BETWEEN)))
                    ? Optional.of(Op.BETWEEN)
                    : Optional.empty();
        }
        ops.remove(Op.BETWEEN);
        if (ops.isEmpty()) {
            return comparative();
        }
        return ops.size() == 1 ? ops.stream().findFirst() : Optional.empty();
    }

    /** "with a gap wider than" keeps its adjective; one of the field alone gives the direction. */
    private Optional<Op> comparative() {
        List<Piece.Order> orders = reading.all(Piece.Order.class)
                .filter(o -> o.degree() == Degree.COMP)
                .toList();
        if (orders.size() != 1 || !reading.says("than")) {
            return Optional.empty();
        }
        return Optional.of(orders.get(0).direction().equals("max") ? Op.GT : Op.LT);
    }

    private static Optional<Double> inFieldUnit(Field field, double value, Optional<UnitText> unit) {
        if (unit.isEmpty()) {
            return Optional.of(value);
        }
        Unit from = unit.get().unit();
        boolean same = from.convertsTo(field.unit())
                && Equivalence.between(from, field.unit()).isEmpty();
        boolean basis = unit.get().basis().isEmpty()
                || unit.get().basis().get() == field.property().basis();
        return same && basis ? Optional.of(from.convert(value, field.unit())) : Optional.empty();
    }

    /** A number as a plan spells it. */
    static String plain(double value) {
        BigDecimal rounded = new BigDecimal(value, new MathContext(12)).stripTrailingZeros();
        String text = rounded.toPlainString();
        return text.contains(".") ? text : text + ".0";
    }
}
