package io.retort.core.build;

import io.retort.core.neighbours.Neighbour;
import io.retort.core.structure.Fractional;
import java.util.List;

/**
 * A hole in a crystal.
 *
 * @param centre in units of the cell vectors, each in [0, 1)
 * @param radius distance in Å from the centre to the nearest nuclei
 * @param shell the atoms around it, nearest first: those that touch the sphere, and at least six
 */
public record EmptySphere(Fractional centre, double radius, List<Neighbour> shell) {

    /** Distances that differ by less than this share of the radius are equal. */
    static final double EQUAL = 0.02;

    public EmptySphere {
        shell = List.copyOf(shell);
    }

    /** Atoms that touch the sphere. */
    public int coordination() {
        return (int)
                shell.stream().filter(n -> n.distance() < radius * (1 + EQUAL)).count();
    }
}
