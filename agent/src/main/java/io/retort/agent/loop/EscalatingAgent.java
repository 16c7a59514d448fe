package io.retort.agent.loop;

import io.retort.agent.Agent;
import io.retort.agent.Answer;
import io.retort.agent.CancelSignal;
import io.retort.agent.Question;
import io.retort.agent.Step;
import io.retort.agent.TraceListener;
import java.util.ArrayList;
import java.util.List;

/**
 * Routine questions are answered by a quick agent; what it withholds, or is not sure of, goes to a thorough one (after
 * System-1.5 Reasoning and LoRID). The steps of an attempt that was given up stand one floor below the run that answers.
 */
public final class EscalatingAgent implements Agent {

    private static final String ATTEMPT = "quick";

    private final Agent quick;
    private final Agent thorough;
    private final double sure;

    /** @param sure least confidence with which an answer of the quick one is kept, 0 to 1 */
    public EscalatingAgent(Agent quick, Agent thorough, double sure) {
        this.quick = quick;
        this.thorough = thorough;
        this.sure = sure;
    }

    @Override
    public Answer ask(Question question, TraceListener listener) {
        return ask(question, listener, new CancelSignal());
    }

    @Override
    public Answer ask(Question question, TraceListener listener, CancelSignal cancel) {
        List<Step> attempt = new ArrayList<>();
        Answer first = quick.ask(question, attempt::add, cancel);
        if (first instanceof Answer.Given && first.report().confidence() >= sure || cancel.isCancelled()) {
            attempt.forEach(listener::on);
            return first;
        }
        return thorough.ask(question, step -> tell(step, attempt, listener), cancel);
    }

    private static void tell(Step step, List<Step> attempt, TraceListener listener) {
        listener.on(step);
        if (step instanceof Step.Asked) {
            attempt.forEach(given -> listener.on(new Step.Below(ATTEMPT, ATTEMPT, given)));
        }
    }
}
