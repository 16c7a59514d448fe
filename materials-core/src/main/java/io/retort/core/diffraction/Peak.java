package io.retort.core.diffraction;

import java.util.List;

/**
 * One line of a powder pattern.
 *
 * @param twoTheta in degrees
 * @param intensity relative; the strongest line of the pattern has 100
 * @param spacing distance d between the planes, in Å
 * @param reflections that fall together here; one for each family of planes
 */
public record Peak(double twoTheta, double intensity, double spacing, List<Reflection> reflections) {

    public Peak {
        reflections = List.copyOf(reflections);
    }

    /**
     * A family of planes: indices that differ only in signs and order, which is what {@code pymatgen} calls a family too.
     *
     * @param h of the member named
     * @param k of it
     * @param l of it
     * @param multiplicity how many members fall on the line
     */
    public record Reflection(int h, int k, int l, int multiplicity) {}
}
