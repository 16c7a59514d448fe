package io.retort.core.format;

import io.retort.core.structure.Cartesian;
import io.retort.core.structure.Fractional;
import io.retort.core.structure.Lattice;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Places by position, so that a second occupant of one is found in constant time. */
public final class Coincidences {

    /** Å; two occupants nearer than this share a place. */
    private static final double SAME = 0.02;

    private static final int MOST = 1 << 20;

    private final Lattice lattice;
    private final double[] radius = new double[3];
    private final int[] bins = new int[3];
    private final Map<Long, List<Place>> places = new HashMap<>();

    private record Place(int site, Fractional position) {}

    public Coincidences(Lattice lattice) {
        this.lattice = lattice;
        Cartesian[] normals = {
            lattice.b().cross(lattice.c()),
            lattice.c().cross(lattice.a()),
            lattice.a().cross(lattice.b())
        };
        for (int k = 0; k < 3; k++) {
            // SAME in units of the cell, between the planes that the two other vectors span
            radius[k] = SAME * normals[k].length() / Math.abs(lattice.volume());
            bins[k] = (int) Math.max(1, Math.min(MOST, 0.5 / radius[k]));
        }
    }

    public void add(double x, double y, double z, int site) {
        places.computeIfAbsent(bin(x, y, z), bin -> new ArrayList<>(1)).add(new Place(site, new Fractional(x, y, z)));
    }

    /** The site at this place, or −1. */
    public int find(double x, double y, double z) {
        if (places.isEmpty()) {
            return -1;
        }
        Fractional here = new Fractional(x, y, z);
        // A bin is at least twice SAME wide, so whatever lies within SAME is in the bin of one of eight corners.
        for (int corner = 0; corner < 8; corner++) {
            long bin = bin(
                    x + sign(corner, 1) * radius[0], y + sign(corner, 2) * radius[1], z + sign(corner, 4) * radius[2]);
            for (Place place : places.getOrDefault(bin, List.of())) {
                if (isSame(here, place.position)) {
                    return place.site;
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

    private long bin(double x, double y, double z) {
        return ((long) part(x, bins[0]) * MOST + part(y, bins[1])) * MOST + part(z, bins[2]);
    }

    private static int part(double value, int bins) {
        return Math.min(bins - 1, (int) ((value - Math.floor(value)) * bins));
    }
}
