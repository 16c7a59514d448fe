package io.retort.agent.tool;

/** The model's mistake, or a limit it met. Becomes a step of the run; the message says what to do instead. */
public class ToolFailure extends Exception {

    public ToolFailure(String advice) {
        super(advice);
    }
}
