package io.retort.core.format;

import io.retort.core.symmetry.Operation;
import java.util.Arrays;
import java.util.List;

/**
 * Operators as a file lists them, duplicates left out. Twelve numbers each: three rows of W with their w, in units of the
 * cell; for magnetic ones the sign of time beside them.
 */
public final class SymmetryOperators {

    /** A group has at most 192 in a conventional cell; supercells and magnetic groups have more. */
    public static final int MOST = 4096;

    private static final int WIDTH = 12;

    private double[] numbers = new double[WIDTH];
    private byte[] time = new byte[1];
    private long[] keys = new long[1];
    private int count;

    /** A place for one operator while it is being read. */
    private final double[] draft = new double[WIDTH];

    public int count() {
        return count;
    }

    public boolean isIdentityAlone() {
        return count == 0 || count == 1 && isIdentity(0);
    }

    public double x(int i, double x, double y, double z) {
        return row(i * WIDTH, x, y, z);
    }

    public double y(int i, double x, double y, double z) {
        return row(i * WIDTH + 4, x, y, z);
    }

    public double z(int i, double x, double y, double z) {
        return row(i * WIDTH + 8, x, y, z);
    }

    private double row(int at, double x, double y, double z) {
        return numbers[at] * x + numbers[at + 1] * y + numbers[at + 2] * z + numbers[at + 3];
    }

    /** An axial vector in fractional components under operator i: turned, with det W and the sign of time. */
    public double[] axial(int i, double[] m) {
        double[] n = numbers;
        int at = i * WIDTH;
        double determinant = n[at] * (n[at + 5] * n[at + 10] - n[at + 6] * n[at + 9])
                - n[at + 1] * (n[at + 4] * n[at + 10] - n[at + 6] * n[at + 8])
                + n[at + 2] * (n[at + 4] * n[at + 9] - n[at + 5] * n[at + 8]);
        double sign = Math.signum(determinant) * time[i];
        double[] turned = new double[3];
        for (int r = 0; r < 3; r++) {
            int k = at + 4 * r;
            turned[r] = sign * (n[k] * m[0] + n[k + 1] * m[1] + n[k + 2] * m[2]);
        }
        return turned;
    }

    public void add(Operation operation) {
        int[] w = operation.rotation().toArray();
        for (int r = 0; r < 3; r++) {
            for (int c = 0; c < 3; c++) {
                draft[4 * r + c] = w[3 * r + c];
            }
        }
        draft[3] = operation.translation().a();
        draft[7] = operation.translation().b();
        draft[11] = operation.translation().c();
        addDraft((byte) 1);
    }

    /** Reads {@code -y,x-y,z+1/3}, with {@code ,+1} or {@code ,-1} for time behind; false where it is none. */
    public boolean add(byte[] bytes, int start, int end) {
        Arrays.fill(draft, 0);
        int p = start;
        for (int row = 0; row < 3; row++) {
            p = readRow(bytes, p, end, 4 * row);
            boolean separated = row == 2 || p >= 0 && p < end && bytes[p] == ',';
            if (p < 0 || !separated) {
                return false;
            }
            p += row < 2 ? 1 : 0;
        }
        int sign = readTime(bytes, p, end);
        if (sign == 0) {
            return false;
        }
        addDraft((byte) sign);
        return true;
    }

    /** Every operator followed by every centring of the others; magnetic files list the two apart. */
    public void multiply(SymmetryOperators centrings) {
        int own = count;
        for (int c = 0; c < centrings.count; c++) {
            for (int i = 0; i < own; i++) {
                compose(centrings, c, i);
                addDraft((byte) (centrings.time[c] * time[i]));
            }
        }
    }

    /**
     * Whether the list is closed as far as two of its members times all others tell. Lists that lack an operator are
     * no group, and nothing may be concluded from stabilisers.
     */
    public boolean looksLikeGroup() {
        if (count < 2) {
            return true;
        }
        long[] sorted = Arrays.copyOf(keys, count);
        Arrays.sort(sorted);
        for (int left : new int[] {1, count - 1}) {
            for (int i = 0; i < count; i++) {
                compose(this, left, i);
                if (Arrays.binarySearch(sorted, key(draft, 0)) < 0) {
                    return false;
                }
            }
        }
        return true;
    }

    private void compose(SymmetryOperators others, int left, int right) {
        double[] a = others.numbers;
        int l = left * WIDTH;
        int r = right * WIDTH;
        for (int row = 0; row < 3; row++) {
            int k = l + 4 * row;
            for (int c = 0; c < 4; c++) {
                draft[4 * row + c] =
                        a[k] * numbers[r + c] + a[k + 1] * numbers[r + 4 + c] + a[k + 2] * numbers[r + 8 + c];
            }
            draft[4 * row + 3] += a[k + 3];
        }
    }

