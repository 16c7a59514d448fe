package io.retort.core.neighbours;

import io.retort.core.structure.Cartesian;
import io.retort.core.structure.Fractional;
import io.retort.core.structure.Structure;

/**
 * A site near another one, or near a point.
 *
 * @param site its index in the structure
 * @param a how many cells along a lie between the place that the structure gives it and this image; likewise b and c
 * @param distance in Å
 */
public record Neighbour(int site, int a, int b, int c, double distance) {

    /** Whether it is the very site in the cell, not an image of it. */
    public boolean isInCell() {
        return a == 0 && b == 0 && c == 0;
    }

    /** Where this image is, in Å. @param structure whose site it is */
    public Cartesian place(Structure structure) {
        return structure
                .lattice()
                .cartesian(structure.sites().get(site).position().plus(new Fractional(a, b, c)));
    }
}
