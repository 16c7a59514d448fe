package io.retort.agent;

/** Answers questions. The supervisor is one, each expert is one. */
public interface Agent {

    /**
     * Answers one question, on the calling thread.
     *
     * @param listener sees every step as it happens, on the calling thread
     * @return never null and never an exception for what a person typed: what cannot be answered is
     *     {@link Answer.Withheld}
     */
    Answer ask(Question question, TraceListener listener);

    /** The same, and ends early when the signal is given. An agent that cannot be stopped runs on. */
    default Answer ask(Question question, TraceListener listener, CancelSignal cancel) {
        return ask(question, listener);
    }
}
