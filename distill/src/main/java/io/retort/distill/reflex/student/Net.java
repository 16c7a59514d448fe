package io.retort.distill.reflex.student;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Random;

/**
 * A small network: a sum of embeddings of the places that are set, a rectifier, and one softmax for each head. Trained
 * by Adam (Kingma and Ba 2015) on the embeddings that a question touches.
 */
public final class Net {

    /** Width of the hidden layer. */
    public static final int HIDDEN = 48;

    private static final float BETA1 = 0.9f;
    private static final float BETA2 = 0.98f;
    private static final float EPSILON = 1e-7f;

    private final int[] heads;
    private final float[] embeddings;
    private final float[] bias;
    private final float[][] weights;

    private Net(int[] heads) {
        this.heads = heads.clone();
        this.embeddings = new float[Features.SIZE * HIDDEN];
        this.bias = new float[HIDDEN];
        this.weights = new float[heads.length][];
        for (int head = 0; head < heads.length; head++) {
            weights[head] = new float[heads[head] * (HIDDEN + 1)];
        }
    }

    /**
     * One question with its labels.
     *
     * @param places that are set
     * @param labels one of each head; −1 where the head has nothing to learn
     */
    public record Example(int[] places, int[] labels) {}

    /** Trains from a seed; the same examples and seed give the same weights. */
    public static Net train(List<Example> examples, int[] heads, int epochs, float rate, long seed) {
        Net net = new Net(heads);
        new Trainer(net, new Random(seed)).run(examples, epochs, rate);
        return net;
    }

    /** The probabilities of each head. */
    public float[][] predict(int[] places) {
        float[] hidden = hidden(places, places.length);
        float[][] out = new float[heads.length][];
        for (int head = 0; head < heads.length; head++) {
            out[head] = softmax(head, hidden);
        }
        return out;
    }

    private float[] hidden(int[] places, int count) {
        float[] hidden = new float[HIDDEN];
        for (int i = 0; i < count; i++) {
            int row = places[i] * HIDDEN;
            for (int h = 0; h < HIDDEN; h++) {
                hidden[h] += embeddings[row + h];
            }
        }
        float scale = scale(count);
        for (int h = 0; h < HIDDEN; h++) {
            hidden[h] = Math.max(0, hidden[h] * scale + bias[h]);
        }
        return hidden;
    }

    private static float scale(int count) {
        return (float) (1 / StrictMath.sqrt(Math.max(1, count)));
    }

    private float[] softmax(int head, float[] hidden) {
        float[] out = new float[heads[head]];
        float[] w = weights[head];
        float max = Float.NEGATIVE_INFINITY;
        for (int k = 0; k < out.length; k++) {
            int row = k * (HIDDEN + 1);
            float sum = w[row + HIDDEN];
            for (int h = 0; h < HIDDEN; h++) {
                sum += w[row + h] * hidden[h];
            }
            out[k] = sum;
            max = Math.max(max, sum);
        }
        float total = 0;
        for (int k = 0; k < out.length; k++) {
            out[k] = (float) StrictMath.exp(out[k] - max);
            total += out[k];
        }
        for (int k = 0; k < out.length; k++) {
            out[k] /= total;
        }
        return out;
    }

    /** Writes the weights; embeddings as bytes with one scale a row, rows of zeros left out. */
    public void write(DataOutputStream out) throws IOException {
        for (int place = 0; place < Features.SIZE; place++) {
            float max = 0;
            for (int h = 0; h < HIDDEN; h++) {
                max = Math.max(max, Math.abs(embeddings[place * HIDDEN + h]));
            }
            if (max > 0.02f) {
                out.writeShort(place);
                out.writeFloat(max / 127);
                for (int h = 0; h < HIDDEN; h++) {
                    out.writeByte(Math.round(embeddings[place * HIDDEN + h] / max * 127));
                }
            }
        }
        out.writeShort(-1);
        write(bias, out);
        for (float[] head : weights) {
            write(head, out);
        }
    }

    /** Reads what {@link #write} wrote. */
    public static Net read(DataInputStream in, int[] heads) throws IOException {
        Net net = new Net(heads);
        byte[] row = new byte[HIDDEN];
        for (int place = in.readShort(); place != -1; place = in.readShort()) {
            float scale = in.readFloat();
            in.readFully(row);
            for (int h = 0; h < HIDDEN; h++) {
                net.embeddings[place * HIDDEN + h] = row[h] * scale;
            }
        }
        read(net.bias, in);
        for (float[] head : net.weights) {
            read(head, in);
        }
        return net;
    }

    private static void write(float[] values, DataOutputStream out) throws IOException {
        for (float value : values) {
            out.writeFloat(value);
        }
    }

