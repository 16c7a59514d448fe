package io.retort.tools.structure;

import io.retort.core.evidence.Conditions;
import io.retort.core.evidence.Conditions.CellSetting;
import io.retort.core.evidence.Evidence;
import io.retort.core.evidence.EvidenceId;
import io.retort.core.evidence.Method;
import io.retort.core.evidence.Properties;
import io.retort.core.evidence.Property;
import io.retort.core.evidence.PropertyValue;
import io.retort.core.evidence.Provenance;
import io.retort.core.quantity.Quantity;
import io.retort.core.structure.Lattice;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Facts that follow from a structure of the run. Each record says how the structure came about and what was worked out, each
 * hash pins the structure itself.
 *
 * @param of the structure
 * @param method how its facts follow
 */
public record StructureEvidence(HeldStructure of, Method method) {

    /** Lengths, angles and counts that a cell shows. */
    public static final Method GEOMETRY = new Method("geometry of the structure", Method.Kind.DERIVED);

    public static StructureEvidence geometry(HeldStructure of) {
        return new StructureEvidence(of, GEOMETRY);
    }

    /** In the property's own unit. @param what was worked out; empty where the property says it all */
    public Evidence number(Property property, double value, String what) {
        return fact(property, new PropertyValue.Number(new Quantity(value, property.unit())), what);
    }

    public Evidence label(Property property, String text, String what) {
        return fact(property, new PropertyValue.Label(text), what);
    }

    public Evidence flag(Property property, boolean value, String what) {
        return fact(property, new PropertyValue.Flag(value), what);
    }

    /** Sites, volume and density of the cell, and its six parameters. */
    public List<Evidence> cell() {
        Lattice lattice = of.structure().lattice();
        double[] parameters = {
            lattice.a().length(),
            lattice.b().length(),
            lattice.c().length(),
            lattice.alpha(),
            lattice.beta(),
            lattice.gamma()
        };
        List<Evidence> facts = new ArrayList<>();
        facts.add(number(Properties.NSITES, of.structure().sites().size(), ""));
        facts.add(number(Properties.DENSITY, of.structure().density(), ""));
        facts.add(number(Properties.VOLUME, of.structure().volume(), ""));
        for (int i = 0; i < parameters.length; i++) {
            facts.add(number(Properties.LATTICE.get(i), parameters[i], ""));
        }
        return List.copyOf(facts);
    }

    private Evidence fact(Property property, PropertyValue value, String what) {
        return Evidence.of(
                of.material(),
                Optional.of(of.structure().composition()),
                property,
                value,
                property.basis(),
                Properties.LATTICE.contains(property) ? Conditions.inCell(CellSetting.AS_GIVEN) : Conditions.NONE,
                origin(what));
    }

    private Provenance origin(String what) {
        Provenance origin = of.origin();
        List<EvidenceId> parents = origin.derivedFrom();
        return new Provenance(
                origin.source(),
                origin.release(),
                of.history() + (what.isEmpty() ? "" : "; " + what),
                method,
                Instant.now(),
                Optional.of(of.sha256()),
                origin.licence(),
                parents);
    }
}
