package io.retort.client.catalogue.own;

import io.retort.core.formula.Composition;
import io.retort.core.quantity.Basis;

/**
 * What a number is multiplied by when it is counted per something else.
 *
 * @param from as the table counts
 * @param to as the property counts
 */
record BasisFactor(Basis from, Basis to) {

    /** @throws IllegalArgumentException where the formula alone does not tell */
    double of(Composition composition) {
        if (from == to) {
            return 1;
        }
        double atoms = composition.reduced().atoms();
        if (from == Basis.PER_FORMULA_UNIT && to == Basis.PER_ATOM) {
            return 1 / atoms;
        }
        if (from == Basis.PER_ATOM && to == Basis.PER_FORMULA_UNIT) {
            return atoms;
        }
        throw new IllegalArgumentException("values " + words(from) + " cannot be turned into values " + words(to)
                + " by the formula alone; give them " + words(to));
    }

    private static String words(Basis basis) {
        return basis == Basis.NONE ? "that are counted per nothing" : basis.words();
    }
}
