package io.retort.distill.reflex.student;

import io.retort.distill.reflex.Field;
import io.retort.distill.reflex.Intent;
import io.retort.distill.reflex.lexicon.Reading;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The trained part of the reflex: two nets of different seeds whose predictions are averaged, the words that their
 * training questions used, and the verifier. Read from {@code student.bin}.
 *
 * @param one first net
 * @param two second net
 * @param words each word of the training questions, with the intents (a bit each) that used it
 * @param verifier how far to trust a plan
 */
public record Student(Net one, Net two, SortedMap<String, Integer> words, Verifier verifier) {

    /** Sizes of the heads: intent, field, order. */
    public static final int[] HEADS = {Intent.values().length, Field.values().length, 2};

    private static final int MAGIC = 0x52464c31;

    /** Reads the weights that ship with this module. */
    public static Student load() {
        try (InputStream in =
                Objects.requireNonNull(Student.class.getResourceAsStream("/io/retort/distill/reflex/student.bin"))) {
            return read(new DataInputStream(new BufferedInputStream(in, 1 << 16)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Prediction predict(Reading reading) {
        int[] places = Features.of(reading);
        float[][] a = one.predict(places);
        float[][] b = two.predict(places);
        float agreement = overlap(a[0], b[0]) * overlap(a[1], b[1]);
        return new Prediction(mean(a[0], b[0]), mean(a[1], b[1]), mean(a[2], b[2])[0], agreement);
    }

    /** Whether a question of this intent used the word. */
    public boolean knows(String word, Intent intent) {
        return (words.getOrDefault(word, 0) & 1 << intent.ordinal()) != 0;
    }

    /** All words, for the speller. */
    public Set<String> vocabulary() {
        return words.keySet();
    }

    public void write(DataOutputStream out) throws IOException {
        out.writeInt(MAGIC);
        out.writeInt(words.size());
        for (var word : words.entrySet()) {
            out.writeUTF(word.getKey());
            out.writeShort(word.getValue());
        }
        verifier.write(out);
        one.write(out);
        two.write(out);
    }

    /** Reads what {@link #write} wrote. */
    public static Student read(DataInputStream in) throws IOException {
        if (in.readInt() != MAGIC) {
            throw new IOException("These are no weights of the reflex; make them with ReflexTrainer.");
        }
        SortedMap<String, Integer> words = new TreeMap<>();
        for (int n = in.readInt(); n > 0; n--) {
            words.put(in.readUTF(), in.readUnsignedShort());
        }
        Verifier verifier = Verifier.read(in);
        return new Student(Net.read(in, HEADS), Net.read(in, HEADS), words, verifier);
    }

    private static float overlap(float[] a, float[] b) {
        float sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += Math.min(a[i], b[i]);
        }
        return sum;
    }

    private static float[] mean(float[] a, float[] b) {
        float[] mean = new float[a.length];
        for (int i = 0; i < a.length; i++) {
            mean[i] = (a[i] + b[i]) / 2;
        }
        return mean;
    }
}
