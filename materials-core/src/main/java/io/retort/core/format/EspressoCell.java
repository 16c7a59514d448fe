package io.retort.core.format;

import io.retort.core.structure.Lattice;

/** The cell vectors that {@code ibrav} stands for (INPUT_PW, "ibrav"). */
final class EspressoCell {

    private final int ibrav;
    private final double a;
    private final double b;
    private final double c;
    private final double[] d;

    /** @param celldm a in Å, b/a, c/a and three cosines */
    EspressoCell(int ibrav, double[] celldm) {
        this.ibrav = ibrav;
        this.a = celldm[0];
        this.b = a * celldm[1];
        this.c = a * celldm[2];
        this.d = celldm;
    }

    Lattice lattice(ReadLog log, int line) {
        double h = a / 2;
        double[] rows = switch (ibrav) {
            case 1 -> rows(a, 0, 0, 0, a, 0, 0, 0, a);
            case 2 -> rows(-h, 0, h, 0, h, h, -h, h, 0);
            case 3 -> rows(h, h, h, -h, h, h, -h, -h, h);
            case -3 -> rows(-h, h, h, h, -h, h, h, h, -h);
            case 4 -> rows(a, 0, 0, -h, h * Math.sqrt(3), 0, 0, 0, c);
            case 5, -5 -> trigonal();
            case 6 -> rows(a, 0, 0, 0, a, 0, 0, 0, c);
            case 7 -> rows(h, -h, c / 2, h, h, c / 2, -h, -h, c / 2);
            case 8 -> rows(a, 0, 0, 0, b, 0, 0, 0, c);
            case 9 -> rows(h, b / 2, 0, -h, b / 2, 0, 0, 0, c);
            case -9 -> rows(h, -b / 2, 0, h, b / 2, 0, 0, 0, c);
            case 91 -> rows(a, 0, 0, 0, b / 2, -c / 2, 0, b / 2, c / 2);
            case 10 -> rows(h, 0, c / 2, h, b / 2, 0, 0, b / 2, c / 2);
            case 11 -> rows(h, b / 2, c / 2, -h, b / 2, c / 2, -h, -b / 2, c / 2);
            case 12 -> rows(a, 0, 0, b * d[3], b * sine(d[3]), 0, 0, 0, c);
            case -12 -> rows(a, 0, 0, 0, b, 0, c * d[4], 0, c * sine(d[4]));
            case 13 -> rows(h, 0, -c / 2, b * d[3], b * sine(d[3]), 0, h, 0, c / 2);
            case -13 -> rows(h, b / 2, 0, -h, b / 2, 0, c * d[4], 0, c * sine(d[4]));
            case 14 -> triclinic();
            default -> throw log.error(line, "ibrav = " + ibrav, "one of INPUT_PW: 0 to 14, -3, -5, -9, 91, -12, -13");
        };
        return Cells.of(rows, 1, log, line);
    }

    private double[] trigonal() {
        double tx = Math.sqrt((1 - d[3]) / 2);
        double ty = Math.sqrt((1 - d[3]) / 6);
        double tz = Math.sqrt((1 + 2 * d[3]) / 3);
        if (ibrav == 5) {
            return rows(a * tx, -a * ty, a * tz, 0, 2 * a * ty, a * tz, -a * tx, -a * ty, a * tz);
        }
        double s = a / Math.sqrt(3);
        double u = s * (tz - 2 * Math.sqrt(2) * ty);
        double v = s * (tz + Math.sqrt(2) * ty);
        return rows(u, v, v, v, u, v, v, v, u);
    }

    private double[] triclinic() {
        double sinGamma = sine(d[5]);
        double y = (d[3] - d[4] * d[5]) / sinGamma;
        double z = Math.sqrt(1 + 2 * d[3] * d[4] * d[5] - d[3] * d[3] - d[4] * d[4] - d[5] * d[5]) / sinGamma;
        return rows(a, 0, 0, b * d[5], b * sinGamma, 0, c * d[4], c * y, c * z);
    }

    private static double sine(double cosine) {
        return Math.sqrt(1 - cosine * cosine);
    }

    private static double[] rows(double... values) {
        return values;
    }
}
