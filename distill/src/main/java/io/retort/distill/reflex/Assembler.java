package io.retort.distill.reflex;

import io.retort.core.element.Element;
import io.retort.core.quantity.Equivalence;
import io.retort.core.quantity.Unit;
import io.retort.distill.reflex.Subjects.Subject;
import io.retort.distill.reflex.lexicon.Piece;
import io.retort.distill.reflex.lexicon.Piece.Degree;
import io.retort.distill.reflex.lexicon.Piece.Op;
import io.retort.distill.reflex.lexicon.Reading;
import io.retort.distill.reflex.lexicon.UnitText;
import io.retort.distill.reflex.student.Prediction;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Fills the slots of a call from what stands in the question. What the call needs and the question lacks leaves it
 * unassembled; the choice between intents and between fields is the student's.
 */
final class Assembler {

    private final Reading reading;
    private final Prediction prediction;
    private final Fields fields;
    private final Subjects subjects;

    Assembler(Reading reading, Prediction prediction) {
        this.reading = reading;
        this.prediction = prediction;
        this.fields = new Fields(reading);
        this.subjects = new Subjects(reading);
    }

    /** The calls of this intent, where the question holds what they need. */
    Optional<Draft> assemble(Intent intent) {
        return switch (intent) {
            case GET -> get();
            case COMPARE -> compare();
            case SCREEN -> screen();
            case RANK -> rank();
            case COUNT -> count();
            case SYNTHESIS -> synthesis();
            case STRUCTURE -> structure();
            case CONVERT -> convert();
            case PHASE_DIAGRAM -> phaseDiagram();
            case MULTI -> multi();
            case ESCALATE -> Optional.empty();
        };
    }

    private Optional<Draft> get() {
        if (subjects.materials().size() != 1) {
            return Optional.empty();
        }
        Optional<Field> field = field(fields.folded());
        if (field.isEmpty()) {
            return Optional.empty();
        }
        Map<String, String> slots = new LinkedHashMap<>();
        Subjects.put(slots, subjects.materials().get(0));
        slots.put("field", field.get().key());
        return draft(Intent.GET, List.of(new Call(Intent.GET, slots)), field.get(), subjects.used());
    }

    private Optional<Draft> compare() {
        if (subjects.materials().size() < 2 || subjects.materials().size() > 12) {
            return Optional.empty();
        }
        Optional<Field> field = field(fields.folded());
        if (field.isEmpty()
                || fields.inverse()
                        && reading.count(Piece.Order.class) > 0
                        && ordersField().isEmpty()) {
            return Optional.empty();
        }
        Map<String, String> slots = new LinkedHashMap<>();
        Subjects.put(slots, subjects.materials());
        slots.put("field", field.get().key());
        Set<Piece> used = new HashSet<>(subjects.used());
        reading.all(Piece.Order.class)
                .filter(o -> o.degree() != Degree.BAD && !o.fieldless())
                .forEach(used::add);
        reading.all(Piece.Compares.class).forEach(used::add);
        reading.all(Piece.Num.class)
                .filter(n ->
                        n.unit().isEmpty() && n.value() == subjects.materials().size())
                .forEach(used::add);
        return draft(Intent.COMPARE, List.of(new Call(Intent.COMPARE, slots)), field.get(), used);
    }

    private Optional<Field> ordersField() {
        return reading.all(Piece.Order.class).flatMap(o -> o.field().stream()).findFirst();
    }

    private Optional<Draft> screen() {
        Map<String, String> slots = new LinkedHashMap<>();
        Set<Piece> used = new HashSet<>();
        Optional<Field> field = field(withoutStable()).filter(Field::isNumber);
        if (field.isEmpty() || fields.inverse() || !materials(slots, used) || !condition(field.get(), slots, used)) {
            return Optional.empty();
        }
        stable(slots, used);
        return draft(Intent.SCREEN, List.of(new Call(Intent.SCREEN, slots)), field.get(), used);
    }

