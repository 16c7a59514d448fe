package io.retort.core.neighbours;

import io.retort.core.structure.Cartesian;
import io.retort.core.structure.Fractional;
import io.retort.core.structure.Lattice;
import io.retort.core.structure.ShortVectors;
import io.retort.core.structure.Structure;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * All neighbours within a distance. The cell is divided into bins at least as wide as the distance where it is large
 * enough, so each site looks at a fixed number of bins: linear in the sites. Where the cell is smaller than the distance,
 * a bin is looked at in several images. No pair can be missed: a bin range reaches farther than the distance along every
 * plane normal. Skewed cells are searched by their short vectors.
 */
public final class Neighbours {

    private static final double SELF = 1e-8;

    /** Pairs that are looked for at once; a crystal of 100,000 sites has some 10 million within 6 Å. */
    private static final double MOST = 2e8;

    /** Which pairs are kept. */
    interface Pair {
        boolean keep(int site, int other, double distance);
    }

    private final List<List<Neighbour>> bySite;

    private Neighbours(List<List<Neighbour>> bySite) {
        this.bySite = bySite;
    }

    /**
     * @param distance in Å, above 0 and at most 100
     * @throws IllegalArgumentException where the distance is not, or where there would be hundreds of millions
     */
    public static Neighbours within(Structure structure, double distance) {
        return within(structure, distance, (site, other, length) -> true);
    }

    static Neighbours within(Structure structure, double distance, Pair pair) {
        if (!(distance > 0 && distance <= 100)) {
            throw new IllegalArgumentException("Neighbours are sought within 0 to 100 Å, not " + distance + ".");
        }
        double sites = structure.sites().size();
        double pairs = sites * sites / structure.volume() * 4.19 * Math.pow(distance, 3);
        if (!(pairs < MOST)) {
            throw new IllegalArgumentException(String.format(
                    java.util.Locale.ROOT,
                    "%.0f sites in %.3g Å³ have some %.0g pairs within %.1f Å; choose a shorter distance.",
                    sites,
                    structure.volume(),
                    pairs,
                    distance));
        }
        return new Neighbours(new Search(structure, distance, pair).run());
    }

    /** Of one site, nearest first. */
    public List<Neighbour> of(int site) {
        return bySite.get(site);
    }

    public int sites() {
        return bySite.size();
    }

    private static final class Search {

        private static final int MAX_BINS = 128;

        private final ShortVectors vectors;
        private final Lattice lattice;
        private final Pair pair;
        private final double distance;
        private final int size;
        private final double[] places;
        private final int[] shifts;
        private final int[] bins = new int[3];
        private final int[] reach = new int[3];
        private final int[] first;
        private final int[] next;

        Search(Structure structure, double distance, Pair pair) {
            this.vectors = ShortVectors.of(structure.lattice());
            this.lattice = vectors.lattice();
            this.pair = pair;
            this.distance = distance;
            this.size = structure.sites().size();
            this.places = new double[3 * size];
            this.shifts = new int[3 * size];
            divide();
            this.first = new int[bins[0] * bins[1] * bins[2]];
            this.next = new int[size];
            Arrays.fill(first, -1);
            for (int i = 0; i < size; i++) {
                put(i, lattice.fractional(structure.cartesian(i)));
            }
        }

        private void divide() {
            double volume = Math.abs(lattice.volume());
            Cartesian[] normals = {
                lattice.b().cross(lattice.c()),
                lattice.c().cross(lattice.a()),
                lattice.a().cross(lattice.b())
            };
            int most = Math.max(1, Math.min(MAX_BINS, (int) Math.cbrt(4.0 * size) + 1));
            for (int k = 0; k < 3; k++) {
                double spacing = volume / normals[k].length();
                bins[k] = Math.max(1, Math.min(most, (int) (spacing / distance)));
                reach[k] = (int) Math.ceil(distance * bins[k] / spacing);
            }
        }

        private void put(int site, Fractional position) {
            double[] given = {position.a(), position.b(), position.c()};
            for (int k = 0; k < 3; k++) {
                double cell = Math.floor(given[k]);
                boolean up = given[k] - cell >= 1; // −1e-20 rounds to a whole cell
                places[3 * site + k] = up ? 0 : given[k] - cell;
                shifts[3 * site + k] = (int) (up ? cell + 1 : cell);
            }
            int bin = bin(part(site, 0), part(site, 1), part(site, 2));
            next[site] = first[bin];
            first[bin] = site;
        }

        private int part(int site, int k) {
            return Math.min(bins[k] - 1, (int) (places[3 * site + k] * bins[k]));
        }

        private int bin(int i, int j, int k) {
            return (i * bins[1] + j) * bins[2] + k;
        }

        List<List<Neighbour>> run() {
            List<List<Neighbour>> all = new ArrayList<>(size);
            for (int site = 0; site < size; site++) {
                List<Neighbour> found = new ArrayList<>();
                around(site, found);
                found.sort(Comparator.comparingDouble(Neighbour::distance).thenComparingInt(Neighbour::site));
                all.add(List.copyOf(found));
            }
            return all;
        }

        private void around(int site, List<Neighbour> found) {
            int i0 = part(site, 0);
            int j0 = part(site, 1);
            int k0 = part(site, 2);
            for (int i = i0 - reach[0]; i <= i0 + reach[0]; i++) {
                int a = Math.floorDiv(i, bins[0]);
                for (int j = j0 - reach[1]; j <= j0 + reach[1]; j++) {
                    int b = Math.floorDiv(j, bins[1]);
                    for (int k = k0 - reach[2]; k <= k0 + reach[2]; k++) {
                        int c = Math.floorDiv(k, bins[2]);
                        int bin = bin(i - a * bins[0], j - b * bins[1], k - c * bins[2]);
                        for (int other = first[bin]; other >= 0; other = next[other]) {
                            compare(site, other, a, b, c, found);
                        }
                    }
                }
            }
        }

        private void compare(int site, int other, int a, int b, int c, List<Neighbour> found) {
            double u = places[3 * other] + a - places[3 * site];
            double v = places[3 * other + 1] + b - places[3 * site + 1];
            double w = places[3 * other + 2] + c - places[3 * site + 2];
            double x =
                    u * lattice.a().x() + v * lattice.b().x() + w * lattice.c().x();
            double y =
                    u * lattice.a().y() + v * lattice.b().y() + w * lattice.c().y();
            double z =
                    u * lattice.a().z() + v * lattice.b().z() + w * lattice.c().z();
            double length = Math.sqrt(x * x + y * y + z * z);
            boolean self = site == other && a == 0 && b == 0 && c == 0 && length < SELF;
            if (length <= distance && !self && pair.keep(site, other, length)) {
                found.add(neighbour(
                        other,
                        a + shifts[3 * site] - shifts[3 * other],
                        b + shifts[3 * site + 1] - shifts[3 * other + 1],
                        c + shifts[3 * site + 2] - shifts[3 * other + 2],
                        length));
            }
        }

        /** Images are counted in cells of the structure, not of the short vectors. */
        private Neighbour neighbour(int other, int a, int b, int c, double length) {
            return new Neighbour(
                    other, vectors.given(0, a, b, c), vectors.given(1, a, b, c), vectors.given(2, a, b, c), length);
        }
    }
}
