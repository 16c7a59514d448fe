package io.retort.core.eos;

import java.util.List;

/** Least squares for the Vinet form by Levenberg and Marquardt's method, from the Birch-Murnaghan parameters. */
final class VinetFit {

    private static final int STEPS = 200;
    private static final double PROBE = 1e-6;

    private VinetFit() {}

    static EosFit of(List<VolumeEnergy> points, EosFit start) {
        double v0 = start.volume();
        double k0 = start.bulkModulus() / EosFit.GPA;
        // Parameters relative to the start: energy in units of K₀V₀, the rest in units of themselves.
        double[] p = {0, 1, 1, Math.max(1.5, start.bulkModulusDerivative())};
        double damping = 1e-3;
        double error = error(points, p, start, v0, k0);
        for (int step = 0; step < STEPS && damping < 1e12; step++) {
            double[] trial = step(points, p, start, v0, k0, damping);
            double tried = error(points, trial, start, v0, k0);
            boolean better = tried < error;
            boolean done = better && error - tried < 1e-14 * error;
            damping *= better ? 0.2 : 5;
            p = better ? trial : p;
            error = better ? tried : error;
            if (done) {
                break;
            }
        }
        return EosFit.of(EosForm.VINET, start.energy() + p[0] * k0 * v0, p[1] * v0, p[2] * k0, p[3], points);
    }

    private static double[] step(
            List<VolumeEnergy> points, double[] p, EosFit start, double v0, double k0, double damping) {
        double[][] normal = new double[4][4];
        double[] right = new double[4];
        for (VolumeEnergy point : points) {
            double off = residual(point, p, start, v0, k0);
            double[] slope = new double[4];
            for (int i = 0; i < 4; i++) {
                double[] probe = p.clone();
                probe[i] += PROBE;
                double[] back = p.clone();
                back[i] -= PROBE;
                slope[i] = (residual(point, probe, start, v0, k0) - residual(point, back, start, v0, k0)) / (2 * PROBE);
            }
            for (int i = 0; i < 4; i++) {
                right[i] -= slope[i] * off;
                for (int j = 0; j < 4; j++) {
                    normal[i][j] += slope[i] * slope[j];
                }
            }
        }
        for (int i = 0; i < 4; i++) {
            normal[i][i] *= 1 + damping;
        }
        double[] change = LinearSystem.solve(normal, right);
        double[] next = p.clone();
        for (int i = 0; i < 4; i++) {
            next[i] += change[i];
        }
        return next;
    }

    private static double error(List<VolumeEnergy> points, double[] p, EosFit start, double v0, double k0) {
        double sum = 0;
        for (VolumeEnergy point : points) {
            double off = residual(point, p, start, v0, k0);
            sum += off * off;
        }
        return Double.isFinite(sum) ? sum : Double.MAX_VALUE;
    }

    /** In units of K₀V₀. */
    private static double residual(VolumeEnergy point, double[] p, EosFit start, double v0, double k0) {
        double model = EosForm.VINET.energy(point.volume(), p[0] * k0 * v0, p[1] * v0, p[2] * k0, p[3]);
        return (model + start.energy() - point.energy()) / (k0 * v0);
    }
}
