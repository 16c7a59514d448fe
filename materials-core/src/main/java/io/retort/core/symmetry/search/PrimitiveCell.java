package io.retort.core.symmetry.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The primitive cell of a crystal, its sites averaged over all that fall together.
 * {@code (input cell) -[reduced]-> (reduced cell) -[basis]-> (primitive cell, reduced again)}
 *
 * @param cell reduced, right-handed as the input is
 * @param overlap over {@code cell} at {@code tolerances}
 * @param basis primitive vectors as columns, in units of the input cell
 * @param siteOf for each site of the input, its site in {@code cell}
 * @param translations of the input cell onto itself, in units of the input cell, zero first
 * @param tolerances at which it was found; the distance may be smaller than asked for
 */
public record PrimitiveCell(
        Cell cell, Overlap overlap, double[] basis, int[] siteOf, List<double[]> translations, Tolerances tolerances) {

    private static final int ATTEMPTS = 20;
    private static final double REDUCTION = 0.95;

    /** Empty (null) where no tolerance down to 0.38 of the one asked for gives a consistent set of translations. */
    public static @Nullable PrimitiveCell find(Cell input, Tolerances asked) {
        int[] reduction = Delaunay.reduce(input.lattice());
        Cell reduced = input.inBasis(reduction);
        Tolerances tolerances = asked;
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            PrimitiveCell found = attempt(reduced, reduction, tolerances);
            if (found != null) {
                return found;
            }
            tolerances = tolerances.times(REDUCTION);
        }
        return null;
    }

    private static @Nullable PrimitiveCell attempt(Cell reduced, int[] reduction, Tolerances tolerances) {
        Overlap overlap = new Overlap(reduced, tolerances.distance());
        List<double[]> translations = new ArrayList<>();
        List<int[]> images = new ArrayList<>();
        int[] rarest = reduced.rarest();
        double[] origin = reduced.position(rarest[0]);
        int[] identity = Mat3.identity();
        for (int site : rarest) {
            double[] to = reduced.position(site);
            int[] image = new int[reduced.size()];
            if (overlap.maps(identity, to[0] - origin[0], to[1] - origin[1], to[2] - origin[2], image)) {
                translations.add(new double[] {to[0] - origin[0], to[1] - origin[1], to[2] - origin[2]});
                images.add(image);
            }
        }
        int count = translations.size();
        if (count == 0 || reduced.size() % count != 0) {
            return null;
        }
        int[] sublattice = count == 1 ? Mat3.identity() : Sublattice.basis(translations);
        if (sublattice.length == 0) {
            return null;
        }
        return build(reduced, reduction, tolerances, translations, images, sublattice);
    }

    /** {@code sublattice} holds the primitive vectors as columns in units of 1/count. */
    private static @Nullable PrimitiveCell build(
            Cell reduced,
            int[] reduction,
            Tolerances tolerances,
            List<double[]> translations,
            List<int[]> images,
            int[] sublattice) {
        int count = translations.size();
        double[] basis = Mat3.real(sublattice);
        for (int i = 0; i < 9; i++) {
            basis[i] /= count;
        }
        double[] lattice = Mat3.changeLattice(reduced.lattice(), basis);
        if (Mat3.determinant(lattice) * Mat3.determinant(reduced.lattice()) < 0) {
            for (int i = 0; i < 9; i++) {
                basis[i] = -basis[i];
                lattice[i] = -lattice[i];
            }
        }
        int[] again = Delaunay.reduce(lattice);
        basis = Mat3.times(basis, Mat3.real(again));
        lattice = Mat3.changeLattice(lattice, again);
        roundTo(translations, count);
        int[] siteOf = orbits(images, reduced.size());
        if (siteOf.length == 0) {
            return null;
        }
        Cell cell = merged(reduced, lattice, basis, translations, images, siteOf);
        List<double[]> inInput = new ArrayList<>();
        for (double[] translation : translations) {
            inInput.add(Mat3.apply(reduction, translation));
        }
        double[] inInputBasis = Mat3.times(Mat3.real(reduction), basis);
        return new PrimitiveCell(
                cell, new Overlap(cell, tolerances.distance()), inInputBasis, siteOf, inInput, tolerances);
    }

    private static void roundTo(List<double[]> translations, int count) {
        for (double[] translation : translations) {
            for (int i = 0; i < 3; i++) {
                double rounded = Math.rint(translation[i] * count) / count;
                translation[i] = rounded - Math.floor(rounded);
            }
        }
    }

    /** For each site the number of its orbit under the translations; empty where orbits overlap. */
    private static int[] orbits(List<int[]> images, int size) {
        int[] orbit = new int[size];
        Arrays.fill(orbit, -1);
        int next = 0;
        for (int site = 0; site < size; site++) {
            if (orbit[site] < 0) {
                for (int[] image : images) {
                    if (orbit[image[site]] >= 0) {
                        return new int[0];
                    }
                    orbit[image[site]] = next;
                }
                next++;
            }
        }
        return orbit;
    }

    private static Cell merged(
            Cell reduced,
            double[] lattice,
            double[] basis,
            List<double[]> translations,
            List<int[]> images,
            int[] siteOf) {
        int size = reduced.size() / translations.size();
        double[] positions = new double[3 * size];
        int[] kinds = new int[size];
        double[] inverse = Mat3.inverse(basis);
        for (int site = 0, next = 0; site < siteOf.length && next < size; site++) {
            if (siteOf[site] == next) {
                double[] mean = Mat3.apply(inverse, mean(reduced, translations, images, site));
                System.arraycopy(mean, 0, positions, 3 * next, 3);
                kinds[next] = reduced.kinds()[site];
                next++;
            }
        }
        return new Cell(lattice, positions, kinds);
    }

    private static double[] mean(Cell reduced, List<double[]> translations, List<int[]> images, int site) {
        double[] at = reduced.position(site);
        double[] mean = at.clone();
        for (int t = 0; t < translations.size(); t++) {
            int image = images.get(t)[site];
            for (int i = 0; i < 3; i++) {
                double away = reduced.positions()[3 * image + i] - translations.get(t)[i] - at[i];
                mean[i] += (away - Math.rint(away)) / translations.size();
            }
        }
        return mean;
    }
}