    private void addDraft(byte sign) {
        long key = key(draft, 0);
        for (int i = 0; i < count; i++) {
            if (keys[i] == key && same(i)) {
                return;
            }
        }
        if (count == time.length) {
            numbers = Arrays.copyOf(numbers, Math.max(8, 2 * count) * WIDTH);
            time = Arrays.copyOf(time, Math.max(8, 2 * count));
            keys = Arrays.copyOf(keys, Math.max(8, 2 * count));
        }
        System.arraycopy(draft, 0, numbers, count * WIDTH, WIDTH);
        keys[count] = key;
        time[count++] = sign;
    }

    private boolean same(int i) {
        for (int k = 0; k < WIDTH; k++) {
            double difference = numbers[i * WIDTH + k] - draft[k];
            if (k % 4 == 3) {
                difference -= Math.rint(difference);
            }
            if (Math.abs(difference) > 1e-4) {
                return false;
            }
        }
        return true;
    }

    private boolean isIdentity(int i) {
        for (int k = 0; k < WIDTH; k++) {
            if (numbers[i * WIDTH + k] != (k % 5 == 0 ? 1 : 0)) {
                return false;
            }
        }
        return true;
    }

    /** Equal for equal operators, translations compared in 48ths of the cell. */
    private static long key(double[] numbers, int at) {
        long key = 0;
        for (int k = 0; k < WIDTH; k++) {
            double n = numbers[at + k];
            int digit = k % 4 == 3 ? Math.floorMod((int) Math.rint(n * 48), 48) : 8 + (int) Math.rint(n * 2);
            key = key * 53 + digit;
        }
        return key;
    }

    private int readRow(byte[] bytes, int start, int end, int at) {
        if (start < 0) {
            return -1;
        }
        int p = start;
        boolean any = false;
        while (true) {
            p = skipBlank(bytes, p, end);
            if (p >= end || bytes[p] == ',') {
                return any ? p : -1;
            }
            double factor = 1;
            if (bytes[p] == '+' || bytes[p] == '-') {
                factor = bytes[p] == '-' ? -1 : 1;
                p = skipBlank(bytes, p + 1, end);
            } else if (any && !isLetter(bytes, p, end)) {
                return -1;
            }
            boolean number = p < end && (isDigit(bytes[p]) || bytes[p] == '.');
            if (number) {
                int from = p;
                while (p < end && (isDigit(bytes[p]) || bytes[p] == '.')) {
                    p++;
                }
                factor *= Numbers.parse(bytes, from, p);
                p = skipBlank(bytes, p, end);
                if (p < end && bytes[p] == '/') {
                    int divisor = skipBlank(bytes, p + 1, end);
                    p = divisor;
                    while (p < end && (isDigit(bytes[p]) || bytes[p] == '.')) {
                        p++;
                    }
                    factor /= Numbers.parse(bytes, divisor, p);
                    p = skipBlank(bytes, p, end);
                }
                if (p < end && bytes[p] == '*') {
                    p = skipBlank(bytes, p + 1, end);
                }
            }
            if (!(Math.abs(factor) <= 100)) {
                return -1;
            }
            if (isLetter(bytes, p, end)) {
                draft[at + axis(bytes[p])] += factor;
                p++;
            } else if (number) {
                draft[at + 3] += factor;
            } else {
                return -1;
            }
            any = true;
        }
    }

    /** 1 where nothing or {@code +1} follows, −1 for {@code -1}, 0 for anything else. */
    private static int readTime(byte[] bytes, int start, int end) {
        int p = skipBlank(bytes, start, end);
        if (p >= end) {
            return 1;
        }
        if (bytes[p] != ',') {
            return 0;
        }
        p = skipBlank(bytes, p + 1, end);
        double sign = Numbers.parse(bytes, p, Math.max(p, trimmed(bytes, p, end)));
        return sign == 1 ? 1 : sign == -1 ? -1 : 0;
    }

    private static int trimmed(byte[] bytes, int start, int end) {
        int stop = end;
        while (stop > start && bytes[stop - 1] <= ' ') {
            stop--;
        }
        return stop;
    }

    private static int skipBlank(byte[] bytes, int from, int end) {
        int p = from;
        while (p < end && (bytes[p] == ' ' || bytes[p] == '\t')) {
            p++;
        }
        return p;
    }

    private static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isLetter(byte[] bytes, int p, int end) {
        return p < end && axis(bytes[p]) >= 0;
    }

    private static int axis(int c) {
        return switch (c | 32) {
            case 'x', 'a' -> 0;
            case 'y', 'b' -> 1;
            case 'z', 'c' -> 2;
            default -> -1;
        };
    }

    public static SymmetryOperators of(List<Operation> operations) {
        SymmetryOperators all = new SymmetryOperators();
        operations.forEach(all::add);
        return all;
    }
}
