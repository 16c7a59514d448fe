package io.retort.core.structure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What lies around a point of a crystal, over every periodic image. Exact for any cell, however skewed; the work grows with
 * the number of sites for each point asked about. Thread-safe.
 */
public final class Surroundings {

    private static final double SELF = 1e-6;

    private final Structure structure;
    private final double[] spacing;

    public Surroundings(Structure structure) {
        this.structure = structure;
        Lattice l = structure.lattice();
        double volume = structure.volume();
        this.spacing = new double[] {
            volume / l.b().cross(l.c()).length(),
            volume / l.c().cross(l.a()).length(),
            volume / l.a().cross(l.b()).length()
        };
    }

    /** Every atom within the radius (Å) of a point (Å), nearest first; an atom on the point itself is among them. */
    public List<Neighbour> within(double radius, Cartesian centre) {
        List<Neighbour> found = new ArrayList<>();
        Fractional origin = structure.lattice().fractional(centre);
        for (int site = 0; site < structure.sites().size(); site++) {
            collect(site, origin, centre, radius, found);
        }
        found.sort(Comparator.comparingDouble(Neighbour::distance).thenComparingInt(Neighbour::site));
        return found;
    }

    /** Every other atom within the radius (Å) of a site, its own images included, nearest first. */
    public List<Neighbour> around(int site, double radius) {
        return within(radius, structure.cartesian(site)).stream()
                .filter(n -> n.site() != site || n.distance() > SELF)
                .toList();
    }

    /** The nearest atoms to a point, as many as asked for, nearest first. */
    public List<Neighbour> nearest(int count, Cartesian centre) {
        double radius = 1.5 * Math.cbrt(structure.volume() / structure.sites().size());
        List<Neighbour> found = within(radius, centre);
        while (found.size() < count) {
            radius *= 1.5;
            found = within(radius, centre);
        }
        return List.copyOf(found.subList(0, count));
    }

    private void collect(int site, Fractional origin, Cartesian centre, double radius, List<Neighbour> found) {
        Fractional step = structure.sites().get(site).position().minus(origin);
        Range a = new Range(step.a(), radius / spacing[0]);
        Range b = new Range(step.b(), radius / spacing[1]);
        Range c = new Range(step.c(), radius / spacing[2]);
        for (int i = a.first; i <= a.last; i++) {
            for (int j = b.first; j <= b.last; j++) {
                for (int k = c.first; k <= c.last; k++) {
                    Fractional image = step.plus(new Fractional(i, j, k));
                    Cartesian vector = structure.lattice().cartesian(image);
                    if (vector.length() <= radius) {
                        found.add(new Neighbour(site, centre.plus(vector), vector.length()));
                    }
                }
            }
        }
    }

    /** The whole numbers n for which |x + n| does not exceed the reach: no image outside can be near enough. */
    private static final class Range {
        private final int first;
        private final int last;

        Range(double x, double reach) {
            this.first = (int) Math.ceil(-reach - x - SELF);
            this.last = (int) Math.floor(reach - x + SELF);
        }
    }
}
