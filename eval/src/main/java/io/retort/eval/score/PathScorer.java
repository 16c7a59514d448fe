package io.retort.eval.score;

import io.retort.eval.answer.Response;
import io.retort.eval.task.Sample;
import io.retort.eval.task.Truth;
import java.util.List;

/**
 * Fidelity to a path: the same tools in the same order. 1 for the same path; else the longest common part in order, as
 * a share of the longer path. It stands beside accuracy: a right answer by another way is right.
 */
final class PathScorer implements Scorer {

    @Override
    public Score score(Sample sample, Truth truth, Response response) {
        List<String> wanted = truth.members();
        if (wanted.isEmpty()) {
            return new Score.Unscored("the truth names no tools");
        }
        List<String> made = response.tools();
        if (made.isEmpty()) {
            return new Score.Unanswered("no tool was called");
        }
        int common = common(wanted, made);
        double share = common / (double) Math.max(wanted.size(), made.size());
        return Score.graded(share, "called " + String.join(" → ", made) + ", expected " + String.join(" → ", wanted));
    }

    /** Length of the longest common subsequence. */
    private static int common(List<String> one, List<String> other) {
        int[][] length = new int[one.size() + 1][other.size() + 1];
        for (int i = 1; i <= one.size(); i++) {
            for (int j = 1; j <= other.size(); j++) {
                length[i][j] = one.get(i - 1).equals(other.get(j - 1))
                        ? length[i - 1][j - 1] + 1
                        : Math.max(length[i - 1][j], length[i][j - 1]);
            }
        }
        return length[one.size()][other.size()];
    }
}
