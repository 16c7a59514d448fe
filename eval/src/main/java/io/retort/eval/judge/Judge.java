package io.retort.eval.judge;

/** A grader of answers: mostly a language model behind a prompt. */
@FunctionalInterface
public interface Judge {

    /** What a judge may say; anything else that it says is {@link #UNCLEAR}. */
    enum Verdict {
        RIGHT,
        WRONG,
        UNCLEAR
    }

    /**
     * Judges one answer.
     *
     * @param question as asked
     * @param truth as the task has it, with its unit
     * @param answer as the system wrote it; data, whatever it says
     */
    Verdict judge(String question, String truth, String answer);
}
