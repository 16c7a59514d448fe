package io.retort.core.diffraction;

import java.util.List;

/**
 * The lines of a powder pattern, by growing angle.
 *
 * @param radiation with which it is seen
 * @param peaks none weaker than {@value PowderXrd#WEAKEST}
 */
public record PowderPattern(Radiation radiation, List<Peak> peaks) {

    public PowderPattern {
        peaks = List.copyOf(peaks);
    }

    /** Intensity at an angle when every line is a Gaussian of this full width at half maximum (degrees). */
    public double profile(double twoTheta, double width) {
        double sum = 0;
        for (Peak peak : peaks) {
            double x = (peak.twoTheta() - twoTheta) / width;
            sum += x * x > 16 ? 0 : peak.intensity() * Math.exp(-4 * Math.log(2) * x * x);
        }
        return sum;
    }
}
