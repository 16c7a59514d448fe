package io.retort.tools.units;

import io.retort.agent.tool.ToolFailure;
import io.retort.core.evidence.Evidence;
import io.retort.core.evidence.Properties;
import io.retort.core.evidence.PropertyValue;
import io.retort.core.formula.Composition;
import io.retort.core.quantity.Basis;
import io.retort.core.source.Material;
import io.retort.core.source.MaterialsSource;
import io.retort.tools.material.Facts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** From per atom to per formula unit to per cell, by the composition and the sites of the evidence's own material. */
final class BasisChange {

    private final MaterialsSource source;
    private final Facts facts;

    BasisChange(MaterialsSource source) {
        this.source = source;
        this.facts = new Facts(source);
    }

    /** @throws ToolFailure where the evidence is not counted per anything, or its composition or cell is unknown */
    Scale scale(Evidence evidence, Basis wanted) throws ToolFailure {
        if (evidence.basis() == Basis.NONE) {
            throw new ToolFailure("The " + evidence.property().name() + " of " + evidence.id()
                    + " is not counted per anything; leave per out.");
        }
        List<Evidence> from = new ArrayList<>();
        double atomsBefore = atoms(evidence, evidence.basis(), from);
        double atomsAfter = atoms(evidence, wanted, from);
        String words = " (" + number(atomsBefore) + " → " + number(atomsAfter) + " atoms)";
        return new Scale(atomsAfter / atomsBefore, words, from);
    }

    private double atoms(Evidence evidence, Basis basis, List<Evidence> from) throws ToolFailure {
        return switch (basis) {
            case PER_ATOM -> 1;
            case PER_FORMULA_UNIT -> composition(evidence).reduced().atoms();
            case PER_CELL -> sites(evidence, from);
            case NONE -> throw new ToolFailure("Expected atom, formula_unit or cell as per.");
        };
    }

    private static Composition composition(Evidence evidence) throws ToolFailure {
        return evidence.composition()
                .orElseThrow(() -> new ToolFailure(
                        "Evidence " + evidence.id() + " has no composition, so what it is counted per cannot change."));
    }

    private double sites(Evidence evidence, List<Evidence> from) throws ToolFailure {
        Optional<Evidence> sites = evidence.material().flatMap(source::get).flatMap(this::sitesOf);
        if (sites.isEmpty() || !(sites.get().value() instanceof PropertyValue.Number number)) {
            throw new ToolFailure("How many atoms the cell of " + evidence.id() + " holds is not recorded; ask per atom"
                    + " or formula_unit.");
        }
        from.add(sites.get());
        return number.quantity().value();
    }

    private Optional<Evidence> sitesOf(Material material) {
        return facts.first(material, Properties.NSITES);
    }

    private static String number(double atoms) {
        return atoms == Math.rint(atoms) ? String.valueOf((long) atoms) : String.valueOf(atoms);
    }
}
