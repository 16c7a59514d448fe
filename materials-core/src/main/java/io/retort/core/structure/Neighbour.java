package io.retort.core.structure;

/**
 * An atom near a point, in whichever periodic image it lies.
 *
 * @param site its number in the structure, from 0
 * @param position of that image, in Å
 * @param distance from the point, in Å
 */
public record Neighbour(int site, Cartesian position, double distance) {}