    private static void read(float[] values, DataInputStream in) throws IOException {
        for (int i = 0; i < values.length; i++) {
            values[i] = in.readFloat();
        }
    }

    /** The gradient steps, one question at a time. */
    private static final class Trainer {

        private static final float DROP = 0.25f;
        private static final float SMOOTH = 0.03f;

        private final Net net;
        private final Random random;
        private final Moments embeddings;
        private final Moments bias;
        private final Moments[] weights;
        private int step;

        Trainer(Net net, Random random) {
            this.net = net;
            this.random = random;
            this.embeddings = new Moments(net.embeddings);
            this.bias = new Moments(net.bias);
            this.weights = new Moments[net.heads.length];
            for (int head = 0; head < weights.length; head++) {
                weights[head] = new Moments(net.weights[head]);
                fill(net.weights[head], 0.3f);
            }
            fill(net.embeddings, 0.05f);
        }

        private void fill(float[] values, float size) {
            for (int i = 0; i < values.length; i++) {
                values[i] = (random.nextFloat() * 2 - 1) * size;
            }
        }

        void run(List<Example> examples, int epochs, float rate) {
            boolean[] touched = new boolean[Features.SIZE];
            int[] order = new int[examples.size()];
            for (int i = 0; i < order.length; i++) {
                order[i] = i;
                for (int place : examples.get(i).places) {
                    touched[place] = true;
                }
            }
            clearUntouched(touched);
            int total = epochs * order.length;
            for (int epoch = 0; epoch < epochs; epoch++) {
                shuffle(order);
                for (int index : order) {
                    step++;
                    learn(examples.get(index), rate * (1 - 0.95f * step / total));
                }
            }
        }

        private void clearUntouched(boolean[] touched) {
            for (int place = 0; place < touched.length; place++) {
                for (int h = 0; h < HIDDEN && !touched[place]; h++) {
                    net.embeddings[place * HIDDEN + h] = 0;
                }
            }
        }

        private void shuffle(int[] order) {
            for (int i = order.length - 1; i > 0; i--) {
                int j = random.nextInt(i + 1);
                int kept = order[i];
                order[i] = order[j];
                order[j] = kept;
            }
        }

        private void learn(Example example, float rate) {
            int[] places = new int[example.places.length];
            int count = 0;
            for (int place : example.places) {
                if (random.nextFloat() >= DROP) {
                    places[count++] = place;
                }
            }
            float[] hidden = net.hidden(places, count);
            float[] back = new float[HIDDEN];
            for (int head = 0; head < net.heads.length; head++) {
                if (example.labels[head] >= 0) {
                    learnHead(head, example.labels[head], hidden, back, rate);
                }
            }
            float scale = scale(count);
            for (int h = 0; h < HIDDEN; h++) {
                back[h] = hidden[h] > 0 ? back[h] : 0;
                bias.step(h, back[h], rate, step);
            }
            for (int i = 0; i < count; i++) {
                for (int h = 0; h < HIDDEN; h++) {
                    if (back[h] != 0) {
                        embeddings.step(places[i] * HIDDEN + h, back[h] * scale, rate, step);
                    }
                }
            }
        }

        private void learnHead(int head, int label, float[] hidden, float[] back, float rate) {
            float[] p = net.softmax(head, hidden);
            float[] w = net.weights[head];
            for (int k = 0; k < p.length; k++) {
                float target = (k == label ? 1 - SMOOTH : 0) + SMOOTH / p.length;
                float error = p[k] - target;
                int row = k * (HIDDEN + 1);
                for (int h = 0; h < HIDDEN; h++) {
                    back[h] += error * w[row + h];
                    weights[head].step(row + h, error * hidden[h], rate, step);
                }
                weights[head].step(row + HIDDEN, error, rate, step);
            }
        }
    }

    /** Adam's running means for one array of weights. */
    private static final class Moments {
        private final float[] weights;
        private final float[] first;
        private final float[] second;

        Moments(float[] weights) {
            this.weights = weights;
            this.first = new float[weights.length];
            this.second = new float[weights.length];
        }

        void step(int i, float gradient, float rate, int step) {
            first[i] = BETA1 * first[i] + (1 - BETA1) * gradient;
            second[i] = BETA2 * second[i] + (1 - BETA2) * gradient * gradient;
            float correction = step > 200
                    ? 1
                    : (float) (StrictMath.sqrt(1 - StrictMath.pow(BETA2, step)) / (1 - StrictMath.pow(BETA1, step)));
            weights[i] -= rate * correction * first[i] / ((float) Math.sqrt(second[i]) + EPSILON);
        }
    }
}
