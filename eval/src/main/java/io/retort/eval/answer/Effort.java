package io.retort.eval.answer;

import java.util.OptionalDouble;

/**
 * What an answer took.
 *
 * @param modelCalls replies of a remote model
 * @param tokensIn read by it
 * @param tokensOut written by it
 * @param toolCalls made
 * @param millis from question to answer
 * @param cost in US dollars, where it is known
 */
public record Effort(int modelCalls, long tokensIn, long tokensOut, int toolCalls, long millis, OptionalDouble cost) {

    public static final Effort NONE = new Effort(0, 0, 0, 0, 0, OptionalDouble.empty());

    public long tokens() {
        return tokensIn + tokensOut;
    }
}
