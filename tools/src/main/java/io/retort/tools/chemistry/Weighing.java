package io.retort.tools.chemistry;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One synthesis at one size.
 *
 * @param synthesis the balanced reaction
 * @param moles of the target
 * @param excess of a precursor over its share in the reaction, as a fraction; absent: none
 * @param purity of a precursor by mass, as a fraction; absent: pure
 */
record Weighing(Synthesis synthesis, double moles, Map<Substance, Double> excess, Map<Substance, Double> purity) {

    /** Grams of product. */
    double product() {
        return Sensible.digits(moles * synthesis.target().molarMass());
    }

    /** Grams of a precursor to weigh, impurity and excess included. */
    double mass(Substance precursor) {
        double pure =
                synthesis.precursors().getOrDefault(precursor, Ratio.ZERO).value() * moles * precursor.molarMass();
        return Sensible.digits(pure * (1 + excess.getOrDefault(precursor, 0.0)) / purity.getOrDefault(precursor, 1.0));
    }

    /** Grams of the target, as text. */
    String grams(Substance target) {
        return BigDecimal.valueOf(Sensible.digits(moles * target.molarMass()))
                .stripTrailingZeros()
                .toPlainString();
    }

    /** What was added to the exact mass, in words; empty where nothing was. */
    String allowances(Substance precursor) {
        return words(excess.get(precursor), " in excess") + words(purity.get(precursor), " pure");
    }

    private static String words(@Nullable Double share, String what) {
        return share == null
                ? ""
                : ", "
                        + BigDecimal.valueOf(100 * share)
                                .setScale(6, RoundingMode.HALF_UP)
                                .stripTrailingZeros()
                                .toPlainString()
                        + " %" + what;
    }
}
