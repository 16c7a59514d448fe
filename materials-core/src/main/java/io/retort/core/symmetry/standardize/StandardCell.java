package io.retort.core.symmetry.standardize;

import io.retort.core.structure.Fractional;
import io.retort.core.structure.Lattice;
import io.retort.core.symmetry.identify.HallGroup;
import io.retort.core.symmetry.identify.Identification;
import io.retort.core.symmetry.search.Cell;
import io.retort.core.symmetry.search.Mat3;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The conventional cell of the setting, made exact.
 * {@code (primitive cell) -[identification]-> (primitive basis of the setting) -[centring]-> (conventional cell)}
 *
 * @param lattice idealised; Å
 * @param primitiveLattice of its primitive cell, in the same orientation; Å
 * @param exact for each primitive site, its exact place in the setting's primitive basis
 * @param wyckoffs for each primitive site
 * @param places all sites of the conventional cell
 */
public record StandardCell(
        Lattice lattice,
        Lattice primitiveLattice,
        List<Fractional> exact,
        List<WyckoffPosition> wyckoffs,
        List<Place> places) {

    /** @param site of the primitive cell @param position in the conventional cell */
    public record Place(int site, Fractional position) {}

    /** Null where a site lies on no Wyckoff position of the right multiplicity. */
    public static @Nullable StandardCell of(Cell primitive, Identification found, SiteOrbits orbits) {
        HallGroup group = found.group();
        int[] inverse = Mat3.inverse(found.basis());
        List<Fractional> exact = new ArrayList<>();
        List<WyckoffPosition> wyckoffs = new ArrayList<>();
        WyckoffFinder finder = new WyckoffFinder(group);
        for (int site = 0; site < primitive.size(); site++) {
            double[] x = orbits.positions();
            double[] y = Mat3.apply(inverse, new double[] {x[3 * site], x[3 * site + 1], x[3 * site + 2]});
            for (int k = 0; k < 3; k++) {
                y[k] += found.origin()[k];
            }
            exact.add(clean(y));
            int first = orbits.first()[site];
            WyckoffPosition position = first == site ? finder.find(y, orbits.stabilisers()[site]) : wyckoffs.get(first);
            if (position == null) {
                return null;
            }
            wyckoffs.add(position);
        }
        double[] toConventional = Mat3.times(Mat3.real(found.basis()), Mat3.inverse(group.primitive()));
        Lattice lattice =
                IdealLattice.of(group.setting().number(), Mat3.changeLattice(primitive.lattice(), toConventional));
        return new StandardCell(lattice, primitiveLattice(lattice, group), exact, wyckoffs, places(group, exact));
    }

    private static Lattice primitiveLattice(Lattice lattice, HallGroup group) {
        double[] p = group.primitive();
        return new Lattice(
                lattice.cartesian(new Fractional(p[0], p[3], p[6])),
                lattice.cartesian(new Fractional(p[1], p[4], p[7])),
                lattice.cartesian(new Fractional(p[2], p[5], p[8])));
    }

    private static List<Place> places(HallGroup group, List<Fractional> exact) {
        List<Place> places = new ArrayList<>();
        for (int site = 0; site < exact.size(); site++) {
            Fractional x = exact.get(site);
            double[] at = Mat3.apply(group.primitive(), x.a(), x.b(), x.c());
            for (double[] step : points(group.centring())) {
                places.add(new Place(site, clean(new double[] {at[0] + step[0], at[1] + step[1], at[2] + step[2]})));
            }
        }
        return places;
    }

    /** In [0, 1), and exactly 0 where only rounding keeps it from there. */
    private static Fractional clean(double[] x) {
        return new Fractional(clean(x[0]), clean(x[1]), clean(x[2]));
    }

    private static double clean(double value) {
        double rest = value - Math.floor(value);
        return rest < 1e-10 || rest > 1 - 1e-10 ? 0 : rest;
    }

    /** Lattice points of the conventional cell. */
    private static double[][] points(char centring) {
        return switch (centring) {
            case 'A' -> new double[][] {{0, 0, 0}, {0, .5, .5}};
            case 'B' -> new double[][] {{0, 0, 0}, {.5, 0, .5}};
            case 'C' -> new double[][] {{0, 0, 0}, {.5, .5, 0}};
            case 'I' -> new double[][] {{0, 0, 0}, {.5, .5, .5}};
            case 'F' -> new double[][] {{0, 0, 0}, {0, .5, .5}, {.5, 0, .5}, {.5, .5, 0}};
            case 'R' -> new double[][] {{0, 0, 0}, {2 / 3.0, 1 / 3.0, 1 / 3.0}, {1 / 3.0, 2 / 3.0, 2 / 3.0}};
            default -> new double[][] {{0, 0, 0}};
        };
    }
}
