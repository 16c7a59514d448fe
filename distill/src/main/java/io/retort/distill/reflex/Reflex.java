package io.retort.distill.reflex;

import io.retort.distill.reflex.lexicon.Lexer;
import io.retort.distill.reflex.lexicon.Lexicon;
import io.retort.distill.reflex.lexicon.Piece;
import io.retort.distill.reflex.lexicon.Reading;
import io.retort.distill.reflex.student.Prediction;
import io.retort.distill.reflex.student.Student;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The embedded model's planner: reads a question, lets the student choose intent and field, fills the slots, and acts
 * only where every word is accounted for and the verifier trusts the plan. Safe for use by several threads.
 */
public final class Reflex {

    /** Longer texts are not questions that it can answer. */
    public static final int LONGEST_QUESTION = 600;

    private final Lexicon lexicon;
    private final Lexer lexer;
    private final Student student;

    public Reflex(Lexicon lexicon, Student student) {
        this.lexicon = lexicon;
        this.student = student;
        this.lexer = new Lexer(lexicon, student.vocabulary());
    }

    /** With the weights that ship. */
    public static Reflex load() {
        return new Reflex(Lexicon.load(), Student.load());
    }

    /** What it would do; bounded in time for any text. */
    public ReflexPlan plan(String question) {
        if (question.isBlank()) {
            return ReflexPlan.escalate(question, 1, "the question is empty");
        }
        if (question.length() > LONGEST_QUESTION) {
            return ReflexPlan.escalate(question, 1, "the text is longer than " + LONGEST_QUESTION + " characters");
        }
        if (MethodWish.of(question).filter(MethodWish::namesFunctional).isPresent()) {
            return ReflexPlan.escalate(question, 0.9, "it asks for a value by a certain method");
        }
        Optional<Piece.Strange> strange = lexer.read(question).first(Piece.Strange.class);
        if (strange.isPresent()) {
            return ReflexPlan.escalate(question, 0.99, "'" + strange.get().raw() + "' names no material");
        }
        return decide(judge(question));
    }

    /**
     * What it would do with a question that its plan leaves: an overview of one material, a property that it has no
     * field for, a selection with several conditions. Read by rules, apart from what the student decides.
     */
    public Optional<ReflexPlan> beyond(String question) {
        if (question.isBlank() || question.length() > LONGEST_QUESTION) {
            return Optional.empty();
        }
        return byMethod(question).or(() -> new Beyond(lexicon, student).plan(lexer.read(question)));
    }

    /** One property of one material, of which values of a certain method are wished, or of several side by side. */
    private Optional<ReflexPlan> byMethod(String question) {
        return MethodWish.of(question).flatMap(wish -> {
            ReflexPlan plain = plan(wish.rest());
            boolean one =
                    plain.act() && plain.intent() == Intent.GET && plain.calls().size() == 1;
            return one ? Optional.of(Beyond.byMethod(question, plain, wish.methods())) : Optional.empty();
        });
    }

    /** The best plan with its signs, before the threshold. */
    public Judged judge(String question) {
        Reading reading = lexer.read(question);
        Prediction prediction = student.predict(reading);
        Assembler assembler = new Assembler(reading, prediction);
        for (Intent intent : prediction.ranked()) {
            if (intent == Intent.ESCALATE) {
                if (prediction.of(intent) >= 0.5f) {
                    return escalated(
                            question,
                            prediction,
                            notUnderstood(reading, "it is not a question of the kinds that it knows"));
                }
                continue;
            }
            Optional<Draft> draft = prediction.of(intent) < 0.05f ? Optional.empty() : assembler.assemble(intent);
            if (draft.isPresent()) {
                return judged(question, reading, prediction, draft.get());
            }
        }
        return escalated(question, prediction, notUnderstood(reading, "what it needs does not stand in the question"));
    }

    /** The first word about a material that no look-up accounts for, else the general reason. */
    private String notUnderstood(Reading reading, String general) {
        Fields fields = new Fields(reading);
        if (fields.foreign().isPresent()) {
            return "it does not look up the "
                    + fields.foreign().get().property().name();
        }
        Set<Piece> used = new HashSet<>(fields.pieces());
        Subjects subjects = new Subjects(reading);
        used.addAll(subjects.used());
        Draft lookup = Draft.of(Intent.GET, List.of(new Call(Intent.GET, Map.of())), used, Optional.empty(), true);
        return subjects.materials().isEmpty()
                ? general
                : new Guards(lexicon, student).leftover(reading, lookup).orElse(general);
    }

    /**
     * A plan before the decision.
     *
     * @param plan as if acted on
     * @param objection of the guards; empty where they have none
     * @param signs for the verifier
     * @param outright whether one property of one material is named in so many words, and nothing else
     */
    public record Judged(ReflexPlan plan, String objection, double[] signs, boolean outright) {}

    private Judged escalated(String question, Prediction prediction, String why) {
        double confidence = Math.max(0.5, prediction.of(Intent.ESCALATE));
        return new Judged(ReflexPlan.escalate(question, confidence, why), why, new double[0], false);
    }

    private Judged judged(String question, Reading reading, Prediction prediction, Draft draft) {
        double[] signs = Signs.of(reading, prediction, draft, student);
        double confidence = student.verifier().probability(signs);
        String objection =
                new Guards(lexicon, student).objection(reading, draft).orElse("");
        ReflexPlan plan = new ReflexPlan(question, true, confidence, draft.intent(), draft.calls(), draft.unit(), "");
        boolean outright = draft.intent() == Intent.GET
                && draft.supported()
                && new Fields(reading).all().size() == 1
                && prediction.of(Intent.GET) >= 0.5f;
        return new Judged(plan, objection, signs, outright);
    }

    private ReflexPlan decide(Judged judged) {
        ReflexPlan plan = judged.plan();
        if (plan.intent() == Intent.ESCALATE) {
            return plan;
        }
        if (!judged.objection().isEmpty()) {
            return ReflexPlan.escalate(plan.question(), Math.max(0.5, 1 - plan.confidence()), judged.objection());
        }
        if (plan.confidence() < student.verifier().threshold() && !judged.outright()) {
            return new ReflexPlan(
                    plan.question(),
                    false,
                    plan.confidence(),
                    plan.intent(),
                    plan.calls(),
                    plan.unit(),
                    "it is not sure enough");
        }
        return plan;
    }

    /** What it makes of a question, for people: entities, probabilities, guards, decision. */
    public List<String> explain(String question) {
        List<String> lines = new ArrayList<>();
        Reading reading = lexer.read(question.length() > LONGEST_QUESTION ? "" : question);
        for (Piece piece : reading.pieces()) {
            lines.add("piece " + piece);
        }
        Prediction prediction = student.predict(reading);
        for (Intent intent : prediction.ranked().subList(0, 3)) {
            lines.add("intent " + intent.key() + " " + prediction.of(intent));
        }
        lines.add("field " + prediction.field().key() + " " + prediction.of(prediction.field()));
        Judged judged = judge(question);
        lines.add("guards " + (judged.objection().isEmpty() ? "none" : judged.objection()));
        lines.add("plan " + plan(question));
        return lines;
    }
}
