package io.retort.kg.crate;

import io.retort.core.evidence.Evidence;
import io.retort.core.evidence.Properties;
import io.retort.core.quantity.Basis;
import io.retort.core.quantity.Constants;
import io.retort.core.quantity.Dimension;
import io.retort.core.quantity.Unit;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A value in another unit and on another basis, as an expression. Between units of one dimension SI is all it takes. */
final class Conversions {

    /** Joules in one SI unit of what energies are also quoted as. */
    private static final Map<Dimension, BigDecimal> JOULES = Map.of(
            Dimension.TEMPERATURE, Constants.BOLTZMANN,
            Dimension.WAVENUMBER, Constants.PLANCK.multiply(Constants.LIGHT_SPEED),
            Dimension.FREQUENCY, Constants.PLANCK);

    private Conversions() {}

    /**
     * From evidence.
     *
     * @param further evidence that the conversion rests on: how many atoms the cell holds
     * @return empty where that is not known
     */
    static Optional<String> expression(Evidence fact, Unit from, Unit to, Basis basis, List<Evidence> further) {
        String value = "{" + fact.id() + "}" + bridge(from, to);
        if (basis == fact.basis() || basis == Basis.NONE || fact.basis() == Basis.NONE) {
            return Optional.of(value);
        }
        Optional<String> after = atoms(fact, basis, further);
        Optional<String> before = atoms(fact, fact.basis(), further);
        return after.flatMap(many -> before.map(few -> value + "*" + many + "/" + few));
    }

    /** What bridges two kinds of unit that quote the same energy; mostly nothing. */
    static String bridge(Unit from, Unit to) {
        if (from.dimension().equals(to.dimension())) {
            return "";
        }
        return factor("*", from) + factor("/", to);
    }

    private static String factor(String operator, Unit unit) {
        return Optional.ofNullable(JOULES.get(unit.dimension()))
                .map(joules -> operator + joules.stripTrailingZeros())
                .orElse("");
    }

    private static Optional<String> atoms(Evidence fact, Basis basis, List<Evidence> further) {
        return switch (basis) {
            case PER_FORMULA_UNIT -> Optional.of(Formulas.atoms(fact));
            case PER_CELL ->
                further.stream()
                        .filter(input -> input.property().equals(Properties.NSITES))
                        .map(input -> "{" + input.id() + "}")
                        .findFirst();
            case PER_ATOM, NONE -> Optional.of("1");
        };
    }
}
