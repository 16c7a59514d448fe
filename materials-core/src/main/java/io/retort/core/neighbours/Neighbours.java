package io.retort.core.neighbours;

import io.retort.core.structure.Structure;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** All pairs within a distance, found in time linear in the sites. */
public final class Neighbours {

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
        requireFew(structure, distance);
        CellList cells = new CellList(structure, distance);
        int size = structure.sites().size();
        List<List<Neighbour>> all = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            int site = i;
            List<Neighbour> found = new ArrayList<>();
            cells.around(site, distance, (other, a, b, c, length) -> {
                boolean self = site == other && a == 0 && b == 0 && c == 0;
                if (!self && pair.keep(site, other, length)) {
                    found.add(new Neighbour(other, a, b, c, length));
                }
            });
            found.sort(Comparator.comparingDouble(Neighbour::distance).thenComparingInt(Neighbour::site));
            all.add(List.copyOf(found));
        }
        return new Neighbours(all);
    }

    /** Of one site, nearest first. */
    public List<Neighbour> of(int site) {
        return bySite.get(site);
    }

    public int sites() {
        return bySite.size();
    }

    private static void requireFew(Structure structure, double distance) {
        double sites = structure.sites().size();
        double pairs = sites * sites / structure.volume() * 4.19 * Math.pow(distance, 3);
        if (!(pairs < MOST)) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "%.0f sites in %.3g Å³ have some %.0g pairs within %.1f Å; choose a shorter distance.",
                    sites,
                    structure.volume(),
                    pairs,
                    distance));
        }
    }
}
