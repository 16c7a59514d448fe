package io.retort.core.eos;

import java.util.List;

/**
 * An equation of state fitted to points by least squares.
 *
 * @param form whose parameters these are
 * @param energy at the minimum, in eV
 * @param volume at the minimum, in Å³
 * @param bulkModulus there, in GPa
 * @param bulkModulusDerivative dK/dp there, a pure number
 * @param residual root mean square of the deviations, in eV
 */
public record EosFit(
        EosForm form, double energy, double volume, double bulkModulus, double bulkModulusDerivative, double residual) {

    /** 1 eV/Å³ in GPa (exact since the SI of 2019). */
    public static final double GPA = 160.2176634;

    private static final int FEWEST = 5;

    /**
     * The best parameters of a form.
     *
     * @param points at least {@value #FEWEST}, on both sides of the minimum
     * @throws IllegalArgumentException where they are too few or show no minimum
     */
    public static EosFit of(EosForm form, List<VolumeEnergy> points) {
        if (points.size() < FEWEST) {
            throw new IllegalArgumentException("An equation of state has four parameters; give at least " + FEWEST
                    + " volumes, not " + points.size() + ".");
        }
        EosFit cubic = BirchMurnaghanFit.of(points);
        return form == EosForm.BIRCH_MURNAGHAN ? cubic : VinetFit.of(points, cubic);
    }

    /** Energy in eV at a volume in Å³. */
    public double energyAt(double v) {
        return form.energy(v, energy, volume, bulkModulus / GPA, bulkModulusDerivative);
    }

    /** With the deviation from the points filled in. */
    static EosFit of(EosForm form, double e0, double v0, double k0, double kPrime, List<VolumeEnergy> points) {
        double sum = 0;
        for (VolumeEnergy point : points) {
            double off = form.energy(point.volume(), e0, v0, k0, kPrime) - point.energy();
            sum += off * off;
        }
        return new EosFit(form, e0, v0, k0 * GPA, kPrime, Math.sqrt(sum / points.size()));
    }
}
