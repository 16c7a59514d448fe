package io.retort.agent.ledger;

import io.retort.core.evidence.Evidence;
import io.retort.core.formula.Composition;
import io.retort.core.quantity.Basis;
import io.retort.core.quantity.Quantity;
import io.retort.core.quantity.Unit;
import java.util.Optional;

/** Brings a value to another unit and another basis, by the evidence's own composition. */
final class Conversion {

    private Conversion() {}

    /** @throws Refusal where the evidence has no such form */
    static double of(Evidence evidence, Quantity quantity, Unit unit, Basis basis) throws Refusal {
        if (!quantity.unit().convertsTo(unit)) {
            throw new Refusal(evidence.id() + " is in " + named(quantity.unit()) + " and cannot be shown in "
                    + named(unit) + "; ask for a unit that measures the same, or leave the unit out.");
        }
        return quantity.unit().convert(quantity.value() * factor(evidence, basis), unit);
    }

    private static double factor(Evidence evidence, Basis to) throws Refusal {
        if (evidence.basis() == to) {
            return 1;
        }
        Optional<Double> atoms =
                evidence.composition().map(Composition::reduced).map(Composition::atoms);
        if (atoms.isPresent() && evidence.basis() == Basis.PER_ATOM && to == Basis.PER_FORMULA_UNIT) {
            return atoms.get();
        } else if (atoms.isPresent() && evidence.basis() == Basis.PER_FORMULA_UNIT && to == Basis.PER_ATOM) {
            return 1 / atoms.get();
        }
        throw new Refusal(evidence.id() + " is "
                + (evidence.basis() == Basis.NONE
                        ? "not counted per anything"
                        : evidence.basis().words())
                + " and cannot be shown " + to.words() + " here; leave that out, or use convert_units first.");
    }

    private static String named(Unit unit) {
        return unit.symbol().isEmpty() ? "no unit" : unit.symbol();
    }
}
