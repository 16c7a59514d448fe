package io.retort.eval.score;

import io.retort.eval.answer.Response;
import io.retort.eval.answer.Response.Status;
import io.retort.eval.task.Sample;
import io.retort.eval.task.Truth;

/**
 * For questions that have no answer, or more than one: right is to say so. The truth is {@code withheld}, or
 * {@code withheld or partial} where an answer that names its limits is right too.
 */
final class AbstainScorer implements Scorer {

    @Override
    public Score score(Sample sample, Truth truth, Response response) {
        boolean partialIsRight = truth.text().contains("partial");
        if (response.status() == Status.WITHHELD) {
            return Score.graded(1, "withheld: " + response.reason());
        }
        if (response.status() == Status.FAILED) {
            return Score.graded(0, "it broke: " + response.reason());
        }
        boolean right = partialIsRight && response.status() == Status.PARTIAL;
        return Score.graded(right ? 1 : 0, right ? "partial: " + response.reason() : "answered all the same");
    }
}
