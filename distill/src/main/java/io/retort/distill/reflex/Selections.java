package io.retort.distill.reflex;

import io.retort.core.element.Element;
import io.retort.distill.reflex.lexicon.Piece;
import io.retort.distill.reflex.lexicon.Piece.Degree;
import io.retort.distill.reflex.lexicon.Reading;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Calls that select among many materials: screens, rankings, counts. */
final class Selections {

    private final Asked asked;
    private final Reading reading;
    private final Fields fields;
    private final Subjects subjects;

    Selections(Asked asked) {
        this.asked = asked;
        this.reading = asked.reading();
        this.fields = asked.fields();
        this.subjects = asked.subjects();
    }

    /** The materials of a class that meet a condition. */
    Optional<Draft> screen() {
        Map<String, String> slots = new LinkedHashMap<>();
        Set<Piece> used = new HashSet<>();
        Optional<Field> field = asked.field(asked.withoutStable()).filter(Field::isNumber);
        if (field.isEmpty()
                || fields.inverse()
                || !materials(slots, used)
                || !new Conditions(reading).put(field.get(), slots, used)) {
            return Optional.empty();
        }
        stable(slots, used);
        return asked.draft(Intent.SCREEN, List.of(new Call(Intent.SCREEN, slots)), field.get(), used);
    }

    /** All materials of a class, for conditions to be put on. */
    Optional<Draft> all() {
        Map<String, String> slots = new LinkedHashMap<>();
        Set<Piece> used = new HashSet<>();
        boolean bounded =
                reading.count(Piece.Num.class) == 0 && asked.withoutStable().isEmpty();
        if (!bounded || !materials(slots, used)) {
            return Optional.empty();
        }
        stable(slots, used);
        return Optional.of(
                Draft.of(Intent.SCREEN, List.of(new Call(Intent.SCREEN, slots)), used, Optional.empty(), true));
    }

    /** The first few of a class, or of the forms of one formula. */
    Optional<Draft> rank() {
        Map<String, String> slots = new LinkedHashMap<>();
        Set<Piece> used = new HashSet<>();
        Optional<Field> field = asked.field(asked.withoutStable()).filter(Field::isNumber);
        if (field.isEmpty() || fields.inverse() || !rankedMaterials(slots, used)) {
            return Optional.empty();
        }
        Optional<String> direction = direction(field.get(), used);
        if (direction.isEmpty()) {
            return Optional.empty();
        }
        slots.put("field", field.get().key());
        slots.put("order", direction.get());
        List<Piece.Num> numbers = reading.all(Piece.Num.class).toList();
        boolean counted = numbers.size() == 1
                && numbers.get(0).unit().isEmpty()
                && numbers.get(0).value() == Math.rint(numbers.get(0).value())
                && numbers.get(0).value() >= 1
                && numbers.get(0).value() <= 1000;
        if (!numbers.isEmpty() && !counted) {
            return Optional.empty();
        }
        slots.put("k", counted ? String.valueOf((int) numbers.get(0).value()) : "1");
        used.addAll(numbers);
        stable(slots, used);
        return asked.draft(Intent.RANK, List.of(new Call(Intent.RANK, slots)), field.get(), used);
    }

    /** A class, or the forms of one formula. */
    private boolean rankedMaterials(Map<String, String> slots, Set<Piece> used) {
        boolean forms = reading.count(Piece.Kinds.class) == 0
                && subjects.materials().size() == 1
                && subjects.materials().get(0).composition().isPresent()
                && (reading.says(
                                "polymorph",
                                "polymorphs",
                                "form",
                                "forms",
                                "phase",
                                "modification",
                                "structure",
                                "state")
                        || asked.field(asked.withoutStable())
                                .filter(f -> f == Field.E_ABOVE_HULL)
                                .isPresent());
        if (forms && subjects.materials().get(0).form().isEmpty()) {
            Subjects.put(slots, subjects.materials().get(0));
            used.addAll(subjects.used());
            return true;
        }
        return materials(slots, used);
    }

    private Optional<String> direction(Field field, Set<Piece> used) {
        List<Piece.Order> orders = reading.all(Piece.Order.class)
                .filter(order -> order.degree() == Degree.SUP || order.degree() == Degree.DIR)
                .toList();
        boolean conflict = orders.stream()
                        .anyMatch(order -> order.field().filter(f -> f != field).isPresent())
                || orders.stream()
                        .anyMatch(order -> order.fieldless() && fields.pieces().isEmpty());
        if (orders.isEmpty() || conflict) {
            return Optional.empty();
        }
        Set<String> directions = orders.stream()
                .filter(order -> !order.raw().toLowerCase(Locale.ROOT).matches("top|best|bottom|most"))
                .map(Piece.Order::direction)
                .collect(Collectors.toSet());
        if (directions.isEmpty()) {
            directions = orders.stream().map(Piece.Order::direction).collect(Collectors.toSet());
        }
        used.addAll(orders);
        reading.all(Piece.Order.class)
                .filter(order -> order.degree() == Degree.WORD)
                .forEach(used::add);
        if (directions.contains("best")) {
            return field == Field.E_ABOVE_HULL || field == Field.FORMATION_ENERGY
                    ? Optional.of("min")
                    : Optional.of("max");
        }
        return directions.size() == 1 ? directions.stream().findFirst() : Optional.empty();
    }

