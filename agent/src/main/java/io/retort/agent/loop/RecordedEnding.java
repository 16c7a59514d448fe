package io.retort.agent.loop;

/** Thrown by what stands in for a model or a tool in a replay, where the recorded run ended early. */
public final class RecordedEnding extends RuntimeException {

    private final String nextStep;

    public RecordedEnding(String reason, String nextStep) {
        super(reason);
        this.nextStep = nextStep;
    }

    Ending ending() {
        return new Ending(String.valueOf(getMessage()), nextStep);
    }
}
