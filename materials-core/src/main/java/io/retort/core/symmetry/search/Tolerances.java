package io.retort.core.symmetry.search;

/**
 * How far apart counts as the same.
 *
 * @param distance Å
 * @param angle degrees; 0 or less measures angles by the distance tolerance at the vectors' ends
 */
public record Tolerances(double distance, double angle) {

    Tolerances times(double factor) {
        return new Tolerances(distance * factor, angle);
    }
}
