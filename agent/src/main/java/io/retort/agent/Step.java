package io.retort.agent;

import io.retort.agent.tool.Observation;
import io.retort.core.evidence.EvidenceId;
import java.util.List;
import java.util.Optional;

/** What a run is made of, in the order in which it happens. */
public sealed interface Step {

    /** The run began. */
    record Asked(String runId, Question question, String model) implements Step {}

    /** The model said something on the way. */
    record Thought(String text) implements Step {}

    /**
     * The model replied: with text, with calls, or with both.
     *
     * @param requestHash sha-256 of the messages and tools that it replied to
     * @param confidence as the model states it, if it does
     */
    record Replied(
            String text,
            List<Call> calls,
            String requestHash,
            long tokensIn,
            long tokensOut,
            Optional<Double> confidence,
            long millis)
            implements Step {
        public Replied {
            calls = List.copyOf(calls);
        }

        /** A call that the model wants made; {@code arguments} as it wrote them. */
        public record Call(String callId, String tool, String arguments) {}
    }

    /** A tool is called. {@code arguments} is JSON, as the model wrote it. */
    record Called(String callId, String tool, String arguments) implements Step {}

    /** A tool answered. */
    record Observed(String callId, String tool, Observation observation, long millis) implements Step {}

    /** A tool could not do what the model asked; the advice goes back to the model. */
    record Failed(String callId, String tool, String advice) implements Step {}

    /** The ledger refused a draft. */
    record Objected(String draft, List<String> objections) implements Step {}

    /** The run ended early, through no fault of the model: a source is down, a budget is spent, somebody cancelled. */
    record Broke(String reason, String nextStep) implements Step {}

    /** The ledger bound a piece of the final text. */
    record Claimed(String text, List<EvidenceId> evidence) implements Step {}

    /** The run ended. */
    record Concluded(Answer answer) implements Step {}
}
