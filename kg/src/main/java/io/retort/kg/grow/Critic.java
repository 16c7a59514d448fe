package io.retort.kg.grow;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * Says how likely a candidate is to be right: a logistic regression over {@link Features}, and the thresholds at which it
 * lets so many of the right ones through.
 */
public final class Critic {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final int ROUNDS = 3000;
    private static final double RATE = 0.5;
    private static final double SHRINK = 1e-4;

    /** One for each feature, then the constant. */
    private final double[] weights;

    /** Scores of right ones that no weight was fitted to, in 101 steps from the lowest. */
    private final double[] rightScores;

    private Critic(double[] weights, double[] rightScores) {
        this.weights = weights;
        this.rightScores = rightScores;
    }

    /**
     * Fits it.
     *
     * @param fit examples for the weights
     * @param calibration others, for the thresholds
     */
    public static Critic train(Features features, List<Labelled> fit, List<Labelled> calibration) {
        double[][] x = fit.stream().map(one -> features.of(one.candidate())).toArray(double[][]::new);
        double[] y = fit.stream().mapToDouble(one -> one.right() ? 1 : 0).toArray();
        Critic fitted = new Critic(weights(x, y), new double[] {0});
        double[] right = calibration.stream()
                .filter(Labelled::right)
                .mapToDouble(one -> fitted.score(features.of(one.candidate())))
                .sorted()
                .toArray();
        double[] steps = new double[101];
        Arrays.setAll(steps, i -> right[(int) Math.round(i / 100.0 * (right.length - 1))]);
        return new Critic(fitted.weights, steps);
    }

    /** Gradient descent; the weights shrink a little, so that the same data always gives the same weights. */
    private static double[] weights(double[][] x, double[] y) {
        int size = Features.NAMES.size();
        double[] weights = new double[size + 1];
        for (int round = 0; round < ROUNDS; round++) {
            double[] slope = new double[size + 1];
            for (int i = 0; i < x.length; i++) {
                double error = logistic(weights, x[i]) - y[i];
                for (int j = 0; j < size; j++) {
                    slope[j] += error * x[i][j];
                }
                slope[size] += error;
            }
            for (int j = 0; j <= size; j++) {
                weights[j] -= RATE * (slope[j] / x.length + SHRINK * weights[j]);
            }
        }
        return weights;
    }

    private static double logistic(double[] weights, double[] x) {
        double sum = weights[x.length];
        for (int i = 0; i < x.length; i++) {
            sum += weights[i] * x[i];
        }
        return 1 / (1 + Math.exp(-sum));
    }

    /** 0 to 1. */
    public double score(double[] features) {
        return logistic(weights, features);
    }

    /**
     * The score that this share of right candidates reaches; a higher recall never has a higher threshold.
     *
     * @param recall above 0, at most 1
     */
    public double threshold(double recall) {
        if (!(recall > 0 && recall <= 1)) {
            throw new IllegalArgumentException(
                    "A recall is above 0 and at most 1, not " + recall + "; 0.8 lets four of five right ones through.");
        }
        double place = (1 - recall) * (rightScores.length - 1);
        int below = (int) Math.floor(place);
        int above = Math.min(rightScores.length - 1, below + 1);
        return rightScores[below] + (place - below) * (rightScores[above] - rightScores[below]);
    }

    /** The one that comes with the program. */
    public static Critic load() {
        try (InputStream in = Objects.requireNonNull(Critic.class.getResourceAsStream("critic.json"))) {
            return read(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What {@link #json} wrote. @throws IllegalArgumentException where it is of other features */
    public static Critic read(String text) {
        try {
            JsonNode node = MAPPER.readTree(text);
            double[] weights = new double[Features.NAMES.size() + 1];
            for (int i = 0; i < Features.NAMES.size(); i++) {
                JsonNode weight = node.path("weights").path(Features.NAMES.get(i));
                if (!weight.isNumber()) {
                    throw new IllegalArgumentException("The critic has no weight for '" + Features.NAMES.get(i)
                            + "'; train it again with 'retort kg train-critic'.");
                }
                weights[i] = weight.asDouble();
            }
            weights[weights.length - 1] = node.path("constant").asDouble();
            double[] steps = new double[node.path("right_scores").size()];
            Arrays.setAll(steps, i -> node.path("right_scores").get(i).asDouble());
            return new Critic(weights, steps);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("This is no critic: " + e.getOriginalMessage(), e);
        }
    }

    public ObjectNode json() {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        ObjectNode named = node.putObject("weights");
        for (int i = 0; i < Features.NAMES.size(); i++) {
            named.put(Features.NAMES.get(i), rounded(weights[i]));
        }
        node.put("constant", rounded(weights[weights.length - 1]));
        ArrayNode steps = node.putArray("right_scores");
        Arrays.stream(rightScores).forEach(score -> steps.add(rounded(score)));
        return node;
    }

    private static double rounded(double value) {
        return Math.round(value * 1e6) / 1e6;
    }
}