    private Optional<Draft> rank() {
        Map<String, String> slots = new LinkedHashMap<>();
        Set<Piece> used = new HashSet<>();
        Optional<Field> field = field(withoutStable()).filter(Field::isNumber);
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
        return draft(Intent.RANK, List.of(new Call(Intent.RANK, slots)), field.get(), used);
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
                        || field(withoutStable())
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
                .filter(order -> !order.raw().toLowerCase(java.util.Locale.ROOT).matches("top|best|bottom|most"))
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

    private Optional<Draft> count() {
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
        } else if (!materials(slots, used) && reading.pieces().stream().anyMatch(Assembler::isEntity)) {
            return Optional.empty();
        }
        stable(slots, used);
        reading.all(Piece.Named.class)
                .filter(named -> named.raw().toLowerCase(java.util.Locale.ROOT).matches("number of|count"))
                .forEach(used::add);
        List<Field> named = withoutStable();
        if (reading.count(Piece.Num.class) == 0) {
            return named.isEmpty()
                    ? Optional.of(Draft.of(
                            Intent.COUNT, List.of(new Call(Intent.COUNT, slots)), used, Optional.empty(), true))
                    : Optional.empty();
        }
        Optional<Field> field = field(named).filter(Field::isNumber);
        if (field.isEmpty() || fields.inverse() || !condition(field.get(), slots, used)) {
            return Optional.empty();
        }
        return draft(Intent.COUNT, List.of(new Call(Intent.COUNT, slots)), field.get(), used);
    }

    private static boolean isEntity(Piece piece) {
        return piece instanceof Piece.Substance
                || piece instanceof Piece.Kinds
                || piece instanceof Piece.Id
                || piece instanceof Piece.Space;
    }

    private Optional<Draft> synthesis() {
        List<Subject> materials = subjects.materials();
        if (materials.isEmpty()
                || materials.size() > 4
                || materials.get(0).composition().isEmpty() && materials.size() > 1) {
            return Optional.empty();
        }
        Map<String, String> slots = new LinkedHashMap<>();
        Subjects.put(slots, materials.get(0));
        if (materials.size() > 1) {
            if (!reading.says("from", "using", "with", "via", "out")
                    && reading.all(Piece.Compares.class)
                            .noneMatch(c ->
                                    c.raw().toLowerCase(java.util.Locale.ROOT).contains("from"))) {
                return Optional.empty();
            }
            slots.put(
                    "precursor",
                    materials.subList(1, materials.size()).stream()
                            .map(Subject::name)
                            .sorted()
                            .collect(Collectors.joining(",")));
        }
        Set<Piece> used = new HashSet<>(subjects.used());
        reading.all(Piece.Compares.class)
                .filter(c -> c.op() == Op.BETWEEN || c.raw().startsWith("start"))
                .forEach(used::add);
        return Optional.of(
                Draft.of(Intent.SYNTHESIS, List.of(new Call(Intent.SYNTHESIS, slots)), used, Optional.empty(), true));
    }

    private Optional<Draft> structure() {
        boolean other = fields.all().stream().anyMatch(field -> field != Field.LATTICE && field != Field.NSITES);
        if (subjects.materials().size() != 1 || other) {
            return Optional.empty();
        }
        Map<String, String> slots = new LinkedHashMap<>();
        Subjects.put(slots, subjects.materials().get(0));
        Set<Piece> used = new HashSet<>(subjects.used());
        used.addAll(fields.pieces());
        return Optional.of(
                Draft.of(Intent.STRUCTURE, List.of(new Call(Intent.STRUCTURE, slots)), used, Optional.empty(), true));
    }

    private Optional<Draft> convert() {
        List<Piece.Num> numbers = reading.all(Piece.Num.class).toList();
        List<Piece.Measure> units = reading.all(Piece.Measure.class).toList();
        boolean complete = numbers.size() == 1 && numbers.get(0).unit().isPresent() && units.size() == 1;
        if (!complete || !fields.all().isEmpty()) {
            return Optional.empty();
        }
        UnitText from = numbers.get(0).unit().orElseThrow();
        UnitText to = units.get(0).unit();
        if (!from.unit().convertsTo(to.unit())
                || from.basis().isPresent() != to.basis().isPresent()) {
            return Optional.empty();
        }
        Map<String, String> slots = new LinkedHashMap<>();
        slots.put("value", plain(numbers.get(0).value()));
        slots.put("from", from.text());
        slots.put("to", to.text());
        return Optional.of(Draft.of(
                Intent.CONVERT,
                List.of(new Call(Intent.CONVERT, slots)),
                Set.of(numbers.get(0), units.get(0)),
                Optional.empty(),
                true));
    }

