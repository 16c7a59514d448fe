package io.retort.eval.judge;

import java.util.List;

/**
 * How far two graders agree beyond chance: Cohen's κ = (p − e)/(1 − e), with p the share of equal verdicts and e the
 * share that chance would give.
 *
 * @param one name of the first grader
 * @param other name of the second
 * @param answers judged by both
 * @param equal share of equal verdicts
 * @param kappa 1 is full agreement, 0 is chance
 */
public record Agreement(String one, String other, int answers, double equal, double kappa) {

    /** Below this a judge is switched off. */
    public static final double ENOUGH = 0.7;

    /** @param ones and others: right or not, answer by answer */
    public static Agreement of(String one, List<Boolean> ones, String other, List<Boolean> others) {
        int n = ones.size();
        if (n == 0 || n != others.size()) {
            throw new IllegalArgumentException(
                    "Both graders must have judged the same answers; found " + n + " and " + others.size() + ".");
        }
        double equal = 0;
        double first = 0;
        double second = 0;
        for (int i = 0; i < n; i++) {
            equal += ones.get(i).equals(others.get(i)) ? 1.0 / n : 0;
            first += ones.get(i) ? 1.0 / n : 0;
            second += others.get(i) ? 1.0 / n : 0;
        }
        double chance = first * second + (1 - first) * (1 - second);
        double kappa = chance > 1 - 1e-12 ? (equal > 1 - 1e-12 ? 1 : 0) : (equal - chance) / (1 - chance);
        return new Agreement(one, other, n, equal, kappa);
    }

    public boolean isEnough() {
        return kappa >= ENOUGH;
    }
}
