package io.retort.distill.reflex;

import io.retort.core.element.Element;
import io.retort.distill.reflex.Subjects.Subject;
import io.retort.distill.reflex.lexicon.Piece;
import io.retort.distill.reflex.lexicon.Piece.Degree;
import io.retort.distill.reflex.lexicon.Piece.Op;
import io.retort.distill.reflex.lexicon.Reading;
import io.retort.distill.reflex.lexicon.UnitText;
import io.retort.distill.reflex.student.Prediction;
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
 * Fills the slots of a call from what stands in the question. What the call needs and the question lacks leaves it
 * unassembled; the choice between intents and between fields is the student's.
 */
final class Assembler {

    private final Asked asked;
    private final Reading reading;
    private final Fields fields;
    private final Subjects subjects;
    private final Selections selections;

    Assembler(Reading reading, Prediction prediction) {
        this.asked = new Asked(reading, prediction);
        this.reading = reading;
        this.fields = asked.fields();
        this.subjects = asked.subjects();
        this.selections = new Selections(asked);
    }

    /** The calls of this intent, where the question holds what they need. */
    Optional<Draft> assemble(Intent intent) {
        return switch (intent) {
            case GET -> get();
            case COMPARE -> compare();
            case SCREEN -> selections.screen();
            case RANK -> selections.rank();
            case COUNT -> selections.count();
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
        Optional<Field> field = asked.field(fields.folded());
        if (field.isEmpty()) {
            return Optional.empty();
        }
        Map<String, String> slots = new LinkedHashMap<>();
        Subjects.put(slots, subjects.materials().get(0));
        slots.put("field", field.get().key());
        return asked.draft(Intent.GET, List.of(new Call(Intent.GET, slots)), field.get(), subjects.used());
    }

    private Optional<Draft> compare() {
        if (subjects.materials().size() < 2 || subjects.materials().size() > 12) {
            return Optional.empty();
        }
        Optional<Field> field = asked.field(fields.folded());
        if (field.isEmpty()
                || fields.inverse()
                        && reading.count(Piece.Order.class) > 0
                        && asked.ordersField().isEmpty()) {
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
        return asked.draft(Intent.COMPARE, List.of(new Call(Intent.COMPARE, slots)), field.get(), used);
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
                            .noneMatch(c -> c.raw().toLowerCase(Locale.ROOT).contains("from"))) {
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
        slots.put("value", Conditions.plain(numbers.get(0).value()));
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
            return selections.lookup();
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
}
