package io.retort.eval.score;

import io.retort.eval.answer.Response;
import io.retort.eval.task.Sample;
import io.retort.eval.task.Truth;

/** Compares a response with a truth. The same input gives the same score, always. */
@FunctionalInterface
public interface Scorer {

    Score score(Sample sample, Truth truth, Response response);

    /** The true label in the spelling of {@link Score.Scored#label()}. */
    default String label(Truth truth) {
        return truth.text();
    }
}
