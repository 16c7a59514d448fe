package io.retort.eval.answer;

/**
 * What an answer took.
 *
 * @param modelCalls replies of a remote model
 * @param tokensIn read by it
 * @param tokensOut written by it
 * @param toolCalls made
 * @param millis from question to answer
 */
public record Effort(int modelCalls, long tokensIn, long tokensOut, int toolCalls, long millis) {

    public static final Effort NONE = new Effort(0, 0, 0, 0, 0);

    public long tokens() {
        return tokensIn + tokensOut;
    }
}
