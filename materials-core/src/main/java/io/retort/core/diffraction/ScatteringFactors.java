package io.retort.core.diffraction;

import io.retort.core.element.Element;
import io.retort.core.element.ElementTable;
import java.util.Map;

/**
 * How strongly a neutral atom scatters X-rays, in electrons: f(s) = Z − 41.78214 s² Σ aᵢ exp(−bᵢ s²), s = sin θ / λ in Å⁻¹ (the
 * Mott-Bethe relation). Without anomalous dispersion.
 */
final class ScatteringFactors {

    private static final double MOTT_BETHE = 41.78214;

    private static final Map<String, double[]> TABLE = ElementTable.numbers(ScatteringFactors.class, "scattering.tsv");

    private ScatteringFactors() {}

    /** @throws IllegalArgumentException for an element beyond californium, which the table lacks */
    static double of(Element element, double s2) {
        double[] gaussians = TABLE.get(element.symbol().equals("T") ? "H" : element.symbol());
        if (gaussians == null) {
            throw new IllegalArgumentException("No X-ray scattering factor is on record for " + element
                    + "; a pattern can be calculated without its sites, or with a neighbouring element in its place.");
        }
        double sum = 0;
        for (int i = 0; i < gaussians.length; i += 2) {
            sum += gaussians[i] * Math.exp(-gaussians[i + 1] * s2);
        }
        return element.number() - MOTT_BETHE * s2 * sum;
    }
}
