package io.retort.distill.reflex;

import io.retort.distill.reflex.lexicon.Piece;
import io.retort.distill.reflex.lexicon.Reading;
import io.retort.distill.reflex.student.Prediction;
import io.retort.distill.reflex.student.Student;
import java.util.Optional;

/** What makes one trust a plan or doubt it, as numbers near 0 to 1 for the verifier. */
final class Signs {

    private Signs() {}

    static double[] of(Reading reading, Prediction prediction, Draft draft, Student student) {
        float intent = prediction.of(draft.intent());
        float next = 0;
        for (Intent other : Intent.values()) {
            next = other == draft.intent() ? next : Math.max(next, prediction.of(other));
        }
        Optional<Field> field = draft.calls().size() == 1 ? draft.calls().get(0).field() : Optional.empty();
        double fieldTrust = field.map(f -> (double) prediction.of(f)).orElse(1.0);
        long words = reading.count(Piece.Word.class);
        long strangers = reading.all(Piece.Word.class)
                .filter(word -> !student.knows(word.word(), draft.intent()))
                .count();
        return new double[] {
            intent,
            intent - next,
            fieldTrust,
            draft.supported() ? 1 : 0,
            prediction.agreement(),
            words == 0 ? 0 : (double) strangers / words,
            prediction.of(Intent.ESCALATE),
            draft.supported() ? 0 : fieldTrust
        };
    }
}
