package io.retort.core.symmetry.search;

/**
 * A crystal in plain arrays. Nobody writes to them once it exists.
 *
 * @param lattice nine numbers, a row a vector, Å
 * @param positions three numbers a site, in units of the cell vectors
 * @param kinds what sits there: 0, 1, 2 …; sites of one kind may be exchanged
 */
public record Cell(double[] lattice, double[] positions, int[] kinds) {

    public int size() {
        return kinds.length;
    }

    public double[] position(int site) {
        return new double[] {positions[3 * site], positions[3 * site + 1], positions[3 * site + 2]};
    }

    /** The same crystal in another cell of the same volume: new vectors are the columns of P, det P = ±1. */
    public Cell inBasis(int[] p) {
        double[] inverse = Mat3.real(Mat3.inverse(p));
        double[] changed = new double[positions.length];
        for (int i = 0; i < size(); i++) {
            double[] x = Mat3.apply(inverse, positions[3 * i], positions[3 * i + 1], positions[3 * i + 2]);
            System.arraycopy(x, 0, changed, 3 * i, 3);
        }
        return new Cell(Mat3.changeLattice(lattice, p), changed, kinds);
    }

    /** Sites of the rarest kind, the first of the rarest kinds where several are equally rare. */
    public int[] rarest() {
        int kindsCount = 0;
        for (int kind : kinds) {
            kindsCount = Math.max(kindsCount, kind + 1);
        }
        int[] counts = new int[kindsCount];
        for (int kind : kinds) {
            counts[kind]++;
        }
        int best = kinds[0];
        for (int kind : kinds) {
            best = counts[kind] < counts[best] ? kind : best;
        }
        int[] sites = new int[counts[best]];
        for (int i = 0, n = 0; i < kinds.length; i++) {
            if (kinds[i] == best) {
                sites[n++] = i;
            }
        }
        return sites;
    }
}
