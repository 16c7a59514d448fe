package io.retort.distill.reflex;

import io.retort.distill.reflex.answer.ToolCalls;
import io.retort.distill.reflex.lexicon.Piece;
import io.retort.distill.reflex.lexicon.Piece.Degree;
import io.retort.distill.reflex.lexicon.Piece.Op;
import io.retort.distill.reflex.lexicon.Reading;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A question cut into its conditions and what is left without them: "densest oxides | with a gap above 3 eV | and a
 * bulk modulus under 100 GPa".
 *
 * @param conditions each with the slots {@code field}, {@code op}, {@code value} and, where the bound itself counts,
 *     {@code inclusive}
 * @param used the pieces of the conditions
 * @param rest the question without them
 */
record Clauses(List<Call> conditions, Set<Piece> used, Reading rest) {

    /** Empty where a number belongs to no field, or one field is bounded twice. */
    static Optional<Clauses> of(Reading reading) {
        List<Call> conditions = new ArrayList<>();
        Set<Piece> used = new HashSet<>();
        List<Piece> rest = new ArrayList<>();
        List<Piece> open = new ArrayList<>();
        List<Piece> pieces = reading.pieces();
        for (int i = 0; i < pieces.size(); i++) {
            open.add(pieces.get(i));
            if (pieces.get(i) instanceof Piece.Num && !rangeGoesOn(pieces, i, open)) {
                int start = start(open);
                rest.addAll(open.subList(0, start));
                Reading clause = new Reading(reading.question(), open.subList(start, open.size()));
                Optional<Call> condition = start == open.size() ? Optional.empty() : condition(clause, used);
                condition.ifPresent(conditions::add);
                if (condition.isEmpty()) {
                    rest.addAll(open.subList(start, open.size()));
                }
                open = new ArrayList<>();
            }
        }
        rest.addAll(open);
        boolean twice = conditions.stream().map(Call::field).distinct().count() < conditions.size();
        return conditions.isEmpty() || twice
                ? Optional.empty()
                : Optional.of(new Clauses(List.copyOf(conditions), used, new Reading(reading.question(), rest)));
    }

    /** "between 1 and 2", "1 to 2", "1–2": the second number belongs to the first. */
    private static boolean rangeGoesOn(List<Piece> pieces, int at, List<Piece> open) {
        boolean another = at + 2 < pieces.size() && pieces.get(at + 2) instanceof Piece.Num;
        boolean second = open.stream().filter(Piece.Num.class::isInstance).count() > 1;
        if (!another || second) {
            return false;
        }
        String joint = pieces.get(at + 1).raw().toLowerCase(Locale.ROOT);
        boolean between = open.stream().anyMatch(p -> p instanceof Piece.Compares c && c.op() == Op.BETWEEN);
        return joint.matches("to|[–—-]") || between && joint.equals("and");
    }

    /** Where the words of the condition begin: at the last field named before the number, in "a gap wider than" too. */
    private static int start(List<Piece> open) {
        int start = open.size();
        Optional<Field> found = Optional.empty();
        for (int i = open.size() - 1; i >= 0; i--) {
            Optional<Field> field = field(open.get(i));
            if (field.isPresent() && (found.isEmpty() || found.equals(field))) {
                start = i;
                found = field;
            }
        }
        return start;
    }

    /** The numeric field that a piece names or compares by. */
    private static Optional<Field> field(Piece piece) {
        boolean names = piece instanceof Piece.Named
                || piece instanceof Piece.Compares
                || piece instanceof Piece.Order order && order.degree() == Degree.COMP;
        List<Field> fields = names ? new Fields(new Reading("", List.of(piece))).all() : List.of();
        return fields.stream().filter(Field::isNumber).findFirst();
    }

    private static Optional<Call> condition(Reading clause, Set<Piece> used) {
        Fields fields = new Fields(clause);
        List<Field> named = fields.all().stream().filter(Field::isNumber).toList();
        Map<String, String> slots = new LinkedHashMap<>();
        Set<Piece> own = new HashSet<>();
        boolean whole = named.size() == 1 && !fields.inverse() && new Conditions(clause).put(named.get(0), slots, own);
        if (!whole) {
            return Optional.empty();
        }
        if (ToolCalls.isInclusive(
                clause.all(Piece.Compares.class).map(Piece::raw).collect(Collectors.joining(" ")))) {
            slots.put("inclusive", "true");
        }
        own.addAll(fields.pieces(named.get(0)));
        clause.all(Piece.Order.class).forEach(own::add);
        used.addAll(own);
        return Optional.of(new Call(Intent.SCREEN, slots));
    }
}
