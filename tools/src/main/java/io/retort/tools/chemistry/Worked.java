package io.retort.tools.chemistry;

import io.retort.core.evidence.Conditions;
import io.retort.core.evidence.Evidence;
import io.retort.core.evidence.Method;
import io.retort.core.evidence.Property;
import io.retort.core.evidence.PropertyValue;
import io.retort.core.evidence.Provenance;
import io.retort.core.formula.Composition;
import io.retort.core.quantity.Basis;
import io.retort.core.quantity.Quantity;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Evidence that follows from what was asked alone: its record is the input, its method says how it follows.
 *
 * @param source whose figures or rules were used: {@code IUPAC standard atomic weights}
 * @param method how the value follows
 * @param licence of the result
 */
public record Worked(String source, Method method, String licence) {

    private static final String OWN = "CC0-1.0";

    /** Of a molecule, by CDK. */
    public static final Worked CDK =
            new Worked("Chemistry Development Kit", new Method("CDK", Method.Kind.DERIVED), OWN);

    /** Of a formula, by atomic weights. */
    public static final Worked WEIGHTS =
            new Worked("IUPAC standard atomic weights", new Method("sum of atomic weights", Method.Kind.DERIVED), OWN);

    /** Of a synthesis. */
    public static final Worked STOICHIOMETRY =
            new Worked("IUPAC standard atomic weights", new Method("stoichiometry", Method.Kind.DERIVED), OWN);

    /** @param record the input in words, enough to do it again */
    public Evidence number(Optional<Composition> of, Property property, double value, String record) {
        return fact(of, property, new PropertyValue.Number(new Quantity(value, property.unit())), record);
    }

    public Evidence label(Optional<Composition> of, Property property, String text, String record) {
        return fact(of, property, new PropertyValue.Label(text), record);
    }

    /** Whatever the value is. */
    public Evidence fact(Optional<Composition> of, Property property, PropertyValue value, String record) {
        return Evidence.of(
                Optional.empty(),
                of,
                property,
                value,
                Basis.NONE,
                Conditions.NONE,
                new Provenance(
                        source, Optional.empty(), record, method, Instant.now(), Optional.empty(), licence, List.of()));
    }
}
