package io.retort.core.symmetry.search;

/**
 * Answers "which site of this kind lies here, within the tolerance?" in constant time. The cell is cut into boxes of about
 * one site each; a ball of the tolerance's radius reaches into all boxes that the box of its half-widths touches, so no
 * site is missed:
 *
 * <pre>
 *   |  .  |     |     |        half-width along axis i is tolerance × |a*ᵢ|
 *   |     |  (o)|     |        o asks box 2, and box 3 too where its ball crosses the wall
 * </pre>
 *
 * Distances are those to the nearest image after whole-number reduction of each coordinate, which is exact for reduced
 * cells and distances well below the cell. Not safe between threads: each search has its own.
 */
public final class Overlap {

    private final Cell cell;
    private final double squaredTolerance;
    private final double[] metric;
    private final double[] reach = new double[3];
    private final int[] boxes = new int[3];
    private final int[] start;
    private final int[] sites;
    private final int[] taken;
    private int round;

    public Overlap(Cell cell, double tolerance) {
        this.cell = cell;
        this.squaredTolerance = tolerance * tolerance;
        this.metric = Mat3.metric(cell.lattice());
        double[] inverse = Mat3.inverse(cell.lattice());
        double volume = Math.abs(Mat3.determinant(cell.lattice()));
        double edge = Math.cbrt(volume / cell.size());
        for (int i = 0; i < 3; i++) {
            double spacing = 1
                    / Math.sqrt(inverse[i] * inverse[i]
                            + inverse[3 + i] * inverse[3 + i]
                            + inverse[6 + i] * inverse[6 + i]);
            reach[i] = tolerance / spacing;
            boxes[i] = Math.max(1, Math.min(64, (int) (spacing / edge)));
        }
        start = new int[boxes[0] * boxes[1] * boxes[2] + 1];
        sites = new int[cell.size()];
        taken = new int[cell.size()];
        fill();
    }

    private void fill() {
        int[] box = new int[cell.size()];
        double[] x = cell.positions();
        for (int i = 0; i < box.length; i++) {
            box[i] = (slot(x[3 * i], 0) * boxes[1] + slot(x[3 * i + 1], 1)) * boxes[2] + slot(x[3 * i + 2], 2);
            start[box[i] + 1]++;
        }
        for (int i = 1; i < start.length; i++) {
            start[i] += start[i - 1];
        }
        int[] next = start.clone();
        for (int i = 0; i < box.length; i++) {
            sites[next[box[i]]++] = i;
        }
    }

    private int slot(double coordinate, int axis) {
        double wrapped = coordinate - Math.floor(coordinate);
        return Math.min(boxes[axis] - 1, (int) (wrapped * boxes[axis]));
    }

    /** The site of this kind within the tolerance of a place, or −1. */
    public int find(double x, double y, double z, int kind) {
        return search(x, y, z, kind, false);
    }

    /** Another site of the same kind within the tolerance of this one, or −1. */
    public int other(int site) {
        round++;
        taken[site] = round;
        double[] p = cell.positions();
        return search(p[3 * site], p[3 * site + 1], p[3 * site + 2], cell.kinds()[site], true);
    }

    /** Whether {@code x → W x + w} maps the crystal onto itself. {@code images} takes the site that each site goes to. */
    public boolean maps(int[] w, double tx, double ty, double tz, int[] images) {
        round++;
        double[] p = cell.positions();
        int[] kinds = cell.kinds();
        for (int i = 0; i < kinds.length; i++) {
            double x = p[3 * i];
            double y = p[3 * i + 1];
            double z = p[3 * i + 2];
            int image = search(
                    w[0] * x + w[1] * y + w[2] * z + tx,
                    w[3] * x + w[4] * y + w[5] * z + ty,
                    w[6] * x + w[7] * y + w[8] * z + tz,
                    kinds[i],
                    true);
            if (image < 0) {
                return false;
            }
            taken[image] = round;
            images[i] = image;
        }
        return true;
    }

    private int search(double x, double y, double z, int kind, boolean onlyFree) {
        double fx = x - Math.floor(x);
        double fy = y - Math.floor(y);
        double fz = z - Math.floor(z);
        int x0 = first(fx, 0);
        int x1 = last(fx, 0, x0);
        int y0 = first(fy, 1);
        int y1 = last(fy, 1, y0);
        int z0 = first(fz, 2);
        int z1 = last(fz, 2, z0);
        for (int ix = x0; ix <= x1; ix++) {
            int bx = wrap(ix, boxes[0]) * boxes[1];
            for (int iy = y0; iy <= y1; iy++) {
                int by = (bx + wrap(iy, boxes[1])) * boxes[2];
                for (int iz = z0; iz <= z1; iz++) {
                    int found = inBox(by + wrap(iz, boxes[2]), fx, fy, fz, kind, onlyFree);
                    if (found >= 0) {
                        return found;
                    }
                }
            }
        }
        return -1;
    }

    private int first(double f, int axis) {
        return (int) Math.floor((f - reach[axis]) * boxes[axis]);
    }

    /** No more than one turn round the cell. */
    private int last(double f, int axis, int first) {
        return Math.min(first + boxes[axis] - 1, (int) Math.floor((f + reach[axis]) * boxes[axis]));
    }

    private static int wrap(int box, int count) {
        return box < 0 || box >= count ? Math.floorMod(box, count) : box;
    }

    private int inBox(int box, double fx, double fy, double fz, int kind, boolean onlyFree) {
        double[] p = cell.positions();
        for (int k = start[box]; k < start[box + 1]; k++) {
            int site = sites[k];
            if (cell.kinds()[site] == kind && !(onlyFree && taken[site] == round)) {
                double dx = fx - p[3 * site];
                double dy = fy - p[3 * site + 1];
                double dz = fz - p[3 * site + 2];
                dx -= Math.rint(dx);
                dy -= Math.rint(dy);
                dz -= Math.rint(dz);
                if (Mat3.squared(metric, dx, dy, dz) <= squaredTolerance) {
                    return site;
                }
            }
        }
        return -1;
    }
}
