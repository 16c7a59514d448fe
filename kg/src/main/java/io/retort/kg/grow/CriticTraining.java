package io.retort.kg.grow;

import io.retort.core.source.Material;
import java.util.List;
import java.util.Random;

/**
 * Trains a critic on the facts of a source and measures it on others. Materials are shared out by their id: what is
 * measured on was seen neither by the weights nor by the thresholds.
 *
 * @param critic that came of it
 * @param heldOut 400 candidates, a quarter of them wrong
 * @param features of the same source
 */
public record CriticTraining(Critic critic, List<Labelled> heldOut, Features features) {

    /** Of the critic in the program. */
    public static final long SEED = 7;

    private static final int FIT = 2400;
    private static final int CALIBRATION = 1200;
    private static final int HELD_OUT = 400;
    private static final double CORRUPTED = 0.25;
    private static final int SHARES = 5;

    /** What became of the held-out candidates at a recall. */
    public record Measured(double recallAskedFor, double threshold, int accepted, double recall, double precision) {}

    /** @param seed the same gives the same critic */
    public static CriticTraining on(Knowledge knowledge, long seed) {
        LabelledMaker maker = new LabelledMaker(knowledge, new Random(seed));
        Features features = new Features(knowledge);
        List<Labelled> fit = maker.make(FIT, CORRUPTED, material -> share(material) > 1);
        List<Labelled> calibration = maker.make(CALIBRATION, CORRUPTED, material -> share(material) == 1);
        List<Labelled> heldOut = maker.make(HELD_OUT, CORRUPTED, material -> share(material) == 0);
        return new CriticTraining(Critic.train(features, fit, calibration), heldOut, features);
    }

    public Measured at(double recall) {
        double threshold = critic.threshold(recall);
        List<Labelled> accepted = accepted(threshold);
        double right = accepted.stream().filter(Labelled::right).count();
        double all = heldOut.stream().filter(Labelled::right).count();
        return new Measured(recall, threshold, accepted.size(), right / all, right / Math.max(1, accepted.size()));
    }

    /** Held-out candidates that reach the threshold. */
    public List<Labelled> accepted(double threshold) {
        return heldOut.stream()
                .filter(one -> critic.score(features.of(one.candidate())) >= threshold)
                .toList();
    }

    private static int share(Material material) {
        return Math.floorMod(material.id().key().hashCode(), SHARES);
    }
}
