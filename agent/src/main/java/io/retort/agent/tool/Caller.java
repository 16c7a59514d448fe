package io.retort.agent.tool;

import io.retort.agent.CancelSignal;
import io.retort.agent.TraceListener;

/**
 * The run that calls a tool, as far as the tool may reach into it. Most tools need none of it; a tool that runs an agent
 * of its own (one floor down) shows its steps here, stops with the caller and spends from the caller's budget.
 *
 * @param callId of this call, unique in the run
 * @param listener sees steps on the way; safe to use on the tool's thread
 * @param cancel given when the run is cancelled
 * @param book of the run, with all evidence so far
 * @param rest what this call may spend
 */
public record Caller(String callId, TraceListener listener, CancelSignal cancel, EvidenceBook book, Rest rest) {

    /** Nobody in particular: a call outside any run. */
    public static Caller nobody() {
        return new Caller("", TraceListener.NONE, new CancelSignal(), new EvidenceBook(), Rest.PLENTY);
    }

    /** The same caller with the book of its run. */
    public Caller with(EvidenceBook ownBook) {
        return new Caller(callId, listener, cancel, ownBook, rest);
    }

    /**
     * What is left of a budget, or a share of it.
     *
     * @param modelCalls replies of models
     * @param toolCalls calls of tools
     * @param millis time
     * @param tokens read and written
     * @param dollars US dollars, where the price of the model is known
     */
    public record Rest(int modelCalls, int toolCalls, long millis, long tokens, double dollars) {

        /** More than any call needs. */
        public static final Rest PLENTY =
                new Rest(Integer.MAX_VALUE, Integer.MAX_VALUE, Long.MAX_VALUE, Long.MAX_VALUE, Double.MAX_VALUE);

        /** An equal part for each of several calls that go out together; time is not divided. */
        public Rest among(int calls) {
            return new Rest(modelCalls / calls, toolCalls / calls, millis, tokens / calls, dollars / calls);
        }
    }
}