    private Optional<Draft> phaseDiagram() {
        Set<Piece> used = new HashSet<>();
        Set<Element> elements = Subjects.include(reading, used);
        if (elements.size() < 2
                || elements.size() > 8
                || reading.count(Piece.Kinds.class) > 0
                || reading.count(Piece.Id.class) > 0) {
            return Optional.empty();
        }
        reading.all(Piece.Compares.class).filter(c -> c.op() == Op.BETWEEN).forEach(used::add);
        used.addAll(fields.pieces());
        String system = Subjects.symbols(elements).replace(',', '-');
        return Optional.of(Draft.of(
                Intent.PHASE_DIAGRAM,
                List.of(new Call(Intent.PHASE_DIAGRAM, Map.of("chemsys", system))),
                used,
                Optional.empty(),
                true));
    }

    /** Several fields of one material, or the best of a class and one more field of it. */
    private Optional<Draft> multi() {
        if (reading.count(Piece.Order.class) > 0) {
            return lookup();
        }
        List<Field> named = fields.all().size() < 2 ? fields.withWeak() : fields.all();
        if (subjects.materials().size() != 1 || named.size() < 2 || named.size() > 6) {
            return Optional.empty();
        }
        List<Call> calls = new ArrayList<>();
        for (Field field : named) {
            Map<String, String> slots = new LinkedHashMap<>();
            Subjects.put(slots, subjects.materials().get(0));
            slots.put("field", field.key());
            calls.add(new Call(Intent.GET, slots));
        }
        Set<Piece> used = new HashSet<>(subjects.used());
        used.addAll(fields.pieces());
        return Optional.of(Draft.of(Intent.MULTI, calls, used, Optional.empty(), true));
    }

    private Optional<Draft> lookup() {
        List<Field> named = fields.withWeak().stream()
                .filter(f -> f != Field.E_ABOVE_HULL || ordersField().equals(Optional.of(f)))
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
        Optional<Field> own = ordersField();
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

    /** The student's field, where the words allow it; the words' field, where they name one. */
    private Optional<Field> field(List<Field> named) {
        Field guess = prediction.field();
        if (named.isEmpty() || named.contains(guess) && named.size() == 1) {
            return Optional.of(guess);
        }
        return named.size() == 1 ? Optional.of(named.get(0)) : Optional.empty();
    }

    private List<Field> withoutStable() {
        List<Field> named = fields.all();
        boolean numbered = reading.count(Piece.Num.class) > 0 || reading.count(Piece.Order.class) > 0;
        boolean onlyFilter = fields.stableFilter().isPresent()
                && reading.all(Piece.Named.class)
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

    private boolean condition(Field field, Map<String, String> slots, Set<Piece> used) {
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
        slots.put("op", op.get().name().toLowerCase(java.util.Locale.ROOT));
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

    private Optional<Draft> draft(Intent intent, List<Call> calls, Field field, Set<Piece> used) {
        Set<Piece> all = new HashSet<>(used);
        all.addAll(intent == Intent.GET || intent == Intent.COMPARE ? fields.pieces() : fields.pieces(field));
        Optional<UnitText> wished = Optional.empty();
        Optional<Piece.Measure> measure = reading.first(Piece.Measure.class);
        if (measure.isPresent() && reading.count(Piece.Measure.class) == 1) {
            UnitText unit = measure.get().unit();
            if (unit.unit().convertsTo(field.unit())
                    && field.property().kind() == io.retort.core.evidence.Property.Kind.NUMBER) {
                wished = Optional.of(unit);
                all.add(measure.get());
            }
        }
        boolean supported = !fields.all().isEmpty();
        return Optional.of(Draft.of(intent, calls, all, wished, supported));
    }

    private static String plain(double value) {
        BigDecimal rounded = new BigDecimal(value, new MathContext(12)).stripTrailingZeros();
        String text = rounded.toPlainString();
        return text.contains(".") ? text : text + ".0";
    }
}
