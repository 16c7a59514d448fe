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

    /** A piece of the reply, as the model writes it; the whole follows as {@link Replied}. A trace joins the pieces. */
    record Token(String text) implements Step {}

    /** The model could not be asked, and is asked again after a pause. */
    record Retried(String reason, int attempt, long pauseMillis) implements Step {}

    /**
     * Several replies were drawn to one request; the one is taken whose results most of them share.
     *
     * @param replies in the order in which they came
     * @param votes for each reply: how many had its results; 0 where it did not parse or run
     * @param chosen index of the reply that the run goes on with
     */
    record Sampled(List<Replied> replies, List<Integer> votes, int chosen) implements Step {
        public Sampled {
            replies = List.copyOf(replies);
            votes = List.copyOf(votes);
        }
    }

    /**
     * The model replied: with text, with calls, or with both.
     *
     * @param requestHash sha-256 of the messages and tools that it replied to
     * @param tokensIn read, the cached ones included
     * @param tokensCached of these, read from the provider's cache
     * @param confidence as the model states it, if it does
     * @param model as the server names it; empty where it does not
     */
    record Replied(
            String text,
            List<Call> calls,
            String requestHash,
            long tokensIn,
            long tokensCached,
            long tokensOut,
            Optional<Double> confidence,
            String model,
            long millis)
            implements Step {
        public Replied {
            calls = List.copyOf(calls);
        }

        /** Of a model that says nothing of caches and has no other name than the run's. */
        public Replied(
                String text,
                List<Call> calls,
                String requestHash,
                long tokensIn,
                long tokensOut,
                Optional<Double> confidence,
                long millis) {
            this(text, calls, requestHash, tokensIn, 0, tokensOut, confidence, "", millis);
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

    /** A step of a run one floor down: the agent of this name, called as a tool by this call. */
    record Below(String callId, String agent, Step step) implements Step {}

    /** The ledger refused a draft. */
    record Objected(String draft, List<String> objections) implements Step {}

    /** The run ended early, through no fault of the model: a source is down, a budget is spent, somebody cancelled. */
    record Broke(String reason, String nextStep) implements Step {}

    /** The ledger bound a piece of the final text. */
    record Claimed(String text, List<EvidenceId> evidence) implements Step {}

    /** The run ended. */
    record Concluded(Answer answer) implements Step {}
}
