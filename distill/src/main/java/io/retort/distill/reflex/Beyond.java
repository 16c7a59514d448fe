package io.retort.distill.reflex;

import io.retort.core.evidence.Property;
import io.retort.distill.reflex.lexicon.Lexicon;
import io.retort.distill.reflex.lexicon.Piece;
import io.retort.distill.reflex.lexicon.Reading;
import io.retort.distill.reflex.lexicon.UnitText;
import io.retort.distill.reflex.student.Prediction;
import io.retort.distill.reflex.student.Student;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Questions that the student was not taught and rules read safely: the guards must account for every word, as always.
 * A plan of these is never counted as the student's own.
 */
final class Beyond {

    /** How sure such a plan is said to be; nothing here is learnt. */
    private static final double CONFIDENCE = 0.9;

    private static final Set<String> ABOUT = Set.of(
            "tell",
            "me",
            "about",
            "what",
            "whats",
            "what's",
            "is",
            "do",
            "you",
            "know",
            "describe",
            "overview",
            "of",
            "summary",
            "summarise",
            "summarize",
            "facts",
            "on",
            "for",
            "data",
            "info",
            "information",
            "everything",
            "give",
            "show",
            "an",
            "a",
            "the",
            "properties",
            "please",
            "material",
            "have",
            "we",
            "basic",
            "key",
            "main",
            "all",
            "profile",
            "can",
            "could",
            "and");

    private final Lexicon lexicon;
    private final Student student;

    Beyond(Lexicon lexicon, Student student) {
        this.lexicon = lexicon;
        this.student = student;
    }

    /** The plan, where one of the rules reads the whole question. */
    Optional<ReflexPlan> plan(Reading reading) {
        return overview(reading).or(() -> otherProperty(reading)).or(() -> selection(reading));
    }

    /** A look-up with the method that its value should have; with several, every method's value side by side. */
    static ReflexPlan byMethod(String question, ReflexPlan plain, List<String> methods) {
        Map<String, String> slots = new LinkedHashMap<>(plain.calls().get(0).slots());
        slots.put(methods.size() == 1 ? "method" : "methods", String.join(",", methods));
        List<Call> calls = List.of(new Call(Intent.GET, slots));
        return new ReflexPlan(
                question, true, Math.min(CONFIDENCE, plain.confidence()), Intent.GET, calls, plain.unit(), "");
    }

    /** "tell me about GaN": its usual properties. */
    private Optional<ReflexPlan> overview(Reading reading) {
        Subjects subjects = new Subjects(reading);
        boolean nothingElse = reading.pieces().stream()
                .allMatch(piece -> subjects.used().contains(piece)
                        || piece instanceof Piece.Mark
                        || piece instanceof Piece.Word word && ABOUT.contains(word.word()));
        boolean wished = reading.says("tell", "what", "whats", "what's", "know", "describe", "overview", "summary")
                || reading.says(
                        "summarise", "summarize", "facts", "data", "info", "information", "properties", "profile");
        if (subjects.materials().size() != 1 || !nothingElse || !wished) {
            return Optional.empty();
        }
        Map<String, String> slots = new LinkedHashMap<>();
        Subjects.put(slots, subjects.materials().get(0));
        slots.put("view", "overview");
        return Optional.of(plan(reading, Intent.GET, List.of(new Call(Intent.GET, slots)), Optional.empty()));
    }

    /** A property that the catalogue has and the student has no field for, of one material. */
    private Optional<ReflexPlan> otherProperty(Reading reading) {
        Subjects subjects = new Subjects(reading);
        List<Property> properties = reading.all(Piece.Named.class)
                .map(Piece.Named::property)
                .distinct()
                .toList();
        boolean one = properties.size() == 1
                && Field.of(properties.get(0)).isEmpty()
                && subjects.materials().size() == 1;
        if (!one) {
            return Optional.empty();
        }
        Map<String, String> slots = new LinkedHashMap<>();
        Subjects.put(slots, subjects.materials().get(0));
        slots.put("property", properties.get(0).key());
        Set<Piece> used = new HashSet<>(subjects.used());
        reading.all(Piece.Named.class).forEach(used::add);
        Optional<UnitText> unit = reading.first(Piece.Measure.class)
                .map(Piece.Measure::unit)
                .filter(wished -> wished.unit().convertsTo(properties.get(0).unit()));
        unit.ifPresent(wished -> reading.all(Piece.Measure.class).forEach(used::add));
        return whole(reading, Draft.of(Intent.GET, List.of(new Call(Intent.GET, slots)), used, unit, true));
    }

    /** A screen with several conditions, a ranking or a count with at least one. */
    private Optional<ReflexPlan> selection(Reading reading) {
        Optional<Clauses> clauses = Clauses.of(reading);
        if (clauses.isEmpty()) {
            return Optional.empty();
        }
        Prediction prediction = student.predict(clauses.get().rest());
        Selections selections = new Selections(new Asked(clauses.get().rest(), prediction));
        Optional<Draft> among = clauses.get().rest().count(Piece.Order.class) > 0
                ? selections.rank()
                : student.predict(reading).of(Intent.COUNT) >= 0.5f ? selections.count() : selections.all();
        return among.flatMap(draft -> {
            List<Call> calls = new ArrayList<>(draft.calls());
            calls.addAll(clauses.get().conditions());
            Set<Piece> used = new HashSet<>(draft.used());
            used.addAll(clauses.get().used());
            return whole(reading, Draft.of(draft.intent(), calls, used, draft.unit(), true));
        });
    }

    private Optional<ReflexPlan> whole(Reading reading, Draft draft) {
        return new Guards(lexicon, student).leftover(reading, draft).isPresent()
                ? Optional.empty()
                : Optional.of(plan(reading, draft.intent(), draft.calls(), draft.unit()));
    }

    private static ReflexPlan plan(Reading reading, Intent intent, List<Call> calls, Optional<UnitText> unit) {
        return new ReflexPlan(reading.question(), true, CONFIDENCE, intent, calls, unit, "");
    }
}
