package io.retort.core.eos;

import java.util.List;

/**
 * The third-order Birch-Murnaghan energy is a cubic in V^(−2/3), so its best parameters follow without iteration (the method
 * of K. Lejaeghere et al., Science 351, aad3000 (2016)).
 */
final class BirchMurnaghanFit {

    private BirchMurnaghanFit() {}

    static EosFit of(List<VolumeEnergy> points) {
        double unit =
                points.stream().mapToDouble(VolumeEnergy::volume).average().orElseThrow();
        double shift =
                points.stream().mapToDouble(VolumeEnergy::energy).average().orElseThrow();
        double width = points.stream()
                .mapToDouble(p -> Math.abs(power(p, unit) - 1))
                .max()
                .orElseThrow();
        if (width < 1e-9) {
            throw new IllegalArgumentException("All points have the same volume; vary it by a few per cent.");
        }
        // u = (x − 1) / width with x = (V / unit)^(−2/3) keeps the equations well-conditioned.
        double[] c = cubic(points, unit, shift, width);
        double u = minimum(c);
        double second = (2 * c[2] + 6 * c[3] * u) / (width * width);
        double third = 6 * c[3] / (width * width * width);
        double x = 1 + u * width;
        if (!(x > 0 && second > 0)) {
            throw noMinimum();
        }
        double v0 = Math.pow(x, -1.5);
        double curvature = 4.0 / 9 * Math.pow(x, 5) * second;
        double slope = -20.0 / 9 * Math.pow(x, 6.5) * second - 8.0 / 27 * Math.pow(x, 7.5) * third;
        double e0 = shift + c[0] + u * (c[1] + u * (c[2] + u * c[3]));
        return EosFit.of(
                EosForm.BIRCH_MURNAGHAN, e0, v0 * unit, curvature * v0 / unit, -1 - v0 * slope / curvature, points);
    }

    private static double power(VolumeEnergy point, double unit) {
        return Math.pow(point.volume() / unit, -2.0 / 3);
    }

    private static double[] cubic(List<VolumeEnergy> points, double unit, double shift, double width) {
        double[][] matrix = new double[4][4];
        double[] right = new double[4];
        for (VolumeEnergy point : points) {
            double u = (power(point, unit) - 1) / width;
            double[] powers = {1, u, u * u, u * u * u};
            for (int i = 0; i < 4; i++) {
                right[i] += powers[i] * (point.energy() - shift);
                for (int j = 0; j < 4; j++) {
                    matrix[i][j] += powers[i] * powers[j];
                }
            }
        }
        return LinearSystem.solve(matrix, right);
    }

    /** Where the cubic has its minimum. */
    private static double minimum(double[] c) {
        double a = 3 * c[3];
        double b = 2 * c[2];
        double root = b * b - 4 * a * c[1];
        if (!(root >= 0)) {
            throw noMinimum();
        }
        // This root has the positive curvature; written so that a vanishing cubic term does no harm.
        double sum = b + Math.copySign(Math.sqrt(root), b);
        return b > 0 ? -2 * c[1] / sum : -sum / (2 * a);
    }

    private static IllegalArgumentException noMinimum() {
        return new IllegalArgumentException(
                "The points show no minimum of the energy; add volumes on both sides of the smallest one.");
    }
}
