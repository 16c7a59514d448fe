package io.retort.agent.trace;

import io.retort.agent.Answer;
import io.retort.agent.CancelSignal;
import io.retort.agent.Step;
import io.retort.agent.TraceListener;
import io.retort.agent.loop.Manner;
import io.retort.agent.loop.ReActAgent;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Goes on with a run that was cut off: what its model said and its tools brought is taken from the trace, then both are
 * asked again, and the new steps are written behind the old ones. Nothing is rewritten.
 */
public final class Resumption {

    private Resumption() {}

    /**
     * The answer of the run.
     *
     * @param agent with the model, tools, prompt and wishes of the run; they are asked where the trace ends
     * @throws IllegalArgumentException where the run has an answer, or holds no question
     */
    public static Answer of(
            TraceStore store, String run, ReActAgent agent, TraceListener listener, CancelSignal cancel) {
        Trace trace = store.recover(run);
        Step.Asked asked = trace.steps(Step.Asked.class).stream()
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("The trace " + run + " holds no question."));
        if (trace.answer().isPresent()) {
            throw new IllegalArgumentException(
                    "The run " + run + " is finished; 'retort traces replay " + run + "' runs it again.");
        }
        TraceListener writing = store.continuing(trace);
        Known known = new Known(trace);
        return agent.withManner(Manner.from(trace.configuration()).withSamples(1))
                .withModel(live -> new ResumedModel(trace, live))
                .withTools(live -> new ResumedTools(trace, live))
                .ask(
                        run,
                        asked.question(),
                        step -> {
                            if (!known.holds(step)) {
                                writing.on(step);
                            }
                            listener.on(step);
                        },
                        cancel);
    }

    /** The steps that are on file, which the run goes through again first. */
    private static final class Known {
        private final Deque<Step> ahead = new ArrayDeque<>();

        Known(Trace trace) {
            trace.steps().stream().filter(Known::isRepeated).forEach(ahead::add);
        }

        /** Whether this is the next step on file. */
        boolean holds(Step step) {
            Step next = ahead.peek();
            if (next == null || !isRepeated(step) || !spelled(next).equals(spelled(step))) {
                return false;
            }
            ahead.remove();
            return true;
        }

        /** Pieces of a reply, retries, samples and floors below come only from a live model. */
        private static boolean isRepeated(Step step) {
            return !(step instanceof Step.Token
                    || step instanceof Step.Retried
                    || step instanceof Step.Sampled
                    || step instanceof Step.Below);
        }

        /** What makes it the same step; times differ. */
        private static String spelled(Step step) {
            String kind = step.getClass().getSimpleName();
            if (step instanceof Step.Replied replied) {
                return kind + replied.text() + replied.calls();
            } else if (step instanceof Step.Called called) {
                return kind + called.callId();
            } else if (step instanceof Step.Observed observed) {
                return kind + observed.callId();
            } else if (step instanceof Step.Failed failed) {
                return kind + failed.callId();
            } else if (step instanceof Step.Asked) {
                return kind;
            }
            return String.valueOf(step);
        }
    }
}
