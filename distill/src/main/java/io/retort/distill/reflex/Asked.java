package io.retort.distill.reflex;

import io.retort.core.evidence.Property;
import io.retort.distill.reflex.lexicon.Piece;
import io.retort.distill.reflex.lexicon.Reading;
import io.retort.distill.reflex.lexicon.UnitText;
import io.retort.distill.reflex.student.Prediction;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a question asks for, seen from all sides.
 *
 * @param reading its pieces
 * @param prediction the student's guess
 * @param fields that its words name
 * @param subjects the materials that it names
 */
record Asked(Reading reading, Prediction prediction, Fields fields, Subjects subjects) {

    Asked(Reading reading, Prediction prediction) {
        this(reading, prediction, new Fields(reading), new Subjects(reading));
    }

    /** The student's field, where the words allow it; the words' field, where they name one. */
    Optional<Field> field(List<Field> named) {
        Field guess = prediction().field();
        if (named.isEmpty() || named.contains(guess) && named.size() == 1) {
            return Optional.of(guess);
        }
        return named.size() == 1 ? Optional.of(named.get(0)) : Optional.empty();
    }

    /** The fields named, less "stable" where it only narrows the materials. */
    List<Field> withoutStable() {
        List<Field> named = fields().all();
        boolean numbered = reading().count(Piece.Num.class) > 0 || reading().count(Piece.Order.class) > 0;
        boolean onlyFilter = fields().stableFilter().isPresent()
                && reading()
                                .all(Piece.Named.class)
                                .filter(n -> n.field()
                                        .filter(f -> f == Field.E_ABOVE_HULL)
                                        .isPresent())
                                .count()
                        == 1
                && ordersField().filter(f -> f == Field.E_ABOVE_HULL).isEmpty();
        return named.stream()
                .filter(f -> !(onlyFilter && f == Field.E_ABOVE_HULL))
                .filter(f -> !(numbered && named.size() > 1 && f == Field.IS_METAL))
                .toList();
    }

    /** The field that an adjective of order brings along: the densest. */
    Optional<Field> ordersField() {
        return reading().all(Piece.Order.class).flatMap(o -> o.field().stream()).findFirst();
    }
    /** Calls about one field, with the words for it and the unit that the answer is wished in. */
    Optional<Draft> draft(Intent intent, List<Call> calls, Field field, Set<Piece> used) {
        Set<Piece> all = new HashSet<>(used);
        all.addAll(intent == Intent.GET || intent == Intent.COMPARE ? fields().pieces() : fields().pieces(field));
        Optional<UnitText> wished = Optional.empty();
        Optional<Piece.Measure> measure = reading().first(Piece.Measure.class);
        if (measure.isPresent() && reading().count(Piece.Measure.class) == 1) {
            UnitText unit = measure.get().unit();
            if (unit.unit().convertsTo(field.unit()) && field.property().kind() == Property.Kind.NUMBER) {
                wished = Optional.of(unit);
                all.add(measure.get());
            }
        }
        boolean supported = !fields().all().isEmpty();
        return Optional.of(Draft.of(intent, calls, all, wished, supported));
    }
}
