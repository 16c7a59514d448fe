package io.retort.core.format;

import io.retort.core.structure.Fractional;
import io.retort.core.structure.Lattice;
import java.util.HashMap;
import java.util.Map;

/** Places by position, so that a second occupant of one is found in constant time. */
public final class Coincidences {

    /** Å; two occupants nearer than this share a place. */
    private static final double SAME = 0.02;

    private static final int CELLS = 256;

    private final Lattice lattice;
    private final Map<Integer, int[]> places = new HashMap<>();
    private final Map<Integer, Fractional> positions = new HashMap<>();

    public Coincidences(Lattice lattice) {
        this.lattice = lattice;
    }

    public void add(double x, double y, double z, int site) {
        positions.put(site, new Fractional(x, y, z));
        places.merge(bin(x, y, z), new int[] {site}, (old, more) -> {
            int[] all = java.util.Arrays.copyOf(old, old.length + 1);
            all[old.length] = site;
            return all;
        });
    }

    /** The site at this place, or −1. */
    public int find(double x, double y, double z) {
        if (positions.isEmpty()) {
            return -1;
        }
        Fractional here = new Fractional(x, y, z);
        // A place within SAME may lie in the next bin along any axis; looking where the corners fall finds it.
        double da = Math.min(0.5, SAME / lattice.a().length());
        double db = Math.min(0.5, SAME / lattice.b().length());
        double dc = Math.min(0.5, SAME / lattice.c().length());
        for (int corner = 0; corner < 8; corner++) {
            int bin = bin(x + sign(corner, 1) * da, y + sign(corner, 2) * db, z + sign(corner, 4) * dc);
            for (int site : places.getOrDefault(bin, new int[0])) {
                if (isSame(here, positions.get(site))) {
                    return site;
                }
            }
        }
        return -1;
    }

    private boolean isSame(Fractional here, Fractional there) {
        double u = here.a() - there.a();
        double v = here.b() - there.b();
        double w = here.c() - there.c();
        return lattice.cartesian(new Fractional(u - Math.rint(u), v - Math.rint(v), w - Math.rint(w)))
                        .length()
                < SAME;
    }

    private static int sign(int corner, int bit) {
        return (corner & bit) == 0 ? -1 : 1;
    }

    private static int bin(double x, double y, double z) {
        return (part(x) * CELLS + part(y)) * CELLS + part(z);
    }

    private static int part(double value) {
        return Math.min(CELLS - 1, (int) ((value - Math.floor(value)) * CELLS));
    }
}
