package io.retort.core.neighbours;

import io.retort.core.structure.Cartesian;
import io.retort.core.structure.Structure;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What lies around any point of a crystal, over every periodic image. For all pairs at one distance, {@link Neighbours} is the
 * way. Thread-safe.
 */
public final class Surroundings {

    private static final double SELF = 1e-6;

    private static final Comparator<Neighbour> NEAREST =
            Comparator.comparingDouble(Neighbour::distance).thenComparingInt(Neighbour::site);

    private final CellList cells;
    private final double typical;

    public Surroundings(Structure structure) {
        this.typical = Math.cbrt(structure.volume() / structure.sites().size());
        this.cells = new CellList(structure, typical);
    }

    /** Every atom within the radius (Å) of a point (Å), nearest first; an atom on the point itself is among them. */
    public List<Neighbour> within(double radius, Cartesian centre) {
        List<Neighbour> found = new ArrayList<>();
        cells.around(centre, radius, (site, a, b, c, length) -> found.add(new Neighbour(site, a, b, c, length)));
        found.sort(NEAREST);
        return found;
    }

    /** Every other atom within the radius (Å) of a site, its own images included, nearest first. */
    public List<Neighbour> around(int site, double radius) {
        List<Neighbour> found = new ArrayList<>();
        cells.around(site, radius, (other, a, b, c, length) -> {
            if (other != site || length > SELF) {
                found.add(new Neighbour(other, a, b, c, length));
            }
        });
        found.sort(NEAREST);
        return found;
    }

    /** The nearest atoms to a point, as many as asked for, nearest first. */
    public List<Neighbour> nearest(int count, Cartesian centre) {
        double radius = 1.5 * typical;
        List<Neighbour> found = within(radius, centre);
        while (found.size() < count) {
            radius *= 1.5;
            found = within(radius, centre);
        }
        return List.copyOf(found.subList(0, count));
    }
}
