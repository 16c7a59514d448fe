package io.retort.core.structure;

/**
 * The same lattice by short vectors, so that a search among images need not look far however skewed the cell is.
 *
 * <p>(given) -[m]-> (short): each short vector is a whole-number combination of the given ones, in the rows of m. Found by
 * taking from each vector the rounded shares of the two others until nothing gets shorter (Semaev 2001 proves it for
 * three vectors up to a last step that a search over neighbouring cells makes good).
 *
 * @param lattice the short vectors
 * @param m nine whole numbers, row by row
 */
@SuppressWarnings("ArrayRecordComponent") // handed from here to one search, never compared
public record ShortVectors(Lattice lattice, long[] m) {

    private static final int ROUNDS = 1000;

    public static ShortVectors of(Lattice given) {
        Cartesian[] v = {given.a(), given.b(), given.c()};
        long[] m = {1, 0, 0, 0, 1, 0, 0, 0, 1};
        boolean shorter = true;
        for (int round = 0; shorter && round < ROUNDS; round++) {
            shorter = false;
            for (int i = 0; i < 3; i++) {
                for (int j = 0; j < 3; j++) {
                    shorter |= i != j && shorten(v, m, i, j);
                }
            }
        }
        return new ShortVectors(new Lattice(v[0], v[1], v[2]), m);
    }

    /** A step of so many short vectors in units of the given ones. */
    public int given(int axis, int a, int b, int c) {
        return (int) (a * m[axis] + b * m[3 + axis] + c * m[6 + axis]);
    }

    private static boolean shorten(Cartesian[] v, long[] m, int i, int j) {
        double share = Math.rint(v[i].dot(v[j]) / v[j].dot(v[j]));
        Cartesian next = v[i].minus(v[j].times(share));
        if (share == 0 || !(Math.abs(share) < 1e9) || next.length() > v[i].length() * (1 - 1e-12)) {
            return false;
        }
        v[i] = next;
        for (int k = 0; k < 3; k++) {
            m[3 * i + k] -= (long) share * m[3 * j + k];
        }
        return true;
    }
}
