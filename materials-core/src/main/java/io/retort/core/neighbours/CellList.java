package io.retort.core.neighbours;

import io.retort.core.structure.Cartesian;
import io.retort.core.structure.Fractional;
import io.retort.core.structure.Lattice;
import io.retort.core.structure.ShortVectors;
import io.retort.core.structure.Structure;
import java.util.Arrays;

/**
 * The sites of a cell sorted into bins, so that what lies around a point is found by looking at a few of them. A bin is looked
 * at in several images where the cell is smaller than the distance. No pair can be missed: a bin range reaches farther than the
 * distance along every plane normal. Skewed cells are searched by their short vectors. Thread-safe once built.
 */
final class CellList {

    private static final int MAX_BINS = 128;

    private final ShortVectors vectors;
    private final Lattice lattice;
    private final int size;
    private final double[] places;
    private final int[] shifts;
    private final double[] spacing = new double[3];
    private final int[] bins = new int[3];
    private final int[] first;
    private final int[] next;

    /** What is called for each site within the distance. Images are counted in cells of the structure. */
    interface Visitor {
        void near(int site, int a, int b, int c, double distance);
    }

    /** @param width of a bin, at least, in Å, where the cell is large enough; the work is least where it is the distance asked */
    CellList(Structure structure, double width) {
        this.vectors = ShortVectors.of(structure.lattice());
        this.lattice = vectors.lattice();
        this.size = structure.sites().size();
        this.places = new double[3 * size];
        this.shifts = new int[3 * size];
        divide(width);
        this.first = new int[bins[0] * bins[1] * bins[2]];
        this.next = new int[size];
        Arrays.fill(first, -1);
        for (int i = 0; i < size; i++) {
            put(i, lattice.fractional(structure.cartesian(i)));
        }
    }

    /** Everything within the distance of a site, the site itself too. */
    void around(int site, double distance, Visitor visitor) {
        new Query(places, shifts, 3 * site, distance).run(visitor);
    }

    /** Everything within the distance of a point, both in Å. */
    void around(Cartesian point, double distance, Visitor visitor) {
        double[] place = new double[3];
        int[] shift = new int[3];
        split(lattice.fractional(point), place, shift, 0);
        new Query(place, shift, 0, distance).run(visitor);
    }

    private void divide(double width) {
        double volume = Math.abs(lattice.volume());
        Cartesian[] normals = {
            lattice.b().cross(lattice.c()),
            lattice.c().cross(lattice.a()),
            lattice.a().cross(lattice.b())
        };
        int most = Math.max(1, Math.min(MAX_BINS, (int) Math.cbrt(4.0 * size) + 1));
        for (int k = 0; k < 3; k++) {
            spacing[k] = volume / normals[k].length();
            bins[k] = Math.max(1, Math.min(most, (int) (spacing[k] / width)));
        }
    }

    private void put(int site, Fractional position) {
        split(position, places, shifts, 3 * site);
        int bin = bin(part(places[3 * site], 0), part(places[3 * site + 1], 1), part(places[3 * site + 2], 2));
        next[site] = first[bin];
        first[bin] = site;
    }

    /** Into a place in the cell at the origin and the cell that it is in. */
    private static void split(Fractional position, double[] places, int[] shifts, int at) {
        double[] given = {position.a(), position.b(), position.c()};
        for (int k = 0; k < 3; k++) {
            double cell = Math.floor(given[k]);
            boolean up = given[k] - cell >= 1; // −1e-20 rounds to a whole cell
            places[at + k] = up ? 0 : given[k] - cell;
            shifts[at + k] = (int) (up ? cell + 1 : cell);
        }
    }

    private int part(double place, int k) {
        return Math.min(bins[k] - 1, (int) (place * bins[k]));
    }

    private int bin(int i, int j, int k) {
        return (i * bins[1] + j) * bins[2] + k;
    }

    /** One look around one place. */
    private final class Query {

        private final double u;
        private final double v;
        private final double w;
        private final int cellA;
        private final int cellB;
        private final int cellC;
        private final double distance;

        Query(double[] place, int[] shift, int at, double distance) {
            this.u = place[at];
            this.v = place[at + 1];
            this.w = place[at + 2];
            this.cellA = shift[at];
            this.cellB = shift[at + 1];
            this.cellC = shift[at + 2];
            this.distance = distance;
        }

        void run(Visitor visitor) {
            int i0 = part(u, 0);
            int j0 = part(v, 1);
            int k0 = part(w, 2);
            int ri = reach(0);
            int rj = reach(1);
            int rk = reach(2);
            for (int i = i0 - ri; i <= i0 + ri; i++) {
                int a = Math.floorDiv(i, bins[0]);
                for (int j = j0 - rj; j <= j0 + rj; j++) {
                    int b = Math.floorDiv(j, bins[1]);
                    for (int k = k0 - rk; k <= k0 + rk; k++) {
                        int c = Math.floorDiv(k, bins[2]);
                        int bin = bin(i - a * bins[0], j - b * bins[1], k - c * bins[2]);
                        for (int other = first[bin]; other >= 0; other = next[other]) {
                            compare(other, a, b, c, visitor);
                        }
                    }
                }
            }
        }

        private int reach(int k) {
            return (int) Math.ceil(distance * bins[k] / spacing[k]);
        }

        private void compare(int other, int a, int b, int c, Visitor visitor) {
            double du = places[3 * other] + a - u;
            double dv = places[3 * other + 1] + b - v;
            double dw = places[3 * other + 2] + c - w;
            double x = du * lattice.a().x()
                    + dv * lattice.b().x()
                    + dw * lattice.c().x();
            double y = du * lattice.a().y()
                    + dv * lattice.b().y()
                    + dw * lattice.c().y();
            double z = du * lattice.a().z()
                    + dv * lattice.b().z()
                    + dw * lattice.c().z();
            double length = Math.sqrt(x * x + y * y + z * z);
            if (length <= distance) {
                int stepA = a + cellA - shifts[3 * other];
                int stepB = b + cellB - shifts[3 * other + 1];
                int stepC = c + cellC - shifts[3 * other + 2];
                visitor.near(
                        other,
                        vectors.given(0, stepA, stepB, stepC),
                        vectors.given(1, stepA, stepB, stepC),
                        vectors.given(2, stepA, stepB, stepC),
                        length);
            }
        }
    }
}