    /** How many of a class there are. */
    Optional<Draft> count() {
        Map<String, String> slots = new LinkedHashMap<>();
        Set<Piece> used = new HashSet<>();
        boolean system = reading.count(Piece.Space.class) == 1 && reading.says("system", "space");
        boolean formula = reading.count(Piece.Kinds.class) == 0
                && subjects.materials().size() == 1
                && subjects.materials()
                        .get(0)
                        .composition()
                        .filter(c -> c.elements().size() > 1)
                        .isPresent();
        if (system) {
            slots.put(
                    "chemsys",
                    reading.first(Piece.Space.class).orElseThrow().system().toString());
            used.addAll(reading.all(Piece.Space.class).toList());
        } else if (formula) {
            Subjects.put(slots, subjects.materials().get(0));
            used.addAll(subjects.used());
        } else if (!materials(slots, used) && reading.pieces().stream().anyMatch(Selections::isEntity)) {
            return Optional.empty();
        }
        stable(slots, used);
        reading.all(Piece.Named.class)
                .filter(named -> named.raw().toLowerCase(Locale.ROOT).matches("number of|count"))
                .forEach(used::add);
        List<Field> named = asked.withoutStable();
        if (reading.count(Piece.Num.class) == 0) {
            return named.isEmpty()
                    ? Optional.of(Draft.of(
                            Intent.COUNT, List.of(new Call(Intent.COUNT, slots)), used, Optional.empty(), true))
                    : Optional.empty();
        }
        Optional<Field> field = asked.field(named).filter(Field::isNumber);
        if (field.isEmpty() || fields.inverse() || !new Conditions(reading).put(field.get(), slots, used)) {
            return Optional.empty();
        }
        return asked.draft(Intent.COUNT, List.of(new Call(Intent.COUNT, slots)), field.get(), used);
    }

    private static boolean isEntity(Piece piece) {
        return piece instanceof Piece.Substance
                || piece instanceof Piece.Kinds
                || piece instanceof Piece.Id
                || piece instanceof Piece.Space;
    }

    /** The best of a class, and one more field of it. */
    Optional<Draft> lookup() {
        List<Field> named = fields.withWeak().stream()
                .filter(f -> f != Field.E_ABOVE_HULL || asked.ordersField().equals(Optional.of(f)))
                .toList();
        if (named.size() != 2 || reading.count(Piece.Num.class) > 0) {
            return Optional.empty();
        }
        Optional<Field> ranked = rankedField();
        if (ranked.isEmpty() || !ranked.get().isNumber() || fields.inverse()) {
            return Optional.empty();
        }
        Field other = named.get(0) == ranked.get() ? named.get(1) : named.get(0);
        Map<String, String> slots = new LinkedHashMap<>();
        Set<Piece> used = new HashSet<>(fields.pieces());
        Optional<String> direction = direction(ranked.get(), used);
        if (direction.isEmpty() || !rankedMaterials(slots, used)) {
            return Optional.empty();
        }
        slots.put("field", ranked.get().key());
        slots.put("order", direction.get());
        slots.put("k", "1");
        return Optional.of(Draft.of(
                Intent.MULTI,
                List.of(new Call(Intent.RANK, slots), new Call(Intent.GET, Map.of("field", other.key()))),
                used,
                Optional.empty(),
                true));
    }

    /** The field of the adjective, else the first named behind it. */
    private Optional<Field> rankedField() {
        Optional<Field> own = asked.ordersField();
        if (own.isPresent()) {
            return own;
        }
        boolean behind = false;
        for (Piece piece : reading.pieces()) {
            behind |= piece instanceof Piece.Order;
            if (behind && piece instanceof Piece.Named named && named.field().isPresent()) {
                return named.field();
            }
        }
        return Optional.empty();
    }

    private void stable(Map<String, String> slots, Set<Piece> used) {
        fields.stableFilter().ifPresent(piece -> {
            slots.put("stable", "true");
            used.add(piece);
        });
    }

    private boolean materials(Map<String, String> slots, Set<Piece> used) {
        if (reading.count(Piece.Id.class) > 0) {
            return false;
        }
        Set<Element> include = Subjects.include(reading, used);
        Set<Element> exclude = reading.all(Piece.Without.class)
                .flatMap(without -> without.elements().stream())
                .collect(Collectors.toSet());
        used.addAll(reading.all(Piece.Without.class).toList());
        if (!include.isEmpty()) {
            slots.put("include", Subjects.symbols(include));
        }
        if (!exclude.isEmpty()) {
            slots.put("exclude", Subjects.symbols(exclude));
        }
        return !include.isEmpty() && include.stream().noneMatch(exclude::contains);
    }
}
