package io.retort.distill.reflex.student;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;

/**
 * How likely a plan is right: logistic regression on signs of doubt, fitted on questions of frames that the nets had
 * not seen.
 *
 * @param weights one for each sign, the last is the constant
 * @param threshold probability from which the student acts
 */
public record Verifier(double[] weights, double threshold) {

    /** Signs in a plan. */
    public static final int SIGNS = 8;

    /** A plan's signs and whether it was right. */
    public record Case(double[] signs, boolean right) {}

    public double probability(double[] signs) {
        double sum = weights[SIGNS];
        for (int i = 0; i < SIGNS; i++) {
            sum += weights[i] * signs[i];
        }
        return 1 / (1 + StrictMath.exp(-sum));
    }

    /** Fits by gradient descent with a little decay; deterministic. */
    public static Verifier fit(List<Case> cases, double threshold) {
        double[] weights = new double[SIGNS + 1];
        for (int round = 0; round < 3000; round++) {
            Verifier now = new Verifier(weights, threshold);
            double[] gradient = new double[SIGNS + 1];
            for (Case one : cases) {
                double error = now.probability(one.signs) - (one.right ? 1 : 0);
                for (int i = 0; i < SIGNS; i++) {
                    gradient[i] += error * one.signs[i];
                }
                gradient[SIGNS] += error;
            }
            double[] next = new double[SIGNS + 1];
            for (int i = 0; i <= SIGNS; i++) {
                next[i] = weights[i] - 2.0 * (gradient[i] / cases.size() + 1e-5 * weights[i]);
            }
            weights = next;
        }
        return new Verifier(weights, threshold);
    }

    void write(DataOutputStream out) throws IOException {
        for (double weight : weights) {
            out.writeDouble(weight);
        }
        out.writeDouble(threshold);
    }

    static Verifier read(DataInputStream in) throws IOException {
        double[] weights = new double[SIGNS + 1];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = in.readDouble();
        }
        return new Verifier(weights, in.readDouble());
    }
}
