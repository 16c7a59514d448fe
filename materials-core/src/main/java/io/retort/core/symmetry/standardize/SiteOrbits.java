package io.retort.core.symmetry.standardize;

import io.retort.core.symmetry.search.Cell;
import io.retort.core.symmetry.search.Mat3;
import io.retort.core.symmetry.search.Operations;
import io.retort.core.symmetry.search.Overlap;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The sites of a primitive cell under the exact operations of its group. A site is moved to the mean of its images under the
 * operations that leave it where it is, which is exactly on its symmetry element; the rest of its orbit follows from it.
 *
 * @param first for each site, the first site of its orbit
 * @param positions exact, three numbers a site, in units of the primitive cell
 * @param stabilisers for each site that is the first of its orbit, how many operations leave it in place; else 0
 */
public record SiteOrbits(int[] first, double[] positions, int[] stabilisers) {

    /** Null where the operations do not map the sites onto each other within the tolerance of {@code overlap}. */
    public static @Nullable SiteOrbits of(Cell cell, Overlap overlap, Operations operations) {
        int[] first = new int[cell.size()];
        Arrays.fill(first, -1);
        SiteOrbits orbits = new SiteOrbits(first, cell.positions().clone(), new int[cell.size()]);
        int[] images = new int[operations.size()];
        for (int site = 0; site < cell.size(); site++) {
            if (first[site] < 0 && !orbits.follow(site, cell, overlap, operations, images)) {
                return null;
            }
        }
        return orbits;
    }

    private boolean follow(int site, Cell cell, Overlap overlap, Operations operations, int[] images) {
        double[] x = cell.position(site);
        double[] mean = new double[3];
        int stabiliser = 0;
        for (int i = 0; i < images.length; i++) {
            double[] y = image(operations, i, x);
            images[i] = overlap.find(y[0], y[1], y[2], cell.kinds()[site]);
            if (images[i] < 0) {
                return false;
            }
            if (images[i] == site) {
                stabiliser++;
                for (int k = 0; k < 3; k++) {
                    double away = y[k] - x[k];
                    mean[k] += away - Math.rint(away);
                }
            }
        }
        for (int k = 0; k < 3; k++) {
            x[k] += mean[k] / stabiliser;
        }
        stabilisers[site] = stabiliser;
        return spread(site, x, operations, images, stabiliser);
    }

    private boolean spread(int site, double[] exact, Operations operations, int[] images, int stabiliser) {
        int length = 0;
        for (int i = 0; i < images.length; i++) {
            int image = images[i];
            if (first[image] < 0) {
                first[image] = site;
                length++;
                double[] y = image == site ? exact : image(operations, i, exact);
                for (int k = 0; k < 3; k++) {
                    positions[3 * image + k] += nearest(y[k] - positions[3 * image + k]);
                }
            } else if (first[image] != site) {
                return false;
            }
        }
        return length * stabiliser == images.length;
    }

    private static double nearest(double away) {
        return away - Math.rint(away);
    }

    private static double[] image(Operations operations, int i, double[] x) {
        double[] y = Mat3.apply(operations.rotations().get(i), x);
        double[] t = operations.translations().get(i);
        y[0] += t[0];
        y[1] += t[1];
        y[2] += t[2];
        return y;
    }
}
