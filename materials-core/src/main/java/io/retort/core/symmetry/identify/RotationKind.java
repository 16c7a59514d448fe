package io.retort.core.symmetry.identify;

import io.retort.core.symmetry.search.Mat3;

/** What a rotation matrix says of itself: order and axis, in any basis. */
final class RotationKind {

    /** Order of the proper part by trace + 1: trace −1 is twofold, 0 threefold, 1 fourfold, 2 sixfold, 3 the identity. */
    private static final int[] ORDERS = {2, 3, 4, 6, 1};

    private RotationKind() {}

    /** Order of W or −W, whichever is proper; 0 where the trace is that of no rotation. */
    static int order(int[] w) {
        int trace = (w[0] + w[4] + w[8]) * Mat3.determinant(w);
        return trace < -1 || trace > 3 ? 0 : ORDERS[trace + 1];
    }

    /** W or −W, whichever is proper. */
    static int[] proper(int[] w) {
        return Mat3.determinant(w) > 0 ? w : negated(w);
    }

    /** The shortest lattice vector along the axis of the proper part; its sign is arbitrary but always the same. */
    static int[] axis(int[] w) {
        int[] m = proper(w).clone();
        for (int i = 0; i < 9; i += 4) {
            m[i]--;
        }
        return primitive(normal(m));
    }

    /** A row that every vector perpendicular to the axis is orthogonal to: from I + W + … + Wⁿ⁻¹. */
    static int[] planeNormal(int[] w) {
        int[] proper = proper(w);
        int[] sum = new int[9];
        int[] power = Mat3.identity();
        for (int k = order(w); k > 0; k--) {
            for (int i = 0; i < 9; i++) {
                sum[i] += power[i];
            }
            power = Mat3.times(power, proper);
        }
        for (int row = 0; row < 9; row += 3) {
            if (sum[row] != 0 || sum[row + 1] != 0 || sum[row + 2] != 0) {
                return primitive(new int[] {sum[row], sum[row + 1], sum[row + 2]});
            }
        }
        return new int[] {0, 0, 1};
    }

    /** Two vectors that make up the lattice in the plane r·v = 0, r having no common divisor. */
    static int[][] planeBasis(int[] r) {
        if (r[0] == 0 && r[1] == 0) {
            return new int[][] {{1, 0, 0}, {0, 1, 0}};
        }
        int[] bezout = bezout(r[0], r[1]);
        int g = bezout[0];
        return new int[][] {{r[1] / g, -r[0] / g, 0}, {-r[2] * bezout[1], -r[2] * bezout[2], g}};
    }

    /** Counts of each kind of rotation, as one number: equal for equal point groups. */
    static long signature(Iterable<int[]> rotations) {
        long signature = 0;
        for (int[] w : rotations) {
            int order = order(w);
            int slot = order - 1 + (Mat3.determinant(w) > 0 ? 0 : 6);
            signature += order == 0 ? 0 : 1L << (5 * slot);
        }
        return signature;
    }

    private static int[] normal(int[] m) {
        for (int i = 0; i < 3; i++) {
            int[] u = {m[3 * i], m[3 * i + 1], m[3 * i + 2]};
            int j = (i + 1) % 3;
            int[] v = {m[3 * j], m[3 * j + 1], m[3 * j + 2]};
            int[] cross = {u[1] * v[2] - u[2] * v[1], u[2] * v[0] - u[0] * v[2], u[0] * v[1] - u[1] * v[0]};
            if (cross[0] != 0 || cross[1] != 0 || cross[2] != 0) {
                return cross;
            }
        }
        return new int[] {0, 0, 1};
    }

    private static int[] primitive(int[] v) {
        int divisor = gcd(gcd(v[0], v[1]), v[2]);
        int first = v[0] != 0 ? v[0] : v[1] != 0 ? v[1] : v[2];
        int factor = first < 0 ? -divisor : divisor;
        return new int[] {v[0] / factor, v[1] / factor, v[2] / factor};
    }

    private static int gcd(int a, int b) {
        return b == 0 ? Math.abs(a) : gcd(b, a % b);
    }

    /** g, α, β with αa + βb = g. */
    private static int[] bezout(int a, int b) {
        if (b == 0) {
            return new int[] {a, 1, 0};
        }
        int[] rest = bezout(b, a % b);
        return new int[] {rest[0], rest[2], rest[1] - a / b * rest[2]};
    }

    static int[] negated(int[] w) {
        int[] negated = new int[w.length];
        for (int i = 0; i < w.length; i++) {
            negated[i] = -w[i];
        }
        return negated;
    }
}
