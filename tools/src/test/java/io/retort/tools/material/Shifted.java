package io.retort.tools.material;

import io.retort.core.evidence.Evidence;
import io.retort.core.evidence.PropertyValue;
import io.retort.core.evidence.Provenance;
import io.retort.core.quantity.Quantity;

/** A fact as another place states it. */
final class Shifted {

    private Shifted() {}

    /** With the number a little higher, from this place. */
    static Evidence of(Evidence fact, double shift, String source) {
        Provenance from = fact.provenance();
        PropertyValue value = fact.value() instanceof PropertyValue.Number number
                ? new PropertyValue.Number(new Quantity(
                        number.quantity().value() + shift, number.quantity().unit()))
                : fact.value();
        return Evidence.of(
                fact.material(),
                fact.composition(),
                fact.property(),
                value,
                fact.basis(),
                fact.conditions(),
                new Provenance(
                        source,
                        from.release(),
                        from.record(),
                        from.method(),
                        from.retrievedAt(),
                        from.sha256(),
                        from.licence(),
                        from.derivedFrom()));
    }
}
