package io.retort.agent.loop;

/** The run cannot go on, through no fault of the model. */
final class Ending extends Exception {

    private final String nextStep;

    /**
     * @param reason in a few words
     * @param nextStep what the reader can do about it
     */
    Ending(String reason, String nextStep) {
        super(reason);
        this.nextStep = nextStep;
    }

    String reason() {
        return String.valueOf(getMessage());
    }

    String nextStep() {
        return nextStep;
    }
}
