package io.retort.core.quantity;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Map;
import java.util.Optional;

/**
 * Energy is also quoted as a temperature (E = k_B·T), a wavenumber (E = h·c·ν̃) or a frequency (E = h·ν). Such a
 * conversion is allowed and {@link #between says so}.
 */
public final class Equivalence {

    private static final Map<Dimension, BigDecimal> JOULES = Map.of(
            Dimension.ENERGY, BigDecimal.ONE,
            Dimension.TEMPERATURE, Constants.BOLTZMANN,
            Dimension.WAVENUMBER, Constants.PLANCK.multiply(Constants.LIGHT_SPEED),
            Dimension.FREQUENCY, Constants.PLANCK);

    private static final Map<Dimension, String> RULES = Map.of(
            Dimension.TEMPERATURE, "temperature as energy by E = k_B·T",
            Dimension.WAVENUMBER, "wavenumber as energy by E = h·c·ν̃",
            Dimension.FREQUENCY, "frequency as energy by E = h·ν");

    private Equivalence() {}

    /** What has to be said beside a conversion between these units; empty where both measure the same. */
    public static Optional<String> between(Unit from, Unit to) {
        if (from.dimension().equals(to.dimension())) {
            return Optional.empty();
        }
        return Optional.ofNullable(RULES.get(from.dimension()))
                .or(() -> Optional.ofNullable(RULES.get(to.dimension())));
    }

    static boolean relates(Dimension from, Dimension to) {
        return from.equals(to) || JOULES.containsKey(from) && JOULES.containsKey(to);
    }

    /** SI units of the target in one SI unit of the source. */
    static BigDecimal factor(Unit from, Unit to) {
        if (from.dimension().equals(to.dimension())) {
            return BigDecimal.ONE;
        }
        BigDecimal source = JOULES.get(from.dimension());
        BigDecimal target = JOULES.get(to.dimension());
        if (source == null || target == null) {
            throw new IllegalArgumentException(
                    "'" + from + "' and '" + to + "' do not measure the same; no conversion exists between them.");
        }
        return source.divide(target, MathContext.DECIMAL128);
    }
}
