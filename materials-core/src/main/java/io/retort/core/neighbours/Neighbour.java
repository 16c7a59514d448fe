package io.retort.core.neighbours;

/**
 * A site near another one.
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
}
