package io.retort.tools.material;

import static io.retort.core.source.Range.above;
import static io.retort.core.source.Range.atLeast;
import static io.retort.core.source.Range.between;

import io.retort.core.evidence.Evidence;
import io.retort.core.evidence.Properties;
import io.retort.core.evidence.PropertyValue;
import io.retort.core.source.Range;
import java.util.List;

/**
 * What a solid at rest can have. A calculation that failed shows itself by a value outside: a negative bulk modulus is
 * a broken fit, not a material.
 */
final class Plausible {

    /** In each property's own unit. Diamond, the stiffest, has K = 443 GPa, G = 535 GPa and E = 1140 GPa. */
    private static final List<Range> RANGES = List.of(
            atLeast(Properties.BAND_GAP, 0),
            above(Properties.DENSITY, 0),
            above(Properties.VOLUME, 0),
            between(Properties.K_VRH, 0.01, 700),
            between(Properties.K_VOIGT, 0.01, 700),
            between(Properties.K_REUSS, 0.01, 700),
            between(Properties.G_VRH, 0.01, 700),
            between(Properties.YOUNGS_MODULUS, 0.01, 1700),
            between(Properties.HOMOGENEOUS_POISSON, -1, 0.5),
            atLeast(Properties.UNIVERSAL_ANISOTROPY, 0),
            atLeast(Properties.E_TOTAL, 1),
            atLeast(Properties.E_ELECTRONIC, 1),
            atLeast(Properties.REFRACTIVE_INDEX, 1),
            above(Properties.THERMAL_CONDUCTIVITY, 0),
            above(Properties.DEBYE_TEMPERATURE, 0),
            above(Properties.MELTING_POINT, 0));

    private Plausible() {}

    static boolean isPlausible(Evidence fact) {
        return !(fact.value() instanceof PropertyValue.Number number)
                || RANGES.stream()
                        .filter(range -> range.property().equals(fact.property()))
                        .allMatch(range -> range.accepts(
                                number.quantity().in(fact.property().unit()).value()));
    }
}
