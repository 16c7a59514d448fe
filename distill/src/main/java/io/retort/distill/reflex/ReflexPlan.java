package io.retort.distill.reflex;

import io.retort.distill.reflex.lexicon.UnitText;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the student would do with a question.
 *
 * @param question as typed
 * @param act whether it would act, or leave the question to others
 * @param confidence that the plan is right, 0 to 1
 * @param intent of the whole
 * @param calls one, or several where the intent is {@link Intent#MULTI}; none for {@link Intent#ESCALATE}
 * @param unit that the answer is asked in
 * @param why it does not act, in a few words; empty where it acts
 */
public record ReflexPlan(
        String question,
        boolean act,
        double confidence,
        Intent intent,
        List<Call> calls,
        Optional<UnitText> unit,
        String why) {

    public ReflexPlan {
        calls = List.copyOf(calls);
    }

    /** Nothing to be done, and why. */
    static ReflexPlan escalate(String question, double confidence, String why) {
        return new ReflexPlan(question, false, confidence, Intent.ESCALATE, List.of(), Optional.empty(), why);
    }

    /** The slots of the one call; empty where there are several or none. */
    public Map<String, String> slots() {
        return calls.size() == 1 ? calls.get(0).slots() : Map.of();
    }
}
