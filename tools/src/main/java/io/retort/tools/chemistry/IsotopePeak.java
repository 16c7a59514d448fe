package io.retort.tools.chemistry;

import java.util.List;
import org.openscience.cdk.formula.IsotopePattern;
import org.openscience.cdk.formula.IsotopePatternGenerator;
import org.openscience.cdk.interfaces.IMolecularFormula;

/**
 * One line of an isotope pattern.
 *
 * @param mass in u
 * @param intensity of the highest line, 0 to 1
 */
record IsotopePeak(double mass, double intensity) {

    /** Lines lower than this are left out. */
    static final double LOWEST = 0.001;

    /** u; lines nearer than this are one. */
    private static final double RESOLUTION = 0.01;

    /** Atoms beyond which the pattern is a hill, not lines. */
    private static final int MOST_ATOMS = 300;

    /** By mass; empty for very large molecules. */
    static List<IsotopePeak> of(IMolecularFormula formula) {
        int atoms = 0;
        for (var isotope : formula.isotopes()) {
            atoms += formula.getIsotopeCount(isotope);
        }
        if (atoms == 0 || atoms > MOST_ATOMS) {
            return List.of();
        }
        IsotopePattern pattern =
                new IsotopePatternGenerator(LOWEST).setMinResolution(RESOLUTION).getIsotopes(formula);
        return pattern == null
                ? List.of()
                : pattern.getIsotopes().stream()
                        .map(peak -> new IsotopePeak(peak.getMass(), peak.getIntensity()))
                        .toList();
    }
}
