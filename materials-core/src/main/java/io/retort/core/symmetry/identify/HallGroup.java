package io.retort.core.symmetry.identify;

import io.retort.core.structure.Fractional;
import io.retort.core.symmetry.Operation;
import io.retort.core.symmetry.hall.HallSetting;
import io.retort.core.symmetry.search.Mat3;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A Hall setting made ready for comparison: its operations in the primitive basis of its lattice, sorted by rotation.
 * Immutable.
 */
public final class HallGroup {

    private static final Map<Character, double[]> PRIMITIVE = Map.of(
            'P', new double[] {1, 0, 0, 0, 1, 0, 0, 0, 1},
            'A', new double[] {1, 0, 0, 0, .5, .5, 0, -.5, .5},
            'B', new double[] {.5, 0, .5, 0, 1, 0, -.5, 0, .5},
            'C', new double[] {.5, .5, 0, -.5, .5, 0, 0, 0, 1},
            'I', new double[] {-.5, .5, .5, .5, -.5, .5, .5, .5, -.5},
            'F', new double[] {0, .5, .5, .5, 0, .5, .5, .5, 0},
            'R', new double[] {2 / 3.0, -1 / 3.0, -1 / 3.0, 1 / 3.0, 1 / 3.0, -2 / 3.0, 1 / 3.0, 1 / 3.0, 1 / 3.0});

    private final HallSetting setting;
    private final char centring;
    private final double[] primitive;
    private final int[] keys;
    private final int[][] rotations;
    private final double[][] translations;
    private final int[] generators;
    private final OriginEquations equations;

    HallGroup(HallSetting setting) {
        this.setting = setting;
        this.centring = setting.hallSymbol().replace("-", "").charAt(0);
        this.primitive = PRIMITIVE.getOrDefault(centring, new double[9]);
        Map<Integer, Operation> byKey = new LinkedHashMap<>();
        for (Operation operation : setting.operations()) {
            byKey.putIfAbsent(key(rotation(operation)), operation);
        }
        keys = byKey.keySet().stream().mapToInt(Integer::intValue).sorted().toArray();
        rotations = new int[keys.length][];
        translations = new double[keys.length][];
        double[] inverse = Mat3.inverse(primitive);
        for (int i = 0; i < keys.length; i++) {
            Operation operation = byKey.getOrDefault(keys[i], Operation.IDENTITY);
            Fractional w = operation.translation();
            rotations[i] = rotation(operation);
            translations[i] = Mat3.apply(inverse, w.a(), w.b(), w.c());
        }
        List<Integer> inOrderOfTheSymbol =
                byKey.keySet().stream().map(this::indexOf).toList();
        generators = Generators.of(rotations, inOrderOfTheSymbol);
        equations = new OriginEquations(
                Arrays.stream(generators).mapToObj(i -> rotations[i]).toList());
    }

    private int[] rotation(Operation operation) {
        double[] w = Mat3.times(
                Mat3.times(
                        Mat3.inverse(primitive), Mat3.real(operation.rotation().toArray())),
                primitive);
        int[] rounded = new int[9];
        for (int i = 0; i < 9; i++) {
            rounded[i] = (int) Math.rint(w[i]);
        }
        return rounded;
    }

    public HallSetting setting() {
        return setting;
    }

    /** P, A, B, C, I, F or R. */
    public char centring() {
        return centring;
    }

    /** Primitive vectors as columns, in units of the conventional cell. */
    public double[] primitive() {
        return primitive;
    }

    public int size() {
        return keys.length;
    }

    public int[] rotation(int index) {
        return rotations[index];
    }

    /** In units of the primitive cell. */
    public double[] translation(int index) {
        return translations[index];
    }

    /** Which of its operations has this rotation, or a negative number. */
    int indexOf(int key) {
        return Arrays.binarySearch(keys, key);
    }

    int[] generators() {
        return generators;
    }

    OriginEquations equations() {
        return equations;
    }

    /** One number for a matrix of entries from −2 to 2; −1 for others. */
    static int key(int[] rotation) {
        int key = 0;
        for (int entry : rotation) {
            if (entry < -2 || entry > 2) {
                return -1;
            }
            key = 5 * key + entry + 2;
        }
        return key;
    }
}
