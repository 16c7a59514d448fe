package io.retort.agent;

import java.util.List;

/**
 * What somebody asks.
 *
 * @param text as typed; may be anything, of any length
 * @param earlier what was asked and answered before in the same conversation, oldest first; only the last ones are kept,
 *     and long texts are cut. Numbers in them are not evidence: an answer looks them up again
 */
public record Question(String text, List<Exchange> earlier) {

    /** So many earlier exchanges are kept. */
    public static final int MOST_EARLIER = 6;

    private static final int LONGEST = 2000;

    public Question {
        earlier = List.copyOf(earlier.subList(Math.max(0, earlier.size() - MOST_EARLIER), earlier.size()));
    }

    /** Without anything before it. */
    public Question(String text) {
        this(text, List.of());
    }

    /** A question of before, and what was answered. */
    public record Exchange(String question, String answer) {
        public Exchange {
            question = cut(question);
            answer = cut(answer);
        }

        private static String cut(String text) {
            return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "…";
        }
    }
}
